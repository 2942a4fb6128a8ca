using System.Collections.Concurrent;
using System.ComponentModel.DataAnnotations;
using System.Reflection;

namespace CoworkingMilano.Domain;

/// <summary>The Italian words of an enum member, written beside it with <see cref="DisplayAttribute"/>.</summary>
public static class Labels
{
    private static readonly ConcurrentDictionary<Enum, DisplayAttribute?> Displays = new();

    public static string Label(this Enum member) => DisplayOf(member)?.GetName() ?? member.ToString();

    /// <summary>One more sentence for whoever has to choose, or null.</summary>
    public static string? Hint(this Enum member) => DisplayOf(member)?.GetDescription();

    private static DisplayAttribute? DisplayOf(Enum member) => Displays.GetOrAdd(member, static m =>
        m.GetType().GetField(m.ToString())?.GetCustomAttribute<DisplayAttribute>());
}
