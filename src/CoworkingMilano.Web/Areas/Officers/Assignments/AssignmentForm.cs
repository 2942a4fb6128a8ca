using CoworkingMilano.Domain.Accounts;
using CoworkingMilano.Domain.Applications;
using FluentValidation;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace CoworkingMilano.Web.Areas.Officers.Assignments;

/// <summary>A case to assign, and who had it when the officer looked: another's act in between is told, not undone.</summary>
public class ChosenCase
{
    public string Reference { get; set; } = "";
    public string? SeenOfficerId { get; set; }
}

/// <summary>What the page shows of a chosen case.</summary>
public sealed record ChosenRow(string Reference, string Subject, ApplicationStatus Status, string? CaseOfficerId, string? CaseOfficer);

public class AssignmentForm
{
    public const int MaximumReason = 1000;

    public string? OfficerId { get; set; }

    /// <summary>For the officers; needed when one of the cases leaves a colleague.</summary>
    public string? Reason { get; set; }

    public List<ChosenCase> Cases { get; set; } = [];

    /// <summary>The page of the office to go back to.</summary>
    public string? From { get; set; }

    [BindNever]
    public IReadOnlyList<ChosenRow> Rows { get; set; } = [];

    [BindNever]
    public IReadOnlyList<Account> Officers { get; set; } = [];

    public bool NeedsReason => Cases.Any(c => c.SeenOfficerId is not null && c.SeenOfficerId != OfficerId);

    public Account ChosenOfficer() => Officers.Single(o => o.Id == OfficerId);

    public class Validator : AbstractValidator<AssignmentForm>
    {
        public Validator()
        {
            RuleFor(f => f.OfficerId).Must((f, id) => f.Officers.Any(o => o.Id == id)).WithMessage("Scegli chi esamina le domande");
            RuleFor(f => f.Reason).NotEmpty().When(f => f.NeedsReason).WithMessage("Scrivi perché la domanda passa di mano: resta nella storia della pratica");
            RuleFor(f => f.Reason).MaximumLength(MaximumReason).WithMessage("Il motivo può avere al massimo 1.000 caratteri");
        }
    }
}
