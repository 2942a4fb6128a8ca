using CoworkingMilano.Domain.Accreditation;
using CoworkingMilano.Domain.Spaces;
using FluentValidation;

namespace CoworkingMilano.Web.Areas.SpaceManagers.PremisesSections;

public class PremisesForm
{
    public string? Name { get; set; }
    public string? Address { get; set; }
    public string? PostalCode { get; set; }
    public int? Municipio { get; set; }
    public int? Desks { get; set; }

    /// <summary>Latitude and longitude, as copied from a map.</summary>
    public string? Coordinates { get; set; }

    public Accessibility? Accessibility { get; set; }
    public WeekForm Hours { get; set; } = new();
    public string? HoursNote { get; set; }

    public static PremisesForm Of(AccreditationApplication application) => new()
    {
        Name = application.Premises?.Name,
        Address = application.Premises?.Address,
        PostalCode = application.Premises?.PostalCode,
        Municipio = application.Premises?.Municipio,
        Desks = application.Premises?.Desks,
        Coordinates = application.Premises?.Coordinates?.ToString(),
        Accessibility = application.Premises?.Accessibility,
        Hours = WeekForm.Of(application.Premises?.Hours ?? OpeningHours.Unknown),
        HoursNote = application.Premises?.HoursNote,
    };

    /// <summary>What the right answers describe.</summary>
    public Premises ToPremises() => new()
    {
        Name = Name?.Trim(),
        Address = Address?.Trim(),
        PostalCode = PostalCode?.Trim(),
        Municipio = Municipio,
        Desks = Desks,
        Coordinates = Domain.Spaces.Coordinates.TryParse(Coordinates, out var point) ? point : null,
        Accessibility = Accessibility,
        Hours = Hours.ToOpeningHours(),
        HoursNote = string.IsNullOrWhiteSpace(HoursNote) ? null : HoursNote.Trim(),
    };

    public class Validator : AbstractValidator<PremisesForm>
    {
        private const int MostDesks = 5_000;

        public Validator()
        {
            RuleFor(f => f.Name)
                .MaximumLength(120).WithMessage("Il nome può avere al massimo 120 caratteri");
            RuleFor(f => f.Address)
                .MaximumLength(200).WithMessage("L’indirizzo può avere al massimo 200 caratteri");
            RuleFor(f => f.PostalCode)
                .Matches(@"^\s*201[0-9]{2}\s*$").WithMessage("Il CAP di Milano ha cinque cifre e comincia per 201: lo spazio deve trovarsi nel Comune di Milano");
            RuleFor(f => f.Municipio)
                .InclusiveBetween(1, 9).WithMessage("A Milano i Municipi vanno dall’1 al 9");
            RuleFor(f => f.Desks)
                .InclusiveBetween(1, MostDesks).WithMessage("Scrivi un numero intero da 1 a 5.000");
            RuleFor(f => f.Coordinates)
                .Must(BeAPointOfMilan).When(f => !string.IsNullOrWhiteSpace(f.Coordinates))
                .WithMessage("Scrivi latitudine e longitudine di un punto di Milano, per esempio 45.4856, 9.1902");
            RuleFor(f => f.Hours).SetValidator(new WeekForm.Validator());
            RuleFor(f => f.HoursNote).MaximumLength(500).WithMessage("La nota sugli orari può avere al massimo 500 caratteri");
        }

        private static bool BeAPointOfMilan(string? typed) => Domain.Spaces.Coordinates.TryParse(typed, out var point) && point.IsInMilan;
    }
}
