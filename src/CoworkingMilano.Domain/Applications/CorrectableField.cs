using System.Globalization;
using System.Text.RegularExpressions;
using CoworkingMilano.Domain.Identifiers;

namespace CoworkingMilano.Domain.Applications;

/// <summary>One answer of a submitted application that the office may ask to have corrected, and that only such a request opens (L. 241/1990 art. 6 c. 1 b).</summary>
public sealed partial class CorrectableField
{
    private const string IbanCode = "iban";
    private const int LongestLine = 250;

    private readonly Func<string, string?> _faultIn;
    private readonly Action<string> _write;

    private CorrectableField(string code, string label, string? value, Func<string, string?> faultIn, Action<string> write) =>
        (Code, Label, Value, _faultIn, _write) = (code, label, value, faultIn, write);

    /// <summary>Its name in pages and rows: <c>canone</c>.</summary>
    public string Code { get; }

    public string Label { get; }

    /// <summary>What the application says today, as a person types it.</summary>
    public string? Value { get; }

    public FieldKind Kind { get; private init; }

    /// <summary>A value of this field as officers read it: a bank account is whole only for the accountant.</summary>
    public string Guarded(string value) => Code == IbanCode && Identifiers.Iban.TryParse(value, out var iban) ? iban.ToString() : value;

    /// <summary>What is wrong with a new value, as a sentence for who typed it; null when it can be taken.</summary>
    public string? FaultIn(string typed) => _faultIn(typed.Trim());

    /// <exception cref="RuleBrokenException">The value has a fault.</exception>
    internal void Correct(string typed)
    {
        Rule.Require(FaultIn(typed) is null, FaultIn(typed) ?? "");

        _write(typed.Trim());
    }

    internal static CorrectableField Text(string code, string label, string? value, int longest, Action<string> write) =>
        new(code, label, value, typed => typed.Length == 0 ? "Scrivi il nuovo testo" : typed.Length > longest ? $"Si possono scrivere al massimo {longest} caratteri" : null, write)
        {
            Kind = longest > LongestLine ? FieldKind.Text : FieldKind.Line,
        };

    internal static CorrectableField VatNumber(string? value, Action<string> write) =>
        new("partita-iva", "Partita IVA", value,
            typed => Identifiers.VatNumber.TryParse(typed, out _) ? null : "La partita IVA non è giusta: controlla le 11 cifre",
            typed => write(Identifiers.VatNumber.Parse(typed).Value));

    internal static CorrectableField Rea(string? value, Action<string> write) =>
        new("rea", "Numero REA", value,
            typed => ReaNumber.TryParse(typed, out _) ? null : "Scrivi la sigla della provincia e fino a 7 cifre, per esempio MI-1234567",
            typed => write(ReaNumber.Parse(typed).Value));

    internal static CorrectableField Iban(string? value, Action<string> write) =>
        new(IbanCode, "IBAN", value,
            typed => Identifiers.Iban.VerdictOn(typed) is var verdict && verdict is IbanVerdict.Valid ? null : verdict.Label(),
            typed => write(Identifiers.Iban.Parse(typed).Value));

    internal static CorrectableField Email(string code, string label, string? value, Action<string> write) =>
        new(code, label, value, typed => Address().IsMatch(typed) && typed.Length <= 254 ? null : "L’indirizzo non è completo: scrivilo come nome@esempio.it", write) { Kind = FieldKind.Email };

    internal static CorrectableField PostalCode(string? value, Action<string> write) =>
        new("cap", "CAP", value, typed => FiveDigits().IsMatch(typed) ? null : "Il CAP ha cinque cifre", write) { Kind = FieldKind.Number };

    internal static CorrectableField Amount(string code, string label, decimal? value, Action<decimal> write) =>
        new(code, label, value?.ToString("N2", CultureInfo.GetCultureInfo("it-IT")),
            typed => Euro.Read(typed) is > 0 and < 1_000_000 ? null : "Scrivi un importo maggiore di zero, per esempio 180,00",
            typed => write(Euro.Read(typed)!.Value))
        {
            Kind = FieldKind.Amount,
        };

    internal static CorrectableField Number(string code, string label, int? value, int least, int most, Action<int> write) =>
        new(code, label, value?.ToString(CultureInfo.InvariantCulture),
            typed => int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most ? null : $"Scrivi un numero da {least} a {most}",
            typed => write(int.Parse(typed, CultureInfo.InvariantCulture)))
        {
            Kind = FieldKind.Number,
        };

    [GeneratedRegex(@"^[^@\s]+@[^@\s.]+(\.[^@\s.]+)+\z")]
    private static partial Regex Address();

    [GeneratedRegex(@"^[0-9]{5}\z")]
    private static partial Regex FiveDigits();
}

/// <summary>How a field is typed.</summary>
public enum FieldKind
{
    /// <summary>On one line.</summary>
    Line,

    /// <summary>On many lines.</summary>
    Text,

    /// <summary>Digits.</summary>
    Number,

    /// <summary>Euro.</summary>
    Amount,

    Email,
}
