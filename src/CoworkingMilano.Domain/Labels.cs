using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.ComponentModel.DataAnnotations;
using System.Reflection;

namespace CoworkingMilano.Domain;

/// <summary>The Italian words of an enum member, written beside it with <see cref="DisplayAttribute"/>.</summary>
public static class Labels
{
    private static readonly ConcurrentDictionary<Enum, DisplayAttribute?> Displays = new();

    public static string Label(this Enum member) => DisplayOf(member)?.GetName() ?? member.ToString();

    /// <summary>The words for several, where they are others.</summary>
    public static string LabelOfMany(this Enum member) => DisplayOf(member)?.GetGroupName() ?? member.Label();

    /// <summary>One more sentence for whoever has to choose, or null.</summary>
    public static string? Hint(this Enum member) => DisplayOf(member)?.GetDescription();

    /// <summary>The word that stands for the member in addresses and in published data.</summary>
    public static string Key(this Enum member) => DisplayOf(member)?.GetShortName() ?? member.ToString();

    /// <summary>The member for which that word stands, or null.</summary>
    public static TEnum? WithKey<TEnum>(string? key) where TEnum : struct, Enum =>
        key is not null && Keys<TEnum>.Members.TryGetValue(key, out var member) ? member : null;

    private static DisplayAttribute? DisplayOf(Enum member) => Displays.GetOrAdd(member, static m =>
        m.GetType().GetField(m.ToString())?.GetCustomAttribute<DisplayAttribute>());

    private static class Keys<TEnum> where TEnum : struct, Enum
    {
        public static readonly FrozenDictionary<string, TEnum> Members =
            Enum.GetValues<TEnum>().Where(member => DisplayOf(member)?.GetShortName() is not null).ToFrozenDictionary(member => member.Key());
    }
}
