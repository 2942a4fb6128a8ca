using System.Globalization;
using System.Text;

namespace CoworkingMilano.Domain;

/// <summary>Text as it is stored to be searched and as it is typed to search: no case, no accents, single spaces, so that both databases agree.</summary>
public static class SearchText
{
    private const int MaximumSoughtWords = 12;

    public static string Of(params IEnumerable<string?> parts)
    {
        var folded = new StringBuilder();
        foreach (var letter in string.Join(' ', parts).Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(letter) is not UnicodeCategory.NonSpacingMark)
            {
                folded.Append(char.IsLetterOrDigit(letter) ? char.ToLowerInvariant(letter) : ' ');
            }
        }

        return string.Join(' ', Words(folded.ToString()));
    }

    /// <summary>As <see cref="Of"/>, with as many whole words as the length holds.</summary>
    public static string Within(int length, params IEnumerable<string?> parts)
    {
        var folded = Of(parts);
        return folded.Length <= length ? folded : folded[..folded.LastIndexOf(' ', length)];
    }

    /// <summary>The words to look for, each of which must be found; the first twelve, however much was typed.</summary>
    public static IEnumerable<string> Sought(string? typed) => Words(Of(typed)).Take(MaximumSoughtWords);

    private static string[] Words(string folded) =>
        folded.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
