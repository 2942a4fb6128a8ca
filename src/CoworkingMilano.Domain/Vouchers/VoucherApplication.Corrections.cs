using CoworkingMilano.Domain.Applications;

namespace CoworkingMilano.Domain.Vouchers;

public partial class VoucherApplication
{
    /// <summary>Not the fiscal code, which holds the person's place: who got it wrong withdraws and asks again.</summary>
    public override IReadOnlyList<CorrectableField> CorrectableFields =>
    [
        CorrectableField.Text("nome", "Nome", GivenName, 100, value => Rename(value, FamilyName)),
        CorrectableField.Text("cognome", "Cognome", FamilyName, 100, value => Rename(GivenName, value)),
        .. EnterpriseFields,
        CorrectableField.Text("titolo-progetto", "Titolo del progetto", ProjectTitle, 200, value => ProjectTitle = value),
        CorrectableField.Text("progetto", "Descrizione del progetto", ProjectDescription, 4000, value => ProjectDescription = value),
        CorrectableField.Amount("canone", "Canone mensile, senza IVA", MonthlyFee, value => MonthlyFee = value),
        CorrectableField.Number("mesi", "Numero di mesi", Months, 1, Call.MaximumMonths, value => Months = value),
        CorrectableField.Iban(Iban, value => Iban = value),
    ];

    public override IEnumerable<InformationTopic> InformationTopics =>
    [
        .. CorrectableFields.Select(f => new InformationTopic(InformationSubject.Field, f.Code, f.Label)),
        .. AskedDocuments.Select(d => new InformationTopic(InformationSubject.Document, d.Code, d.Title)),
        .. CheckTopics,
    ];

    private IEnumerable<CorrectableField> EnterpriseFields => ApplicantKind switch
    {
        Vouchers.ApplicantKind.Enterprise =>
        [
            CorrectableField.Text("impresa", "Denominazione dell’impresa", EnterpriseName, 200, value => (EnterpriseName, Subject) = (value, value)),
            CorrectableField.VatNumber(VatNumber, value => VatNumber = value),
            CorrectableField.Rea(Rea, value => Rea = value),
        ],
        Vouchers.ApplicantKind.SelfEmployed => [CorrectableField.VatNumber(VatNumber, value => VatNumber = value)],
        _ => [],
    };

    private void Rename(string? givenName, string? familyName)
    {
        (GivenName, FamilyName) = (givenName, familyName);
        Subject = ApplicantName.Trim();
    }
}
