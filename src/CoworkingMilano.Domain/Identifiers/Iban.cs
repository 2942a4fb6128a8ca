using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.RegularExpressions;

namespace CoworkingMilano.Domain.Identifiers;

/// <summary>
/// A bank account that a SEPA credit transfer can reach (ISO 13616). <see cref="ToString"/> masks it; <see cref="Value"/> and
/// <see cref="Formatted"/> give it whole.
/// </summary>
public sealed partial record Iban
{
    /// <summary>How long an IBAN is in each country of the SEPA area (EPC409-09), the Crown dependencies under GB and the French territories under FR.</summary>
    private static readonly Dictionary<string, int> Lengths =
        ("AD24 AL28 AT20 BE16 BG22 CH21 CY28 CZ24 DE22 DK18 EE20 ES24 FI18 FR27 GB22 GI23 GR27 HR21 HU28 IE22 IS26 IT27 "
        + "LI21 LT20 LU20 LV21 MC27 MD24 ME22 MK19 MT31 NL18 NO15 PL28 PT25 RO24 RS22 SE24 SI19 SK24 SM27 VA22")
        .Split(' ')
        .ToDictionary(country => country[..2], country => int.Parse(country[2..], CultureInfo.InvariantCulture));

    private Iban(string value) => Value = value;

    public string Value { get; }

    /// <summary>ISO 3166 code of the country where the account is.</summary>
    public string Country => Value[..2];

    /// <summary>In groups of four, as on paper.</summary>
    public string Formatted => string.Join(' ', Value.Chunk(4).Select(group => new string(group)));

    /// <summary>Forgives lower case, blanks, dots, hyphens and the word IBAN in front.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out Iban? iban)
    {
        var value = Compact(text);
        iban = Judge(value) is IbanVerdict.Valid ? new Iban(value) : null;
        return iban is not null;
    }

    /// <summary>What <see cref="TryParse"/> finds wrong, for the sentence beside the field.</summary>
    public static IbanVerdict VerdictOn(string? text) => Judge(Compact(text));

    /// <exception cref="FormatException">The text is not an IBAN of the SEPA area.</exception>
    public static Iban Parse(string text) =>
        TryParse(text, out var iban) ? iban : throw new FormatException("The text is not an IBAN of the SEPA area.");

    /// <summary>Adds the CIN and the check digits; the account is filled with zeros on the left.</summary>
    /// <exception cref="FormatException">ABI or CAB are not five digits, or the account is longer than twelve characters.</exception>
    public static Iban ForItaly(string abi, string cab, string account)
    {
        var coordinates = abi + cab + account.PadLeft(12, '0');
        if (!ItalianCoordinates().IsMatch(coordinates))
        {
            throw new FormatException("ABI and CAB are five digits each, the account at most twelve letters and digits.");
        }

        var bban = CheckCharacters.Letter(coordinates) + coordinates;
        var checkDigits = (98 - CheckCharacters.Remainder97(bban + "IT00")).ToString("00", CultureInfo.InvariantCulture);
        return Parse("IT" + checkDigits + bban);
    }

    public override string ToString() => $"{Value[..4]} •••• {Value[^4..]}";

    private static string Compact(string? text)
    {
        var value = TypedText.Compact(text);
        return value.StartsWith("IBAN", StringComparison.Ordinal) ? value[4..].TrimStart(':') : value;
    }

    private static IbanVerdict Judge(string value) =>
        !Structure().IsMatch(value) ? IbanVerdict.Malformed
        : !Lengths.TryGetValue(value[..2], out var length) ? IbanVerdict.OutsideSepa
        : value.Length != length ? IbanVerdict.WrongLength
        : HasItsCheckCharacters(value) ? IbanVerdict.Valid
        : IbanVerdict.WrongCheckCharacters;

    private static bool HasItsCheckCharacters(string value) =>
        value.AsSpan(2, 2) is not ("00" or "01" or "99")
        && CheckCharacters.Remainder97(value[4..] + value[..4]) == 1
        && (value[..2] is not ("IT" or "SM") || HasItalianCoordinates(value));

    private static bool HasItalianCoordinates(string value) =>
        ItalianCoordinates().IsMatch(value[5..]) && value[4] == CheckCharacters.Letter(value.AsSpan(5));

    [GeneratedRegex(@"^[A-Z]{2}[0-9]{2}[0-9A-Z]+\z")]
    private static partial Regex Structure();

    /// <summary>ABI (bank), CAB (branch), account. San Marino's are the same.</summary>
    [GeneratedRegex(@"^[0-9]{10}[0-9A-Z]{12}\z")]
    private static partial Regex ItalianCoordinates();
}
