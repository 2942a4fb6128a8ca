using System.Globalization;

namespace CoworkingMilano.Domain.Vouchers;

public partial class VoucherApplication
{
    protected override string Correspondent => ApplicantName;

    protected override IEnumerable<string> AnswersRestOn => [nameof(Space)];

    protected override IEnumerable<string> DecisionRestsOn => [nameof(Space), nameof(Line)];

    protected override IEnumerable<(string Name, string? Value)> Answers =>
    [
        ("Nome", GivenName),
        ("Cognome", FamilyName),
        ("Codice fiscale", FiscalCode),
        ("Data di nascita", BornOn?.InWords),
        ("Sesso", Sex?.Label()),
        ("Titolo", ApplicantKind?.Label()),
        ("Impresa", EnterpriseName),
        ("Partita IVA", VatNumber),
        ("REA", Rea),
        ("Progetto", ProjectTitle),
        ("Descrizione", ProjectDescription),
        ("Spazio", Space?.Name),
        ("Primo mese", FirstMonth?.ToString("MMMM yyyy", CultureInfo.GetCultureInfo("it-IT"))),
        ("Mesi", $"{Months}"),
        ("Canone mensile", MonthlyFee is { } fee ? Euro.Format(fee) : null),
        ("Aliquota IVA", (VatRate / 100)?.AsPercentage),
        ("IVA non recuperabile", VatIsUnrecoverable ? "sì" : "no"),
        ("IBAN", Iban),
        ("Voucher assegnato", AwardedAmount is { } award ? Euro.Format(award) : null),
    ];
}
