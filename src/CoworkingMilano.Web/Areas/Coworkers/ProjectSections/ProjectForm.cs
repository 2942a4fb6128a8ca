using CoworkingMilano.Domain.Vouchers;
using FluentValidation;

namespace CoworkingMilano.Web.Areas.Coworkers.ProjectSections;

public class ProjectForm
{
    public string? ProjectTitle { get; set => field = value?.Trim(); }

    /// <summary>Line ends count for one character, as they do in the browser.</summary>
    public string? ProjectDescription { get; set => field = value?.Trim().ReplaceLineEndings("\n"); }

    internal static ProjectForm Of(VoucherApplication application) => new() { ProjectTitle = application.ProjectTitle, ProjectDescription = application.ProjectDescription };

    public class Validator : AbstractValidator<ProjectForm>
    {
        public Validator()
        {
            RuleFor(f => f.ProjectTitle)
                .MaximumLength(200).WithMessage("Il titolo può avere al massimo 200 caratteri");
            RuleFor(f => f.ProjectDescription)
                .MaximumLength(4000).WithMessage(f => $"La descrizione può avere al massimo 4.000 caratteri: ne hai scritti {f.ProjectDescription!.Length:N0}");
        }
    }
}
