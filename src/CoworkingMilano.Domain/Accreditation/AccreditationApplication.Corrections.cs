using CoworkingMilano.Domain.Applications;

namespace CoworkingMilano.Domain.Accreditation;

public partial class AccreditationApplication
{
    public override IReadOnlyList<CorrectableField> CorrectableFields =>
    [
        CorrectableField.Text("gestore", "Denominazione di chi gestisce lo spazio", OperatorName, 200, value => OperatorName = value),
        CorrectableField.VatNumber(VatNumber, value => VatNumber = value),
        CorrectableField.Rea(Rea, value => Rea = value),
        CorrectableField.Email("pec", "PEC", Pec, value => Pec = value),
        CorrectableField.Text("nome-spazio", "Nome dello spazio", Premises?.Name, 120, value => (Premises, Subject) = (Premises! with { Name = value }, value)),
        CorrectableField.Text("indirizzo", "Indirizzo", Premises?.Address, 200, value => Premises = Premises! with { Address = value }),
        CorrectableField.PostalCode(Premises?.PostalCode, value => Premises = Premises! with { PostalCode = value }),
        CorrectableField.Number("municipio", "Municipio", Premises?.Municipio, 1, 9, value => (Premises, Municipio) = (Premises! with { Municipio = value }, value)),
        CorrectableField.Number("postazioni", "Postazioni", Premises?.Desks, 1, 2000, value => Premises = Premises! with { Desks = value }),
    ];

    public override IEnumerable<InformationTopic> InformationTopics =>
    [
        .. CorrectableFields.Select(f => new InformationTopic(InformationSubject.Field, f.Code, f.Label)),
        new InformationTopic(InformationSubject.Document, PictureCode, "Una fotografia dello spazio"),
        .. RequirementsToJudge.OrderBy(r => r.Position).Select(r => new InformationTopic(InformationSubject.Requirement, r.Code, $"Requisito {r.Code}: {r.Title}")),
        .. CheckTopics,
    ];
}
