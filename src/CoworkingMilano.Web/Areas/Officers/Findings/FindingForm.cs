using CoworkingMilano.Domain.Accounts;
using CoworkingMilano.Domain.Calls;
using CoworkingMilano.Domain.Inspections;
using CoworkingMilano.Web.Infrastructure;
using FluentValidation;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;

namespace CoworkingMilano.Web.Areas.Officers.Findings;

/// <summary>What the inspector sees of one requirement, with one more picture of it.</summary>
public class FindingForm
{
    public bool? IsMet { get; set; }
    public string? MeasuredValue { get; set; }
    public string? Note { get; set; }
    public IFormFile? Picture { get; set; }

    /// <summary>Copies of the picture for smaller screens, where the browser could make them.</summary>
    public IReadOnlyList<IFormFile> Smaller { get; set; } = [];

    /// <summary>The pictures to take away, by their numbers.</summary>
    public List<int> Unwanted { get; set; } = [];

    /// <summary>Saving leads back here, to take another picture.</summary>
    public bool ThenStay { get; set; }

    [BindNever, ValidateNever]
    public Inspection Inspection { get; private set; } = null!;

    [BindNever, ValidateNever]
    public Requirement Requirement { get; private set; } = null!;

    /// <summary>What came with a form that has errors elsewhere was kept all the same.</summary>
    [BindNever]
    public bool HasKeptPicture { get; set; }

    [BindNever, ValidateNever]
    public IEnumerable<FindingPicture> Pictures => Inspection.PicturesOf(Requirement);

    [BindNever, ValidateNever]
    public bool HasRoom => Pictures.Count(p => !Unwanted.Contains(p.Position)) < Inspection.MaximumPicturesOfOne;

    public static FindingForm Of(Inspection inspection, Requirement requirement)
    {
        var finding = inspection.FindingOn(requirement);
        return new FindingForm { IsMet = finding?.IsMet, MeasuredValue = finding?.MeasuredValue, Note = finding?.Note }.About(inspection, requirement);
    }

    public FindingForm About(Inspection inspection, Requirement requirement)
    {
        (Inspection, Requirement) = (inspection, requirement);
        return this;
    }

    /// <summary>A picture alone is worth keeping before anybody says what it shows.</summary>
    public void WriteIn(Account inspector, TimeProvider clock)
    {
        if (IsMet is { } isMet)
        {
            Inspection.Find(Requirement, isMet, MeasuredValue, Note, inspector, clock);
        }
    }

    public class Validator : AbstractValidator<FindingForm>
    {
        public Validator()
        {
            RuleFor(f => f.IsMet).NotNull().When(f => f.MeasuredValue is not null || f.Note is not null || (f.Picture is null && f.Unwanted.Count == 0)).WithMessage("Scegli sì o no");
            RuleFor(f => f.Note).NotEmpty().When(f => f.IsMet is false).WithMessage("Descrivi che cosa manca");
            RuleFor(f => f.Note).MaximumLength(1000).WithMessage("La nota è troppo lunga: al massimo 1000 caratteri");
            RuleFor(f => f.MeasuredValue).MaximumLength(200).WithMessage("Il valore misurato è troppo lungo: al massimo 200 caratteri");
            RuleFor(f => f.Picture).Must((f, picture) => picture is null || f.HasRoom).WithMessage($"Hai già {Inspection.MaximumPicturesOfOne} fotografie di questo requisito: togline una");
            RuleFor(f => f.Picture).IsPicture();
        }
    }
}
