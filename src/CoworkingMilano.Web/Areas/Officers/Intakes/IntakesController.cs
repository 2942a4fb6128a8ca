using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Domain.Data;
using CoworkingMilano.Web.Infrastructure;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CoworkingMilano.Web.Areas.Officers.Intakes;

/// <summary>A case officer takes a case in charge.</summary>
[Route("ufficio/domande/{reference}/presa-in-carico"), Authorize(Policy = Policies.CaseOfficer)]
public class IntakesController(PortalDbContext db, TimeProvider clock) : OfficerController
{
    [HttpPost]
    public async Task<IActionResult> Create(string reference)
    {
        var application = await db.Applications.Received().Referenced(reference).SingleOrNotFoundAsync();
        if (!application.IsInChargeOf(AccountId))
        {
            application.TakeInCharge(await OfficerAsync(db), clock);
            await db.SaveChangesAsync();
            Confirm("Hai preso in carico la domanda: ora puoi esaminarla.");
        }

        return RedirectToAction("Details", "Cases", new { reference });
    }
}
