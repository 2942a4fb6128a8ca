using CoworkingMilano.Domain.Accreditation;
using CoworkingMilano.Domain.Calls;
using CoworkingMilano.Domain.Spaces;
using FluentValidation;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;

namespace CoworkingMilano.Web.Areas.SpaceManagers.ServicesSections;

/// <summary>One answer for each service the call asks about, then what else the space offers and from which price.</summary>
public class ServicesForm
{
    public List<ServiceForm> Services { get; set; } = [];

    /// <summary>Ticked one by one; those that answer a service of the call are not asked again.</summary>
    public List<Amenities> Amenities { get; set; } = [];

    public Specialisation? Specialisation { get; set; }
    public decimal? MonthlyFeeFrom { get; set; }

    [BindNever, ValidateNever]
    public IReadOnlyList<Amenities> OtherAmenities { get; private set; } = [];

    public static ServicesForm Of(AccreditationApplication application) => new()
    {
        Amenities = [.. application.OtherAmenities.Each()],
        Specialisation = application.Specialisation,
        MonthlyFeeFrom = application.MonthlyFeeFrom,
        OtherAmenities = OthersIn(application),
        Services = [.. AskedBy(application).Select(requirement => ServiceForm.Of(requirement, application.Services.SingleOrDefault(s => s.Requirement == requirement)))],
    };

    /// <summary>Puts the posted answers in the call's order, beside the requirement each is about; what was not posted has no answer.</summary>
    public void Ask(AccreditationApplication application)
    {
        Services = [.. AskedBy(application).Select(requirement => (Services.FirstOrDefault(s => s.Code == requirement.Code) ?? new ServiceForm()).About(requirement))];
        OtherAmenities = OthersIn(application);
    }

    private static List<Amenities> OthersIn(AccreditationApplication application) =>
        [.. AmenityList.All.Where(a => !application.Call.AskedAmenities.HasFlag(a))];

    public void WriteOn(AccreditationApplication application, TimeProvider clock)
    {
        foreach (var service in Services)
        {
            application.DeclareService(service.Requirement, service.IsOffered, service.Description?.Trim(), clock);
        }

        application.DescribeOffer(MonthlyFeeFrom, Amenities.Together(), Specialisation, clock);
    }

    private static IOrderedEnumerable<Requirement> AskedBy(AccreditationApplication application) =>
        application.Call.Requirements.Where(r => r.IsService).OrderBy(r => r.Position);

    public class Validator : AbstractValidator<ServicesForm>
    {
        private const decimal HighestFee = 10_000;

        public Validator()
        {
            RuleForEach(f => f.Services).SetValidator(new ServiceForm.Validator());
            RuleFor(f => f.Amenities).Must(ticked => ticked.All(AmenityList.All.Contains)).WithMessage("Scegli fra le voci proposte");
            RuleFor(f => f.MonthlyFeeFrom)
                .InclusiveBetween(1, HighestFee).WithMessage("Scrivi un canone mensile fra 1 e 10.000 euro");
        }
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
        public Validator() =>
            RuleFor(f => f.Description)
                .MaximumLength(500).WithMessage(f => $"{f.Requirement.Title}: la descrizione può avere al massimo 500 caratteri");
    }
}
