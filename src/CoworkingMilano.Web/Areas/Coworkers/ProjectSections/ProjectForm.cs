using CoworkingMilano.Domain.Vouchers;
using FluentValidation;

namespace CoworkingMilano.Web.Areas.Coworkers.ProjectSections;

public class ProjectForm
{
    public string? Title { get; set => field = value?.Trim(); }

    /// <summary>Line ends count for one character, as they do in the browser.</summary>
    public string? Description { get; set => field = value?.Trim().ReplaceLineEndings("\n"); }

    internal static ProjectForm Of(VoucherApplication application) => new() { Title = application.ProjectTitle, Description = application.ProjectDescription };

    public class Validator : AbstractValidator<ProjectForm>
    {
        public Validator()
        {
            RuleFor(f => f.Title)
                .NotEmpty().WithMessage("Dai un titolo al progetto")
                .MaximumLength(200).WithMessage("Il titolo può avere al massimo 200 caratteri");
            RuleFor(f => f.Description)
                .NotEmpty().WithMessage("Descrivi il progetto")
                .MaximumLength(4000).WithMessage(f => $"La descrizione può avere al massimo 4.000 caratteri: ne hai scritti {f.Description!.Length:N0}");
        }
    }
}
