using CoworkingMilano.Domain.Accreditation;
using CoworkingMilano.Domain.Identifiers;
using FluentValidation;

namespace CoworkingMilano.Web.Areas.SpaceManagers.OperatorSections;

public class OperatorForm
{
    public string? OperatorName { get; set; }
    public LegalForm? LegalForm { get; set; }
    public string? VatNumber { get; set; }
    public string? Rea { get; set; }
    public string? Pec { get; set; }

    public static OperatorForm Of(AccreditationApplication application) => new()
    {
        OperatorName = application.OperatorName,
        LegalForm = application.LegalForm,
        VatNumber = application.VatNumber,
        Rea = application.Rea,
        Pec = application.Pec,
    };

    internal void WriteOn(AccreditationApplication application, TimeProvider clock) => application.DescribeOperator(
        OperatorName?.Trim(),
        LegalForm,
        Domain.Identifiers.VatNumber.TryParse(VatNumber, out var vatNumber) ? vatNumber.Value : null,
        ReaNumber.TryParse(Rea, out var rea) ? rea.Value : null,
        Pec?.Trim(),
        clock);

    public class Validator : AbstractValidator<OperatorForm>
    {
        public Validator()
        {
            RuleFor(f => f.OperatorName)
                .MaximumLength(200).WithMessage("Il nome può avere al massimo 200 caratteri");
            RuleFor(f => f.VatNumber)
                .Must(number => number is null || Domain.Identifiers.VatNumber.TryParse(number, out _)).WithMessage("La partita IVA non è corretta: ha 11 cifre e l’ultima controlla le altre. Ricopiala dalla visura");
            RuleFor(f => f.Rea)
                .Must(number => number is null || ReaNumber.TryParse(number, out _)).WithMessage("Scrivi la sigla della provincia e fino a 7 cifre, per esempio MI-1234567");
            RuleFor(f => f.Pec)
                .MaximumLength(254).WithMessage("L’indirizzo PEC può avere al massimo 254 caratteri")
                .Matches(@"^\s*[^@\s]+@[^@\s.]+(\.[^@\s.]+)+\s*$").WithMessage("L’indirizzo PEC non è completo: scrivilo come nome@pec.esempio.it");
        }
    }
}
