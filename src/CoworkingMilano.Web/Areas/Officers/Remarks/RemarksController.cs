using CoworkingMilano.Domain.Data;
using CoworkingMilano.Domain.Inspections;
using CoworkingMilano.Web.Infrastructure;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CoworkingMilano.Web.Areas.Officers.Remarks;

/// <summary>What the inspector notes that belongs to no single requirement: where the entrance is, and words.</summary>
[Route("ufficio/sopralluoghi/{reference}/osservazioni"), Authorize(Policy = Policies.Inspector)]
public class RemarksController(PortalDbContext db, TimeProvider clock) : OfficerController
{
    [HttpGet]
    public async Task<IActionResult> Edit(string reference)
    {
        var inspection = await Find(reference);
        return inspection.CanBeWrittenBy(AccountId) ? View(RemarksForm.Of(inspection)) : BackToVisit(reference);
    }

    [HttpPost]
    public async Task<IActionResult> Edit(string reference, RemarksForm form)
    {
        form.Inspection = await Find(reference);
        if (!await IsValid(form) && form.Inspection.CanBeWrittenBy(AccountId))
        {
            return Invalid(form);
        }

        form.WriteIn(await OfficerAsync(db), clock);
        await db.SaveChangesAsync();
        Confirm("Salvato. Puoi riprendere quando vuoi, anche da un altro dispositivo.");
        return BackToVisit(reference);
    }

    private Task<Inspection> Find(string reference) => db.Inspections.ForVisit(reference).SingleOrNotFoundAsync();

    private RedirectResult BackToVisit(string reference) => Redirect($"/ufficio/sopralluoghi/{reference}");
}
