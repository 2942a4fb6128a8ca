using System.Collections.Concurrent;
using System.ComponentModel.DataAnnotations;
using System.Reflection;

namespace CoworkingMilano.Domain;

/// <summary>The Italian words of an enum's member, as its <see cref="DisplayAttribute"/> gives them.</summary>
public static class Labels
{
    private static readonly ConcurrentDictionary<Enum, DisplayAttribute?> Displays = new();

    public static string Label(this Enum member) => DisplayOf(member)?.GetName() ?? member.ToString();

    /// <summary>The longer explanation, where the member has one.</summary>
    public static string? Explanation(this Enum member) => DisplayOf(member)?.GetDescription();

    private static DisplayAttribute? DisplayOf(Enum member) => Displays.GetOrAdd(member, m =>
        m.GetType().GetField(m.ToString())?.GetCustomAttribute<DisplayAttribute>());
}
