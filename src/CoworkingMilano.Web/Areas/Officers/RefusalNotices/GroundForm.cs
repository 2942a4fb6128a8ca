using CoworkingMilano.Domain.Applications;
using FluentValidation;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace CoworkingMilano.Web.Areas.Officers.RefusalNotices;

/// <summary>A coded reason that an officer may give, and its words.</summary>
public class GroundForm
{
    public const int LongestText = 4000;

    public RefusalReason Reason { get; set; }
    public bool IsChosen { get; set; }

    /// <summary>The place of the call's rule it applies, from 1.</summary>
    public int? Rule { get; set; }

    public string? Text { get; set; }

    /// <summary>What the notice announced, which is shown and not written again.</summary>
    [BindNever]
    public RefusalGround? Announcement { get; private set; }

    /// <summary>The call's, on this kind of application.</summary>
    [BindNever]
    public IReadOnlyList<string> Rules { get; private set; } = [];

    public static GroundForm Announced(RefusalGround ground, bool isChosen) => new() { Reason = ground.Reason, IsChosen = isChosen, Announcement = ground };

    public void Offer(IReadOnlyList<string> rules) => Rules = rules;

    public RefusalGround ToGround() => Announcement?.Repeated() ?? new() { Reason = Reason, Text = Text?.Trim() ?? "", Rule = RuleChoice.At(Rule, Rules) };

    public class Validator : AbstractValidator<GroundForm>
    {
        public Validator() => When(g => g.IsChosen && g.Announcement is null, () =>
        {
            RuleFor(g => g.Rule).Must((ground, rule) => RuleChoice.Names(rule, ground.Rules)).WithMessage("Scegli la regola del bando che il motivo applica");
            RuleFor(g => g.Text)
                .NotEmpty().WithMessage("Spiega il motivo a chi ha fatto domanda: i fatti e la regola")
                .MaximumLength(LongestText).WithMessage("Il motivo può avere al massimo 4.000 caratteri");
        });
    }
}
