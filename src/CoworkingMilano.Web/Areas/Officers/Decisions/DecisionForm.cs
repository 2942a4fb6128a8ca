using CoworkingMilano.Domain.Accounts;
using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Web.Areas.Officers.RefusalNotices;
using FluentValidation;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace CoworkingMilano.Web.Areas.Officers.Decisions;

public class DecisionForm
{
    public DecisionOutcome? Outcome { get; set; }

    /// <summary>The reasons a refusal may give: those the notice announced, in its own words, or all where no notice is owed.</summary>
    public List<GroundForm> Grounds { get; set; } = [];

    /// <summary>A reason nobody announced, which comes from a remark.</summary>
    public RefusalReason? NewReason { get; set; }

    /// <summary>The position of the remark it comes from.</summary>
    public int? NewRemark { get; set; }

    /// <summary>The place of the call's rule it applies, from 1.</summary>
    public int? NewRule { get; set; }

    public string? NewText { get; set; }

    /// <summary>Words that close the letter.</summary>
    public string? Remark { get; set; }

    [BindNever]
    public Application Application { get; private set; } = null!;

    [BindNever]
    public IReadOnlyList<string> Obstacles { get; private set; } = [];

    public bool CanAdmit => Obstacles.Count == 0;

    [BindNever]
    public bool CanRefuse { get; private set; }

    /// <summary>The remarks a new reason may come from.</summary>
    [BindNever]
    public IReadOnlyList<Remark> Remarks { get; private set; } = [];

    /// <summary>The call's, on this kind of application.</summary>
    [BindNever]
    public IReadOnlyList<string> Rules { get; private set; } = [];

    public bool HasNewGround => NewReason is not null || NewRemark is not null || NewRule is not null || !string.IsNullOrWhiteSpace(NewText);

    private string? Note => string.IsNullOrWhiteSpace(Remark) ? null : Remark.Trim();

    private IReadOnlyList<RefusalGround> Chosen =>
    [
        .. Grounds.Where(g => g.IsChosen).Select(g => g.ToGround()),
        .. NewReason is { } reason ? [new RefusalGround { Reason = reason, Text = NewText?.Trim() ?? "", Rule = RuleChoice.At(NewRule, Rules), Remark = Remarks.SingleOrDefault(r => r.Position == NewRemark) }] : Array.Empty<RefusalGround>(),
    ];

    public static DecisionForm For(Application application, DateOnly today)
    {
        var form = new DecisionForm { Grounds = [.. RefusalReasons.For(application.Kind).Select(reason => new GroundForm { Reason = reason, IsChosen = !application.Call.IsCompetitive })] };
        form.LookAt(application, today);
        form.Outcome = form.CanRefuse && !form.CanAdmit ? DecisionOutcome.Refuse : null;
        return form;
    }

    public void LookAt(Application application, DateOnly today)
    {
        var notice = application.HeardNotice;
        (Application, Obstacles, CanRefuse, Remarks) = (application, application.ObstaclesToAdmission(today), application.CanBeRefused, [.. notice?.Remarks.OrderBy(r => r.Position) ?? Enumerable.Empty<Remark>()]);
        Rules = application.Call.RulesFor(application.Kind);
        Grounds.ForEach(g => g.Offer(Rules));
        if (!application.Call.IsCompetitive)
        {
            Grounds = [.. (notice?.Grounds ?? []).OrderBy(g => g.Position).Select(announced => GroundForm.Announced(announced, Grounds.Any(g => g.IsChosen && g.Reason == announced.Reason)))];
        }
    }

    /// <summary>The decision is the one this form asks for.</summary>
    public bool Says(Decision decision) =>
        decision.Outcome == Outcome && decision.Note == Note
        && (Outcome is DecisionOutcome.Admit || decision.Grounds.OrderBy(g => g.Position).Select(g => (g.Reason, g.Text, g.Rule, g.Remark)).SequenceEqual(Chosen.Select(g => (g.Reason, g.Text, g.Rule, g.Remark))));

    public Decision Prepare(Account officer, TimeProvider clock) => Outcome is DecisionOutcome.Admit
        ? Application.PrepareAdmission(Note, officer, clock)
        : Application.PrepareRefusal(Chosen, Note, officer, clock);

    public class Validator : AbstractValidator<DecisionForm>
    {
        public Validator()
        {
            RuleFor(f => f.Outcome).NotNull().WithMessage("Scegli se ammettere o non ammettere la domanda");
            When(f => f.Outcome is DecisionOutcome.Refuse && f.CanRefuse, WhenItRefuses).Otherwise(() =>
                RuleFor(f => f.Outcome).NotEqual(DecisionOutcome.Refuse).WithMessage("Prima di un diniego si dà il preavviso e si ascolta chi ha fatto domanda"));
            When(f => f.Outcome is DecisionOutcome.Admit, () =>
                RuleFor(f => f.Outcome).Must((form, _) => form.CanAdmit).WithMessage("Oggi la domanda non può essere ammessa: leggi che cosa lo impedisce"));
            RuleFor(f => f.Remark).MaximumLength(4000).WithMessage("L’annotazione può avere al massimo 4.000 caratteri");
        }

        private void WhenItRefuses()
        {
            RuleFor(f => f.Grounds).Must((form, grounds) => grounds.Any(g => g.IsChosen) || form.NewReason is not null)
                .WithMessage("Scegli almeno un motivo").OverridePropertyName("Grounds[0].IsChosen");
            RuleForEach(f => f.Grounds).SetValidator(new GroundForm.Validator());
            When(f => f.HasNewGround, () =>
            {
                RuleFor(f => f.NewReason).NotNull().WithMessage("Scegli di che genere è il nuovo motivo, o togli quello che ne hai scritto");
                RuleFor(f => f.NewReason).Must((form, reason) => reason is null || reason.Value.AppliesTo(form.Application.Kind)).WithMessage("Il motivo scelto non riguarda questo tipo di domanda");
                RuleFor(f => f.NewRemark).Must((form, position) => form.Remarks.Any(r => r.Position == position)).WithMessage("Scegli l’osservazione da cui nasce il nuovo motivo");
                RuleFor(f => f.NewRule).Must((form, rule) => RuleChoice.Names(rule, form.Rules)).WithMessage("Scegli la regola del bando che il nuovo motivo applica");
                RuleFor(f => f.NewText).NotEmpty().WithMessage("Spiega il nuovo motivo").MaximumLength(GroundForm.LongestText).WithMessage("Il motivo può avere al massimo 4.000 caratteri");
            });
        }
    }
}
