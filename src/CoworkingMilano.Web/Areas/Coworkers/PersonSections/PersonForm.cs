using CoworkingMilano.Domain;
using CoworkingMilano.Domain.Identifiers;
using CoworkingMilano.Domain.Vouchers;
using FluentValidation;

namespace CoworkingMilano.Web.Areas.Coworkers.PersonSections;

public class PersonForm
{
    public string? GivenName { get; set => field = value?.Trim(); }
    public string? FamilyName { get; set => field = value?.Trim(); }
    public string? FiscalCode { get; set; }

    /// <summary>The birth date and sex read from the code are right.</summary>
    public bool? IsConfirmed { get; set; }

    /// <summary>Asked only with a provisional code, which tells neither this nor <see cref="Sex"/>.</summary>
    public DateOnly? BornOn { get; set; }

    public Sex? Sex { get; set; }

    internal VoucherApplication Application { get; set; } = null!;

    internal FiscalCode? Code => Domain.Identifiers.FiscalCode.TryParse(FiscalCode, out var code) ? code : null;

    internal bool IsProvisional => Code is { IsProvisional: true };

    /// <summary>The code has been saved, so what it tells can be shown and confirmed.</summary>
    internal bool AsksToConfirm => Code is { IsProvisional: false } code && code.Value == Application.FiscalCode;

    internal static PersonForm Of(VoucherApplication application) => new()
    {
        Application = application,
        GivenName = application.GivenName ?? application.Applicant.GivenName,
        FamilyName = application.FamilyName ?? application.Applicant.FamilyName,
        FiscalCode = application.FiscalCode,
        IsConfirmed = application.BirthIsConfirmed ? true : null,
        BornOn = application.BornOn,
        Sex = application.Sex,
    };

    /// <param name="application">The draft.</param>
    /// <param name="isConfirmed">The person says that what the code tells is right.</param>
    /// <param name="clock">Now.</param>
    internal void WriteOn(VoucherApplication application, bool isConfirmed, TimeProvider clock) => application.Identify(
        GivenName, FamilyName, Code, Code?.BirthDate(clock.TodayInMilan) ?? BornOn, Code?.Sex ?? Sex, isConfirmed || IsProvisional, clock);

    public class Validator : AbstractValidator<PersonForm>
    {
        public Validator(TimeProvider clock)
        {
            RuleFor(f => f.GivenName)
                .MaximumLength(100).WithMessage("Il nome può avere al massimo 100 caratteri");
            RuleFor(f => f.FamilyName)
                .MaximumLength(100).WithMessage("Il cognome può avere al massimo 100 caratteri");
            RuleFor(f => f.FiscalCode)
                .Must((form, typed) => typed is null || form.Code is not null).WithMessage("Il codice fiscale non è giusto: controlla i 16 caratteri, o le 11 cifre se è provvisorio");
            When(f => f.AsksToConfirm, () =>
                RuleFor(f => f.IsConfirmed)
                    .NotEqual(false).WithMessage("Data di nascita e sesso si leggono dal codice fiscale: se non sono i tuoi, correggi il codice qui sopra"));
            RuleFor(f => f.BornOn)
                .InclusiveBetween(new DateOnly(1900, 1, 1), clock.TodayInMilan).WithMessage("Controlla la data di nascita: va dal 1900 a oggi");
        }
    }
}
