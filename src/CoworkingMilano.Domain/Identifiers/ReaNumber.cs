using System.Diagnostics.CodeAnalysis;

namespace CoworkingMilano.Domain.Identifiers;

/// <summary>An enterprise's number in the economic index (REA) of a Chamber of Commerce: the province and up to seven digits.</summary>
public sealed record ReaNumber
{
    private const int MaximumDigits = 7;

    /// <summary>The provinces that have, or had, a Chamber of Commerce: a number once given keeps its letters.</summary>
    private static readonly HashSet<string> Provinces =
    [
        "AG", "AL", "AN", "AO", "AP", "AQ", "AR", "AT", "AV", "BA", "BG", "BI", "BL", "BN", "BO", "BR", "BS", "BT", "BZ", "CA", "CB", "CE", "CH", "CL", "CN", "CO", "CR", "CS", "CT",
        "CZ", "EN", "FC", "FE", "FG", "FI", "FM", "FO", "FR", "GE", "GO", "GR", "IM", "IS", "KR", "LC", "LE", "LI", "LO", "LT", "LU", "MB", "MC", "ME", "MI", "MN", "MO", "MS",
        "MT", "NA", "NO", "NU", "OR", "PA", "PC", "PD", "PE", "PG", "PI", "PN", "PO", "PR", "PS", "PT", "PU", "PV", "PZ", "RA", "RC", "RE", "RG", "RI", "RM", "RN", "RO", "SA",
        "SI", "SO", "SP", "SR", "SS", "SU", "SV", "TA", "TE", "TN", "TO", "TP", "TR", "TS", "TV", "UD", "VA", "VB", "VC", "VE", "VI", "VR", "VT", "VV",
    ];

    private ReaNumber(string value) => Value = value;

    /// <summary>As it is written: <c>MI-1234567</c>.</summary>
    public string Value { get; }

    /// <summary>Forgives lower case, blanks, dots, and a missing hyphen.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out ReaNumber? number)
    {
        var value = TypedText.Compact(text);
        number = value.Length is > 2 and <= 2 + MaximumDigits && Provinces.Contains(value[..2]) && value[2..].All(char.IsAsciiDigit)
            ? new ReaNumber($"{value[..2]}-{value[2..]}")
            : null;
        return number is not null;
    }

    /// <exception cref="FormatException">The text is not a REA number.</exception>
    public static ReaNumber Parse(string text) =>
        TryParse(text, out var number) ? number : throw new FormatException("The text is not a REA number.");

    public override string ToString() => Value;
}
