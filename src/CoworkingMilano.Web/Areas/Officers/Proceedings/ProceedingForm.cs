using CoworkingMilano.Domain.Accounts;
using CoworkingMilano.Domain.Applications;
using FluentValidation;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace CoworkingMilano.Web.Areas.Officers.Proceedings;

public class ProceedingForm
{
    public const int LongestText = 4000;

    public ProceedingKind? Kind { get; set; }
    public ProceedingGround? Ground { get; set; }

    /// <summary>What has happened, as the start notice tells it.</summary>
    public string? Facts { get; set; }

    [BindNever]
    public Application Application { get; private set; } = null!;

    /// <summary>What can be opened today.</summary>
    [BindNever]
    public IReadOnlyList<ProceedingKind> Kinds { get; private set; } = [];

    /// <summary>The grounds of those, each once.</summary>
    public IEnumerable<ProceedingGround> Grounds => Kinds.SelectMany(kind => kind.Grounds()).Distinct().Order();

    public static ProceedingForm For(Application application, DateOnly today)
    {
        var form = new ProceedingForm();
        form.LookAt(application, today);
        return form;
    }

    public void LookAt(Application application, DateOnly today) => (Application, Kinds) = (application, [.. application.ProceedingsToOpen(today)]);

    /// <summary>The proceeding is the one this form asks for.</summary>
    public bool Asks(Proceeding proceeding) => (proceeding.Kind, proceeding.Ground, proceeding.Facts) == (Kind, Ground, Facts?.Trim());

    public Proceeding Open(Account officer, TimeProvider clock) => Application.OpenProceeding(Kind!.Value, Ground!.Value, Facts!.Trim(), officer, clock);

    public class Validator : AbstractValidator<ProceedingForm>
    {
        public Validator()
        {
            RuleFor(f => f.Kind).NotNull().WithMessage("Scegli che cosa avvii");
            RuleFor(f => f.Kind).Must((form, kind) => kind is null || form.Kinds.Contains(kind.Value)).WithMessage("Questo procedimento oggi non si può avviare");
            RuleFor(f => f.Ground).NotNull().WithMessage("Scegli il motivo");
            RuleFor(f => f.Ground).Must((form, ground) => ground is null || form.Kind is null || form.Kind.Value.Grounds().Contains(ground.Value)).WithMessage("Questo motivo non vale per il procedimento scelto: scegline un altro");
            RuleFor(f => f.Facts).NotEmpty().WithMessage("Racconta i fatti: li legge chi riceve la comunicazione").MaximumLength(LongestText).WithMessage("I fatti possono avere al massimo 4.000 caratteri");
        }
    }
}
