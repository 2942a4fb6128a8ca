using CoworkingMilano.Domain.Spaces;

namespace CoworkingMilano.Domain.Accreditation;

public partial class AccreditationApplication
{
    protected override string Correspondent => OperatorName ?? "";

    protected override IEnumerable<string> AnswersRestOn => ["Services.Requirement"];

    protected override IEnumerable<string> DecisionRestsOn => [nameof(Space), "Call.Requirements", nameof(Checks), nameof(Inspections)];

    protected override IEnumerable<(string Name, string? Value)> Answers =>
    [
        ("Gestore", OperatorName),
        ("Forma giuridica", LegalForm?.Label()),
        ("Partita IVA", VatNumber),
        ("REA", Rea),
        ("PEC", Pec),
        ("Spazio", Premises?.Name),
        ("Indirizzo", Premises?.Address),
        ("CAP", Premises?.PostalCode),
        ("Municipio", $"{Premises?.Municipio}"),
        ("Postazioni", $"{Premises?.Desks}"),
        ("Orari", Premises?.Hours.InWords()),
        ("Nota sugli orari", Premises?.HoursNote),
        ("Coordinate", Premises?.Coordinates?.ToString()),
        ("Accessibilità", Premises?.Accessibility?.Label()),
        ("Canone mensile da", MonthlyFeeFrom is { } fee ? Euro.Format(fee) : null),
        ("Dotazioni", OtherAmenities.InWords()),
        ("Specialità", Specialisation?.Label()),
        .. Services.OrderBy(s => s.Requirement.Code, StringComparer.Ordinal).Select(s => ($"Servizio {s.Requirement.Code}", (string?)s.InWords)),
    ];
}
