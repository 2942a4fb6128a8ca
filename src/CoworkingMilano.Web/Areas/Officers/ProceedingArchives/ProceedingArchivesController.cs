using CoworkingMilano.Domain;
using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Domain.Data;
using CoworkingMilano.Web.Infrastructure;
using FluentValidation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace CoworkingMilano.Web.Areas.Officers.ProceedingArchives;

/// <summary>Nothing comes of a proceeding: it is filed with reasons, which who is concerned reads.</summary>
[Authorize(Policies.CaseOfficer), Route("ufficio/domande/{reference}/procedimenti/{number:int}/archiviazione")]
public class ProceedingArchivesController(PortalDbContext db, TimeProvider clock) : OfficerController
{
    [HttpGet]
    public async Task<IActionResult> Create(string reference, int number)
    {
        var proceeding = await db.ProceedingForReviewAsync(reference, number);
        Rule.Require(proceeding.CanBeArchived, "Si archivia solo un procedimento aperto, il cui provvedimento non sia già alla firma.");
        return View(new ProceedingArchiveForm { Proceeding = proceeding });
    }

    [HttpPost]
    public async Task<IActionResult> Create(string reference, int number, ProceedingArchiveForm form)
    {
        var proceeding = form.Proceeding = await db.ProceedingForReviewAsync(reference, number);
        if (proceeding.ArchivedById == AccountId)
        {
            return ToProceeding(proceeding);
        }

        if (!await IsValid(form))
        {
            return Invalid(form);
        }

        proceeding.Archive(form.Reasons!.Trim(), await OfficerAsync(db), clock);
        await db.SaveChangesAsync();
        Confirm("Il procedimento è archiviato.");
        return ToProceeding(proceeding);
    }
}

public class ProceedingArchiveForm
{
    /// <summary>Why; for who is concerned too.</summary>
    public string? Reasons { get; set; }

    [BindNever]
    public Proceeding Proceeding { get; set; } = null!;

    public class Validator : AbstractValidator<ProceedingArchiveForm>
    {
        public Validator() => RuleFor(f => f.Reasons)
            .NotEmpty().WithMessage("Spiega perché il procedimento si archivia")
            .MaximumLength(4000).WithMessage("Le ragioni possono avere al massimo 4.000 caratteri");
    }
}
