using CoworkingMilano.Domain.Data;
using CoworkingMilano.Domain.Inspections;
using CoworkingMilano.Web.Infrastructure;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CoworkingMilano.Web.Areas.Officers.InspectionClosures;

/// <summary>Reading the findings once more, and closing the report for good.</summary>
[Route("ufficio/sopralluoghi/{reference}/chiusura"), Authorize(Policy = Policies.Inspector)]
public class InspectionClosuresController(PortalDbContext db, TimeProvider clock) : OfficerController
{
    [HttpGet]
    public async Task<IActionResult> Create(string reference)
    {
        var inspection = await Find(reference);
        return inspection.CanBeWrittenBy(AccountId) ? View(inspection) : BackToInspection(reference);
    }

    [HttpPost, ActionName(nameof(Create))]
    public async Task<IActionResult> Close(string reference)
    {
        var inspection = await Find(reference);
        if (inspection.IsOpen || inspection.InspectorId != AccountId)
        {
            inspection.Close(await OfficerAsync(db), clock);
            await db.SaveChangesAsync();
            Confirm("Il verbale è chiuso. Ora tocca all’istruttore della domanda.");
        }

        return BackToInspection(reference);
    }

    private Task<Inspection> Find(string reference) => db.Inspections.ForVisit(reference).SingleOrNotFoundAsync();

    private RedirectToActionResult BackToInspection(string reference) => RedirectToAction("Details", "Inspections", new { reference });
}
