using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Domain.Questions;
using FluentValidation;

namespace CoworkingMilano.Web.Areas.Applicants.Questions;

public class QuestionForm
{
    /// <summary>Of this form: sent twice, it asks once.</summary>
    public Guid Key { get; set; }

    public ApplicationKind? Kind { get; set; }
    public string? Text { get; set; }

    public class Validator : AbstractValidator<QuestionForm>
    {
        public Validator()
        {
            RuleFor(f => f.Kind).NotNull().WithMessage("Scegli il servizio");
            RuleFor(f => f.Text)
                .NotEmpty().WithMessage("Scrivi il quesito")
                .MaximumLength(Question.MaximumLength).WithMessage("Il quesito può avere al massimo 1.000 caratteri");
        }
    }
}
