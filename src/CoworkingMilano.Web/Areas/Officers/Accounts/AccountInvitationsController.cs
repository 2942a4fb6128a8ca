using CoworkingMilano.Domain;
using CoworkingMilano.Domain.Accounts;
using CoworkingMilano.Domain.Data;
using CoworkingMilano.Domain.Notices;
using CoworkingMilano.Web.Infrastructure;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CoworkingMilano.Web.Areas.Officers.Accounts;

/// <summary>A new invitation for whoever let the first one lapse.</summary>
[Route("ufficio/account/{id}/invito"), Authorize(Policy = Policies.Administrator)]
public class AccountInvitationsController(PortalDbContext db, TimeProvider clock) : OfficerController
{
    [HttpPost]
    public async Task<IActionResult> Create(string id)
    {
        var officer = await db.Officers().Where(a => a.Id == id).SingleOrNotFoundAsync();
        Rule.Require(officer.AwaitsPassword, "Chi ha già scelto una password non ha bisogno di un invito.");

        db.Add(Notice.Invitation(officer, clock));
        await db.SaveChangesAsync();
        Confirm($"Il nuovo invito per {officer.FullName} è in partenza.");
        return RedirectToAction("Index", "Accounts");
    }
}
