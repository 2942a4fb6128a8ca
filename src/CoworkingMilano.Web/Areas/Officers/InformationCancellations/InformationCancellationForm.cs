using CoworkingMilano.Domain.Applications;
using FluentValidation;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace CoworkingMilano.Web.Areas.Officers.InformationCancellations;

public class InformationCancellationForm
{
    public string? Note { get; set; }

    [BindNever]
    public InformationRequest Request { get; set; } = null!;

    public class Validator : AbstractValidator<InformationCancellationForm>
    {
        public Validator() => RuleFor(f => f.Note)
            .NotEmpty().WithMessage("Spiega a chi ha fatto domanda perché la richiesta è annullata")
            .MaximumLength(2000).WithMessage("La spiegazione può avere al massimo 2.000 caratteri");
    }
}
