using CoworkingMilano.Domain;
using CoworkingMilano.Domain.Accounts;
using CoworkingMilano.Domain.Accreditation;
using CoworkingMilano.Domain.Inspections;
using FluentValidation;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace CoworkingMilano.Web.Areas.Officers.InspectionAppointments;

public class InspectionAppointmentForm
{
    public DateOnly? Day { get; set; }
    public TimeOnly? Hour { get; set; }
    public string? InspectorId { get; set; }

    [BindNever]
    public AccreditationApplication? Application { get; set; }

    [BindNever]
    public IReadOnlyList<Account> Inspectors { get; set; } = [];

    public Account ChosenInspector() => Inspectors.Single(i => i.Id == InspectorId);

    /// <summary>The visit is already arranged just so.</summary>
    public bool Repeats(Inspection? inspection) =>
        inspection is not null && (inspection.ScheduledOn, inspection.ScheduledHour, inspection.InspectorId) == (Day, Hour, InspectorId);

    public class Validator : AbstractValidator<InspectionAppointmentForm>
    {
        public Validator(TimeProvider clock)
        {
            RuleFor(f => f.Day).NotNull().WithMessage("Scegli il giorno del sopralluogo");
            RuleFor(f => f.Day).Must(day => day is null || day >= clock.TodayInMilan).WithMessage("Scegli oggi o un giorno che deve ancora venire");
            RuleFor(f => f.Day).Must(day => day is null || day <= clock.TodayInMilan.AddYears(1)).WithMessage("Controlla l’anno: il sopralluogo si fa al più tardi fra un anno");
            RuleFor(f => f.Hour).NotNull().WithMessage("Scrivi l’ora del sopralluogo, per esempio 10:30");
            RuleFor(f => f.InspectorId).Must((f, id) => f.Inspectors.Any(i => i.Id == id)).WithMessage("Scegli chi fa il sopralluogo");
        }
    }
}
