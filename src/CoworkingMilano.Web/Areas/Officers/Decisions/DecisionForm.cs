using CoworkingMilano.Domain.Accounts;
using CoworkingMilano.Domain.Applications;
using FluentValidation;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace CoworkingMilano.Web.Areas.Officers.Decisions;

public class DecisionForm
{
    public DecisionOutcome? Outcome { get; set; }
    public RefusalReason? Reason { get; set; }

    /// <summary>Why the case is refused, in words for the applicant.</summary>
    public string? Grounds { get; set; }

    /// <summary>A word to go with an admission.</summary>
    public string? Remark { get; set; }

    [BindNever]
    public Application Application { get; private set; } = null!;

    [BindNever]
    public IReadOnlyList<string> Obstacles { get; private set; } = [];

    public bool CanAdmit => Obstacles.Count == 0;

    private string? Note => Outcome is DecisionOutcome.Refuse ? Grounds?.Trim() : Remark?.Trim();

    public static DecisionForm For(Application application, DateOnly today)
    {
        var form = new DecisionForm();
        form.LookAt(application, today);
        form.Outcome = form.CanAdmit ? null : DecisionOutcome.Refuse;
        return form;
    }

    public void LookAt(Application application, DateOnly today) =>
        (Application, Obstacles) = (application, application.ObstaclesToAdmission(today));

    /// <summary>The decision is the one this form asks for.</summary>
    public bool Says(Decision decision) =>
        decision.Outcome == Outcome && decision.Note == Note && (Outcome is DecisionOutcome.Admit || decision.Reason == Reason);

    public Decision Prepare(Account officer, TimeProvider clock) => Outcome is DecisionOutcome.Admit
        ? Application.PrepareAdmission(Note, officer, clock)
        : Application.PrepareRefusal(Reason!.Value, Note!, officer, clock);

    public class Validator : AbstractValidator<DecisionForm>
    {
        public Validator()
        {
            RuleFor(f => f.Outcome).NotNull().WithMessage("Scegli se ammettere o non ammettere la domanda");
            When(f => f.Outcome is DecisionOutcome.Refuse, () =>
            {
                RuleFor(f => f.Reason).NotNull().WithMessage("Scegli il motivo della non ammissione");
                RuleFor(f => f.Grounds).NotEmpty().WithMessage("Spiega a chi ha fatto domanda perché non è ammessa");
                RuleFor(f => f.Grounds).MaximumLength(4000).WithMessage("La motivazione può avere al massimo 4.000 caratteri");
            });
            When(f => f.Outcome is DecisionOutcome.Admit, () =>
            {
                RuleFor(f => f.Outcome).Must((form, _) => form.CanAdmit).WithMessage("Oggi la domanda non può essere ammessa: leggi che cosa lo impedisce");
                RuleFor(f => f.Remark).MaximumLength(4000).WithMessage("L’annotazione può avere al massimo 4.000 caratteri");
            });
        }
    }
}
