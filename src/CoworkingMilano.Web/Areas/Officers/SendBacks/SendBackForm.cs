using CoworkingMilano.Domain.Applications;
using FluentValidation;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace CoworkingMilano.Web.Areas.Officers.SendBacks;

public class SendBackForm
{
    /// <summary><see cref="Decision.Number"/> of the decision the officer has read.</summary>
    public int Number { get; set; }

    /// <summary>For the officer who prepared the decision.</summary>
    public string? Note { get; set; }

    [BindNever]
    public Decision Decision { get; set; } = null!;

    public class Validator : AbstractValidator<SendBackForm>
    {
        public Validator()
        {
            RuleFor(f => f.Note).NotEmpty().WithMessage("Spiega a chi ha predisposto il provvedimento che cosa va rivisto");
            RuleFor(f => f.Note).MaximumLength(2000).WithMessage("La nota può avere al massimo 2.000 caratteri");
        }
    }
}
