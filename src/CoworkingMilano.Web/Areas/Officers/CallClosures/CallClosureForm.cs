using CoworkingMilano.Domain.Calls;
using CoworkingMilano.Web.Areas.Officers.Calls;
using FluentValidation;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace CoworkingMilano.Web.Areas.Officers.CallClosures;

public class CallClosureForm
{
    public DateOnly? LastDay { get; set; }

    [BindNever]
    public Call Call { get; set; } = null!;

    public class Validator : AbstractValidator<CallClosureForm>
    {
        public Validator() => RuleFor(f => f.LastDay)
            .NotNull().WithMessage("Scrivi l’ultimo giorno per le domande")
            .GreaterThanOrEqualTo(f => f.Call.OpensOn).WithMessage("Il bando non si chiude prima di aprirsi")
            .LessThan(CallForm.TooLate).WithMessage("Controlla l’anno: l’ultimo giorno viene prima del 2100");
    }
}
