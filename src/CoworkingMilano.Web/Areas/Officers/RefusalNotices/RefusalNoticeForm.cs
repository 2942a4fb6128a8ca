using CoworkingMilano.Domain.Applications;
using FluentValidation;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace CoworkingMilano.Web.Areas.Officers.RefusalNotices;

public class RefusalNoticeForm
{
    public List<GroundForm> Grounds { get; set; } = [];

    [BindNever]
    public Application Application { get; private set; } = null!;

    [BindNever]
    public IReadOnlyList<string> Rules { get; private set; } = [];

    public static RefusalNoticeForm For(Application application)
    {
        var form = new RefusalNoticeForm { Grounds = [.. RefusalReasons.For(application.Kind).Select(reason => new GroundForm { Reason = reason })] };
        form.LookAt(application);
        return form;
    }

    public void LookAt(Application application)
    {
        (Application, Rules) = (application, application.Call.RulesFor(application.Kind));
        Grounds.RemoveAll(g => !g.Reason.AppliesTo(application.Kind));
        Grounds.ForEach(g => g.Offer(Rules));
    }

    public IReadOnlyList<RefusalGround> ChosenGrounds() => [.. Grounds.Where(g => g.IsChosen).Select(g => g.ToGround())];

    /// <summary>The notice is the one this form asks for.</summary>
    public bool Says(RefusalNotice notice) =>
        notice.Grounds.OrderBy(g => g.Position).Select(g => (g.Reason, g.Text, g.Rule)).SequenceEqual(ChosenGrounds().Select(g => (g.Reason, g.Text, g.Rule)));

    public class Validator : AbstractValidator<RefusalNoticeForm>
    {
        public Validator()
        {
            RuleFor(f => f.Grounds).Must(grounds => grounds.Any(g => g.IsChosen)).WithMessage("Scegli almeno un motivo").OverridePropertyName("Grounds[0].IsChosen");
            RuleForEach(f => f.Grounds).SetValidator(new GroundForm.Validator());
        }
    }
}
