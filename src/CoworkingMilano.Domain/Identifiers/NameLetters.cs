using System.Globalization;
using System.Text;

namespace CoworkingMilano.Domain.Identifiers;

/// <summary>How a fiscal code shortens names to three letters: consonants, then vowels, then X where letters are too few.</summary>
internal static class NameLetters
{
    private const string Vowels = "AEIOU";

    public static string OfSurname(string surname)
    {
        var (consonants, vowels) = Split(surname);
        return $"{consonants}{vowels}XXX"[..3];
    }

    /// <summary>Of four or more consonants the second is left out.</summary>
    public static string OfName(string name)
    {
        var (consonants, vowels) = Split(name);
        return consonants.Length >= 4 ? $"{consonants[0]}{consonants[2..4]}" : $"{consonants}{vowels}XXX"[..3];
    }

    /// <summary>After a vowel come only vowels, and after the X that fills only X.</summary>
    public static bool AreWellFormed(ReadOnlySpan<char> threeLetters) =>
        !threeLetters.TrimEnd('X').TrimEnd(Vowels).ContainsAny(Vowels);

    private static (string Consonants, string Vowels) Split(string name)
    {
        var letters = PlainLetters(name);
        return (string.Concat(letters.Where(c => !Vowels.Contains(c))), string.Concat(letters.Where(Vowels.Contains)));
    }

    /// <summary>Accents, apostrophes, blanks and anything else that is not one of the 26 letters is dropped.</summary>
    private static string PlainLetters(string name) =>
        string.Concat(name.ToUpperInvariant().Select(WithoutStroke).SelectMany(s => s.Normalize(NormalizationForm.FormD)).Where(char.IsAsciiLetterUpper));

    /// <summary>Letters that Unicode does not see as a plain one with an accent.</summary>
    private static string WithoutStroke(char letter) => letter switch
    {
        'Æ' => "AE",
        'Œ' => "OE",
        'ß' => "SS",
        'Ø' => "O",
        'Ł' => "L",
        'Đ' => "D",
        'ı' => "I",
        _ => char.IsSurrogate(letter) ? "" : letter.ToString(CultureInfo.InvariantCulture),
    };
}
