using CoworkingMilano.Domain.Questions;
using FluentValidation;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;

namespace CoworkingMilano.Web.Areas.Officers.Answers;

/// <summary>A question and its answer as everybody will read them.</summary>
public class AnswerForm
{
    public string? Published { get; set; }
    public string? Answer { get; set; }

    [BindNever, ValidateNever]
    public Question Question { get; set; } = null!;

    public static AnswerForm Of(Question question) => new() { Question = question, Published = question.Published ?? question.Asked, Answer = question.Answer };

    /// <summary>These very words are published already, by this officer: a second click.</summary>
    public bool IsPublishedBy(string officerId) =>
        Question.IsPublic && Question.AnsweredById == officerId && Question.Published == Published?.Trim() && Question.Answer == Answer?.Trim();

    public class Validator : AbstractValidator<AnswerForm>
    {
        public Validator()
        {
            RuleFor(f => f.Published)
                .NotEmpty().WithMessage("Scrivi il quesito come lo leggeranno tutti")
                .MaximumLength(Question.MaximumLength).WithMessage("Il quesito può avere al massimo 1.000 caratteri");
            RuleFor(f => f.Answer)
                .NotEmpty().WithMessage("Scrivi la risposta")
                .MaximumLength(Question.MaximumAnswer).WithMessage("La risposta può avere al massimo 4.000 caratteri");
        }
    }
}
