using CoworkingMilano.Domain.Questions;
using FluentValidation;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;

namespace CoworkingMilano.Web.Areas.Officers.QuestionRefusals;

public class QuestionRefusalForm
{
    public string? Reason { get; set; }

    [BindNever, ValidateNever]
    public Question Question { get; set; } = null!;

    public class Validator : AbstractValidator<QuestionRefusalForm>
    {
        public Validator() => RuleFor(f => f.Reason)
            .NotEmpty().WithMessage("Spiega a chi ha chiesto perché il quesito non si pubblica")
            .MaximumLength(Question.MaximumReason).WithMessage("Il motivo può avere al massimo 500 caratteri");
    }
}
