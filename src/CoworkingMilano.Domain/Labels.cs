using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.ComponentModel.DataAnnotations;
using System.Reflection;

namespace CoworkingMilano.Domain;

/// <summary>The Italian words of an enum member, written beside it with <see cref="DisplayAttribute"/>.</summary>
public static class Labels
{
    private static readonly ConcurrentDictionary<Enum, Words> Known = new();

    public static string Label<TEnum>(this TEnum member) where TEnum : struct, Enum => Members<TEnum>.WordsOf(member).Label;

    /// <inheritdoc cref="Label{TEnum}"/>
    public static string Label(this Enum member) => WordsOf(member).Label;

    /// <summary>The words for several, where they are others.</summary>
    public static string LabelOfMany<TEnum>(this TEnum member) where TEnum : struct, Enum => Members<TEnum>.WordsOf(member).LabelOfMany;

    /// <summary>One more sentence for whoever has to choose, or null.</summary>
    public static string? Hint<TEnum>(this TEnum member) where TEnum : struct, Enum => Members<TEnum>.WordsOf(member).Hint;

    /// <inheritdoc cref="Hint{TEnum}"/>
    public static string? Hint(this Enum member) => WordsOf(member).Hint;

    /// <summary>The word that stands for the member in addresses and in published data.</summary>
    public static string Key<TEnum>(this TEnum member) where TEnum : struct, Enum => Members<TEnum>.WordsOf(member).Key;

    /// <summary>The member for which that word stands, or null.</summary>
    public static TEnum? WithKey<TEnum>(string? key) where TEnum : struct, Enum =>
        key is not null && Members<TEnum>.OfKeys.TryGetValue(key, out var member) ? member : null;

    private static Words WordsOf(Enum member) => Known.GetOrAdd(member, static m =>
    {
        var (name, display) = (m.ToString(), DisplayOf(m));
        var label = display?.GetName() ?? name;
        return new(label, display?.GetGroupName() ?? label, display?.GetDescription(), display?.GetShortName() ?? name);
    });

    private static DisplayAttribute? DisplayOf(Enum member) => member.GetType().GetField(member.ToString())?.GetCustomAttribute<DisplayAttribute>();

    private sealed record Words(string Label, string LabelOfMany, string? Hint, string Key);

    /// <summary>Those of one enum, found without boxing: a page asks for some hundred.</summary>
    private static class Members<TEnum> where TEnum : struct, Enum
    {
        public static readonly FrozenDictionary<string, TEnum> OfKeys =
            Enum.GetValues<TEnum>().Where(member => DisplayOf(member)?.GetShortName() is not null).ToFrozenDictionary(member => Labels.WordsOf(member).Key);

        private static readonly FrozenDictionary<TEnum, Words> Named = Enum.GetValues<TEnum>().Distinct().ToFrozenDictionary(member => member, member => Labels.WordsOf(member));

        /// <summary>Of several flags together too, which have no name of their own.</summary>
        public static Words WordsOf(TEnum member) => Named.TryGetValue(member, out var words) ? words : Labels.WordsOf(member);
    }
}
