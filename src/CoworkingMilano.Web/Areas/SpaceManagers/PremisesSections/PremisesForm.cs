using CoworkingMilano.Domain.Accreditation;
using FluentValidation;

namespace CoworkingMilano.Web.Areas.SpaceManagers.PremisesSections;

public class PremisesForm
{
    public string? Name { get; set; }
    public string? Address { get; set; }
    public string? PostalCode { get; set; }
    public int? Municipio { get; set; }
    public int? Desks { get; set; }
    public string? Hours { get; set; }
    public Accessibility? Accessibility { get; set; }

    public static PremisesForm Of(AccreditationApplication application) => new()
    {
        Name = application.Premises?.Name,
        Address = application.Premises?.Address,
        PostalCode = application.Premises?.PostalCode,
        Municipio = application.Premises?.Municipio,
        Desks = application.Premises?.Desks,
        Hours = application.Premises?.Hours,
        Accessibility = application.Premises?.Accessibility,
    };

    /// <summary>What the valid form describes.</summary>
    public Premises ToPremises() => new()
    {
        Name = Name!.Trim(),
        Address = Address!.Trim(),
        PostalCode = PostalCode!.Trim(),
        Municipio = Municipio!.Value,
        Desks = Desks!.Value,
        Hours = Hours!.Trim(),
        Accessibility = Accessibility!.Value,
    };

    public class Validator : AbstractValidator<PremisesForm>
    {
        private const int MostDesks = 5_000;

        public Validator()
        {
            RuleFor(f => f.Name)
                .NotEmpty().WithMessage("Scrivi il nome dello spazio")
                .MaximumLength(120).WithMessage("Il nome può avere al massimo 120 caratteri");
            RuleFor(f => f.Address)
                .NotEmpty().WithMessage("Scrivi la via e il numero civico")
                .MaximumLength(200).WithMessage("L’indirizzo può avere al massimo 200 caratteri");
            RuleFor(f => f.PostalCode)
                .NotEmpty().WithMessage("Scrivi il CAP")
                .Matches(@"^\s*201[0-9]{2}\s*$").WithMessage("Il CAP di Milano ha cinque cifre e comincia per 201: lo spazio deve trovarsi nel Comune di Milano");
            RuleFor(f => f.Municipio)
                .NotNull().WithMessage("Scegli il Municipio")
                .InclusiveBetween(1, 9).WithMessage("A Milano i Municipi vanno dall’1 al 9");
            RuleFor(f => f.Desks)
                .NotNull().WithMessage("Scrivi quante postazioni ha lo spazio")
                .InclusiveBetween(1, MostDesks).WithMessage("Scrivi un numero intero da 1 a 5.000");
            RuleFor(f => f.Hours)
                .NotEmpty().WithMessage("Scrivi in quali giorni e ore lo spazio è aperto")
                .MaximumLength(500).WithMessage("Gli orari possono avere al massimo 500 caratteri");
            RuleFor(f => f.Accessibility)
                .NotNull().WithMessage("Scegli quanto lo spazio è accessibile")
                .IsInEnum().WithMessage("Scegli una delle risposte proposte");
        }
    }
}
