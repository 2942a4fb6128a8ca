using CoworkingMilano.Domain.Accounts;
using CoworkingMilano.Domain.Applications;
using FluentValidation;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace CoworkingMilano.Web.Areas.Officers.Conclusions;

public class ConclusionForm
{
    public string? Reasons { get; set; }

    /// <summary>First day of effect of a suspension or a removal; none: the day of the signature.</summary>
    public DateOnly? From { get; set; }

    /// <summary>First day back, of a suspension.</summary>
    public DateOnly? Until { get; set; }

    [BindNever]
    public Proceeding Proceeding { get; private set; } = null!;

    [BindNever]
    public DateOnly Today { get; private set; }

    /// <summary>What would stop the act today.</summary>
    public string? Obstacle => Proceeding.ObstacleOn(Today);

    private DateOnly? FirstDay => Proceeding.Kind.HasFirstDay() ? From : null;
    private DateOnly? FirstDayBack => Proceeding.Kind is ProceedingKind.Suspension ? Until : null;

    public static ConclusionForm For(Proceeding proceeding, DateOnly today)
    {
        var sentBack = proceeding.Conclusions.MaxBy(c => c.Number);
        var form = new ConclusionForm { Reasons = sentBack?.Reasons, From = sentBack?.From, Until = sentBack?.Until };
        form.LookAt(proceeding, today);
        return form;
    }

    public void LookAt(Proceeding proceeding, DateOnly today) => (Proceeding, Today) = (proceeding, today);

    /// <summary>The act is the one this form asks for.</summary>
    public bool Says(Conclusion conclusion) => (conclusion.Reasons, conclusion.From, conclusion.Until) == (Reasons?.Trim(), FirstDay, FirstDayBack);

    public Conclusion Prepare(Account officer, TimeProvider clock) => Proceeding.PrepareConclusion(Reasons!.Trim(), FirstDay, FirstDayBack, officer, clock);

    public class Validator : AbstractValidator<ConclusionForm>
    {
        public Validator()
        {
            RuleFor(f => f.Reasons).NotEmpty().WithMessage("Scrivi le ragioni: che cosa risulta, e perché la risposta è accolta o no").MaximumLength(4000).WithMessage("Le ragioni possono avere al massimo 4.000 caratteri");
            RuleFor(f => f.From).Must((form, from) => from is null || from >= form.Today).When(f => f.Proceeding.Kind.HasFirstDay()).WithMessage("Un provvedimento non ha effetto prima di oggi");
            When(f => f.Proceeding.Kind is ProceedingKind.Suspension, () =>
            {
                RuleFor(f => f.Until).NotNull().WithMessage("Scrivi il giorno in cui lo spazio torna in elenco: una sospensione dice fino a quando dura");
                RuleFor(f => f.Until).Must((form, until) => until is null || until > (form.From ?? form.Today)).WithMessage("Lo spazio torna in elenco dopo il giorno in cui la sospensione comincia");
            });
            RuleFor(f => f.Reasons).Must((form, _) => form.Obstacle is null).WithMessage(form => form.Obstacle!);
        }
    }
}
