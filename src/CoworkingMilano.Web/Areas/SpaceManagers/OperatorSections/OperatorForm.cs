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

    public class Validator : AbstractValidator<OperatorForm>
    {
        public Validator()
        {
            RuleFor(f => f.OperatorName)
                .NotEmpty().WithMessage("Scrivi il nome o la ragione sociale di chi gestisce lo spazio")
                .MaximumLength(200).WithMessage("Il nome può avere al massimo 200 caratteri");
            RuleFor(f => f.LegalForm)
                .NotNull().WithMessage("Scegli la forma giuridica")
                .IsInEnum().WithMessage("Scegli la forma giuridica fra quelle proposte");
            RuleFor(f => f.VatNumber)
                .NotEmpty().WithMessage("Scrivi la partita IVA")
                .Must(number => Domain.Identifiers.VatNumber.TryParse(number, out _)).WithMessage("La partita IVA non è corretta: ha 11 cifre e l’ultima controlla le altre. Ricopiala dalla visura");
            RuleFor(f => f.Rea)
                .NotEmpty().WithMessage("Scrivi il numero REA")
                .Must(number => ReaNumber.TryParse(number, out _)).WithMessage("Scrivi la sigla della provincia e fino a 7 cifre, per esempio MI-1234567");
            RuleFor(f => f.Pec)
                .NotEmpty().WithMessage("Scrivi l’indirizzo PEC")
                .MaximumLength(254).WithMessage("L’indirizzo PEC può avere al massimo 254 caratteri")
                .Matches(@"^\s*[^@\s]+@[^@\s.]+(\.[^@\s.]+)+\s*$").WithMessage("L’indirizzo PEC non è completo: scrivilo come nome@pec.esempio.it");
        }
    }
}
