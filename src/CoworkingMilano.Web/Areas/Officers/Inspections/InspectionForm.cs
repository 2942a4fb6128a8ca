using CoworkingMilano.Domain.Accounts;
using CoworkingMilano.Domain.Calls;
using CoworkingMilano.Domain.Inspections;
using FluentValidation;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace CoworkingMilano.Web.Areas.Officers.Inspections;

/// <summary>What the inspector has seen so far. It may be saved with answers missing, as often as needed.</summary>
public class InspectionForm
{
    public List<FindingForm> Findings { get; set; } = [];
    public string? Remarks { get; set; }

    /// <summary>Saving is followed by the page that closes the report.</summary>
    public bool ThenClose { get; set; }

    [BindNever]
    public Inspection? Inspection { get; private set; }

    public static InspectionForm Of(Inspection inspection) => new InspectionForm
    {
        Remarks = inspection.Remarks,
        Findings = [.. inspection.Checklist.Select(r => FindingForm.Of(r, inspection.FindingOn(r)))],
    }.About(inspection);

    /// <summary>Puts what was posted beside the requirements it speaks of; what speaks of none is dropped.</summary>
    public InspectionForm About(Inspection inspection)
    {
        Inspection = inspection;
        Findings = [.. inspection.Checklist.Select(r => (Findings.FirstOrDefault(f => f.Code == r.Code) ?? new FindingForm { Code = r.Code }).About(r))];
        return this;
    }

    public void WriteIn(Inspection inspection, Account inspector, TimeProvider clock)
    {
        foreach (var finding in Findings.Where(f => f.IsMet is not null))
        {
            inspection.Find(finding.Requirement!, finding.IsMet!.Value, finding.MeasuredValue, finding.Note, inspector, clock);
        }

        inspection.Remark(Remarks, inspector, clock);
    }

    public class Validator : AbstractValidator<InspectionForm>
    {
        public Validator()
        {
            RuleForEach(f => f.Findings).SetValidator(new FindingForm.Validator());
            RuleFor(f => f.Remarks).MaximumLength(4000).WithMessage("Le osservazioni sono troppo lunghe: al massimo 4000 caratteri");
        }
    }
}

public class FindingForm
{
    public string? Code { get; set; }
    public bool? IsMet { get; set; }
    public string? MeasuredValue { get; set; }
    public string? Note { get; set; }

    [BindNever]
    public Requirement? Requirement { get; private set; }

    public static FindingForm Of(Requirement requirement, Finding? finding) =>
        new() { Code = requirement.Code, IsMet = finding?.IsMet, MeasuredValue = finding?.MeasuredValue, Note = finding?.Note };

    public FindingForm About(Requirement requirement)
    {
        Requirement = requirement;
        return this;
    }

    public class Validator : AbstractValidator<FindingForm>
    {
        public Validator()
        {
            RuleFor(f => f.IsMet).NotNull().When(f => f.MeasuredValue is not null || f.Note is not null).WithMessage(f => $"{f.Code}: scegli sì o no, altrimenti il rilievo non si può salvare");
            RuleFor(f => f.Note).NotEmpty().When(f => f.IsMet is false).WithMessage(f => $"{f.Code}: descrivi che cosa manca");
            RuleFor(f => f.Note).MaximumLength(1000).WithMessage(f => $"{f.Code}: la nota è troppo lunga, al massimo 1000 caratteri");
            RuleFor(f => f.MeasuredValue).MaximumLength(200).WithMessage(f => $"{f.Code}: il valore misurato è troppo lungo, al massimo 200 caratteri");
        }
    }
}
