using CoworkingMilano.Domain.Accreditation;
using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Domain.Calls;
using CoworkingMilano.Domain.Data;
using CoworkingMilano.Web.Infrastructure;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CoworkingMilano.Web.Areas.Officers.RequirementChecks;

/// <summary>The case officer's verdict on one requirement.</summary>
[Route("ufficio/domande/{reference}/verifiche/{code}"), Authorize(Policy = Policies.CaseOfficer)]
public class RequirementChecksController(PortalDbContext db, TimeProvider clock) : OfficerController
{
    [HttpGet]
    public async Task<IActionResult> Edit(string reference, string code)
    {
        var (application, requirement) = await Find(reference, code);
        var check = application.CheckOf(requirement);
        return application.CanBeReviewedBy(AccountId) && !application.ProofsOf(requirement).Any()
            ? View(new RequirementCheckForm { Application = application, Requirement = requirement, Outcome = check?.Outcome, Reason = check?.Reason })
            : BackToCase(reference);
    }

    [HttpPost]
    public async Task<IActionResult> Edit(string reference, string code, RequirementCheckForm form)
    {
        (form.Application, form.Requirement) = await Find(reference, code);
        if (!await IsValid(form))
        {
            return Invalid(form);
        }

        var (application, requirement, check) = (form.Application, form.Requirement, form.Application.CheckOf(form.Requirement));
        if (check is null || check.CheckedById != AccountId || !check.Says(form.Outcome!.Value, form.Reason))
        {
            application.Check(requirement, form.Outcome!.Value, form.Reason, await OfficerAsync(db), clock);
            await db.SaveChangesAsync();
        }

        return BackToCase(reference);
    }

    private async Task<(AccreditationApplication Application, Requirement Requirement)> Find(string reference, string code)
    {
        var application = await db.AccreditationCaseAsync(reference);
        return (application, application.Call.Requirements.SingleOrDefault(r => r.Code == code) ?? throw new RecordNotFoundException());
    }

    private RedirectToActionResult BackToCase(string reference) => RedirectToAction("Details", "Cases", new { reference }, "requisiti");
}
