using CoworkingMilano.Domain.Accreditation;
using CoworkingMilano.Domain.Calls;
using FluentValidation;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace CoworkingMilano.Web.Areas.Officers.RequirementChecks;

public class RequirementCheckForm
{
    public CheckOutcome? Outcome { get; set; }
    public string? Reason { get; set; }

    [BindNever]
    public AccreditationApplication? Application { get; set; }

    [BindNever]
    public Requirement? Requirement { get; set; }

    public class Validator : AbstractValidator<RequirementCheckForm>
    {
        public Validator()
        {
            RuleFor(f => f.Outcome).NotNull().WithMessage("Scegli l’esito della verifica");
            RuleFor(f => f.Outcome).Must((f, outcome) => outcome is not CheckOutcome.Met || f.Application!.IsVerifiable(f.Requirement!))
                .WithMessage("Questo requisito si verifica sul posto: prima si conclude il sopralluogo");
            RuleFor(f => f.Reason).NotEmpty().When(f => f.Outcome is CheckOutcome.NotMet or CheckOutcome.ToClarify).WithMessage("Spiega perché: un requisito non soddisfatto o da chiarire si motiva");
            RuleFor(f => f.Reason).MaximumLength(1000).WithMessage("La motivazione è troppo lunga: al massimo 1000 caratteri");
        }
    }
}
