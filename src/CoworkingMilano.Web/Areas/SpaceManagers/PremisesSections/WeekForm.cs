using CoworkingMilano.Domain.Spaces;
using FluentValidation;

namespace CoworkingMilano.Web.Areas.SpaceManagers.PremisesSections;

/// <summary>When the space is open: always, or day by day. A day left empty is a day it is closed.</summary>
public class WeekForm
{
    public bool AroundTheClock { get; set; }

    /// <summary>Seven, from Monday.</summary>
    public List<DayForm> Days { get; set; } = [.. Week.Days.Select(_ => new DayForm())];

    public static WeekForm Of(OpeningHours hours) => new()
    {
        AroundTheClock = hours.IsAroundTheClock,
        Days = [.. Week.Days.Select(day => hours.IsAroundTheClock ? new DayForm() : DayForm.Of(hours.On(day)))],
    };

    public OpeningHours ToOpeningHours() => AroundTheClock
        ? OpeningHours.AroundTheClock
        : OpeningHours.Of(Week.Days.Zip(Days).Where(d => d.Second.IsOpen).Select(d => d.Second.ToOpeningTime(d.First)));

    public class Validator : AbstractValidator<WeekForm>
    {
        public Validator()
        {
            RuleFor(f => f.Days)
                .Must(days => days.Count == Week.Days.Count).WithMessage("La settimana ha sette giorni: ricarica la pagina")
                .OverridePropertyName(f => f.AroundTheClock);
            RuleForEach(f => f.Days).SetValidator(new DayForm.Validator()).When(f => !f.AroundTheClock);
        }
    }
}

public class DayForm
{
    public TimeOnly? Opens { get; set; }
    public TimeOnly? Closes { get; set; }

    public bool IsOpen => Opens is not null && Closes is not null;

    public static DayForm Of(OpeningTime? time) => time is null ? new() : new()
    {
        Opens = TimeOnly.MinValue.AddMinutes(time.Opens),
        Closes = TimeOnly.MinValue.AddMinutes(time.Closes),
    };

    public OpeningTime ToOpeningTime(DayOfWeek day) => OpeningTime.Of(day, Opens!.Value, Closes!.Value);

    public class Validator : AbstractValidator<DayForm>
    {
        public Validator()
        {
            RuleFor(f => f.Opens).NotNull().When(f => f.Closes is not null).WithMessage("Scrivi anche a che ora apre, o lascia vuoto il giorno di chiusura");
            RuleFor(f => f.Closes)
                .NotNull().When(f => f.Opens is not null, ApplyConditionTo.CurrentValidator).WithMessage("Scrivi anche a che ora chiude, o lascia vuoto il giorno di chiusura")
                .Must((f, closes) => closes != f.Opens || closes == TimeOnly.MinValue).When(f => f.IsOpen, ApplyConditionTo.CurrentValidator)
                .WithMessage("L’ora di chiusura è uguale a quella di apertura: per un giorno intero scrivi dalle 00:00 alle 00:00");
        }
    }
}
