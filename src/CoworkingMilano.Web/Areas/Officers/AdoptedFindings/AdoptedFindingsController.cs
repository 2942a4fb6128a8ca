using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Domain.Data;
using CoworkingMilano.Web.Infrastructure;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CoworkingMilano.Web.Areas.Officers.AdoptedFindings;

/// <summary>Making the findings of the last inspection the case officer's own verdicts.</summary>
[Route("ufficio/domande/{reference}/rilievi"), Authorize(Policy = Policies.CaseOfficer)]
public class AdoptedFindingsController(PortalDbContext db, TimeProvider clock) : OfficerController
{
    [HttpPost]
    public async Task<IActionResult> Create(string reference)
    {
        var application = await db.AccreditationCaseAsync(reference);
        if (!application.IsInChargeOf(AccountId) || !application.HasAdoptedFindings)
        {
            application.AdoptFindings(await OfficerAsync(db), clock);
            await db.SaveChangesAsync();
            Confirm("Hai fatto tuoi i rilievi del sopralluogo.");
        }

        return RedirectToAction("Details", "Cases", new { reference });
    }
}
