using System.Diagnostics.CodeAnalysis;

namespace CoworkingMilano.Domain;

/// <summary>The scheme's rules are stated where they bind; breaking one is a bug or a race, never a form error.</summary>
public static class Rule
{
    /// <exception cref="RuleBrokenException">The condition does not hold; the message is the rule, in Italian, fit to be shown.</exception>
    public static void Require([DoesNotReturnIf(false)] bool satisfied, string rule)
    {
        if (!satisfied)
        {
            throw new RuleBrokenException(rule);
        }
    }
}

/// <summary>An act that the rules forbid in the present state. The portal answers 409 with <see cref="Exception.Message"/>.</summary>
public sealed class RuleBrokenException(string rule) : InvalidOperationException(rule);
