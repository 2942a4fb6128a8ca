using System.Globalization;

namespace CoworkingMilano.Domain.Identifiers;

/// <summary>Text as people type or paste it.</summary>
internal static class TypedText
{
    /// <summary>Upper case, without blanks of any kind, invisible characters, dots, hyphens and slashes.</summary>
    public static string Compact(string? text) =>
        string.Concat((text ?? "").Where(c => !IsSeparator(c))).ToUpperInvariant();

    private static bool IsSeparator(char c) =>
        char.IsWhiteSpace(c) || char.GetUnicodeCategory(c) is UnicodeCategory.Format or UnicodeCategory.DashPunctuation || c is '.' or '/';
}
