using CoworkingMilano.Domain.Accreditation;
using CoworkingMilano.Domain.Calls;
using FluentValidation;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;

namespace CoworkingMilano.Web.Areas.SpaceManagers.ServicesSections;

/// <summary>One answer for each service the call asks about.</summary>
public class ServicesForm
{
    public List<ServiceForm> Services { get; set; } = [];

    public static ServicesForm Of(AccreditationApplication application) => new()
    {
        Services = [.. AskedBy(application).Select(requirement => ServiceForm.Of(requirement, application.Services.SingleOrDefault(s => s.Requirement == requirement)))],
    };

    /// <summary>Puts the posted answers in the call's order, beside the requirement each is about; what was not posted has no answer.</summary>
    public void Ask(AccreditationApplication application) =>
        Services = [.. AskedBy(application).Select(requirement => (Services.FirstOrDefault(s => s.Code == requirement.Code) ?? new ServiceForm()).About(requirement))];

    private static IOrderedEnumerable<Requirement> AskedBy(AccreditationApplication application) =>
        application.Call.Requirements.Where(r => r.IsService).OrderBy(r => r.Position);

    public class Validator : AbstractValidator<ServicesForm>
    {
        public Validator() => RuleForEach(f => f.Services).SetValidator(new ServiceForm.Validator());
    }
}

public class ServiceForm
{
    /// <summary>The requirement's code in the call.</summary>
    public string? Code { get; set; }

    public bool? IsOffered { get; set; }
    public string? Description { get; set; }

    [BindNever, ValidateNever]
    public Requirement Requirement { get; private set; } = null!;

    public static ServiceForm Of(Requirement requirement, ServiceAnswer? answer) =>
        new ServiceForm { IsOffered = answer?.IsOffered, Description = answer?.Description }.About(requirement);

    public ServiceForm About(Requirement requirement)
    {
        (Requirement, Code) = (requirement, requirement.Code);
        return this;
    }

    public class Validator : AbstractValidator<ServiceForm>
    {
        public Validator()
        {
            RuleFor(f => f.IsOffered).NotNull().WithMessage(f => $"{f.Requirement.Title}: scegli «Sì» o «No»");
            RuleFor(f => f.Description)
                .NotEmpty().When(f => f.IsOffered is true).WithMessage(f => $"{f.Requirement.Title}: descrivi in breve che cosa offri")
                .MaximumLength(500).WithMessage(f => $"{f.Requirement.Title}: la descrizione può avere al massimo 500 caratteri");
        }
    }
}
