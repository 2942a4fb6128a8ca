using System.Diagnostics.CodeAnalysis;

namespace CoworkingMilano.Domain.Identifiers;

/// <summary>An Italian partita IVA: eleven digits. It is public (art. 35 DPR 633/1972), so <see cref="ToString"/> shows it.</summary>
public sealed record VatNumber
{
    private VatNumber(string value) => Value = value;

    /// <summary>The eleven digits, without the prefix IT.</summary>
    public string Value { get; }

    /// <summary>Forgives the prefix IT, blanks, dots and hyphens.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out VatNumber? number)
    {
        var value = TypedText.Compact(text);
        value = value.StartsWith("IT", StringComparison.Ordinal) ? value[2..] : value;
        number = CheckCharacters.AreTaxNumber(value) ? new VatNumber(value) : null;
        return number is not null;
    }

    /// <exception cref="FormatException">The text is not a VAT number.</exception>
    public static VatNumber Parse(string text) =>
        TryParse(text, out var number) ? number : throw new FormatException("The text is not an Italian VAT number.");

    /// <summary>Adds the check digit.</summary>
    /// <exception cref="FormatException">Not ten digits, or the first seven are zero.</exception>
    public static VatNumber For(string tenDigits) =>
        Parse(tenDigits.Length == 10 && tenDigits.All(char.IsAsciiDigit) ? tenDigits + CheckCharacters.Digit(tenDigits) : "");

    public override string ToString() => Value;
}
