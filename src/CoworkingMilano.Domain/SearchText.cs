using System.Globalization;
using System.Text;

namespace CoworkingMilano.Domain;

/// <summary>Text as it is stored to be searched and as it is typed to search: no case, no accents, single spaces, so that both databases agree.</summary>
public static class SearchText
{
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

    /// <summary>The words to look for, each of which must be found.</summary>
    public static string[] Words(string? typed) =>
        (typed ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
