using System.Collections.Concurrent;
using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;

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
        key is null ? null : Members<TEnum>.WithKey(key);

    private static Words WordsOf(Enum member) => Known.GetOrAdd(member, static m =>
    {
        var (name, display) = (m.ToString(), DisplayOf(m));
        var label = display?.GetName() ?? name;
        return new(label, display?.GetGroupName() ?? label, display?.GetDescription(), display?.GetShortName() ?? name);
    });

    private static DisplayAttribute? DisplayOf(Enum member) => member.GetType().GetField(member.ToString())?.GetCustomAttribute<DisplayAttribute>();

    private sealed record Words(string Label, string LabelOfMany, string? Hint, string Key);

    /// <summary>Those of one enum, found without boxing: a page asks for some hundred. Every enum here is an int; another would throw at its first word.</summary>
    private static class Members<TEnum> where TEnum : struct, Enum
    {
        private static readonly Vocabulary Named = new(typeof(TEnum));

        public static Words WordsOf(TEnum member) => Named.Of(Unsafe.BitCast<TEnum, int>(member));

        public static TEnum? WithKey(string key) => Named.WithKey(key) is { } number ? Unsafe.BitCast<int, TEnum>(number) : null;
    }

    /// <summary>The words of one enum by its members' numbers: what is not generic is compiled once, not at each start for each enum.</summary>
    private sealed class Vocabulary
    {
        private readonly Type _type;
        private readonly Dictionary<int, Words> _words = [];
        private readonly Dictionary<string, int> _keys = [];

        public Vocabulary(Type type)
        {
            _type = type;
            foreach (Enum member in Enum.GetValues(type))
            {
                var number = Convert.ToInt32(member, CultureInfo.InvariantCulture);
                if (_words.TryAdd(number, WordsOf(member)) && DisplayOf(member)?.GetShortName() is { } key)
                {
                    _keys.Add(key, number);
                }
            }
        }

        /// <summary>Of several flags together too, which have no name of their own.</summary>
        public Words Of(int number) => _words.TryGetValue(number, out var words) ? words : WordsOf((Enum)Enum.ToObject(_type, number));

        public int? WithKey(string key) => _keys.TryGetValue(key, out var number) ? number : null;
    }
}
