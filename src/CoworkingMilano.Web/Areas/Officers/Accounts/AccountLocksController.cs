using CoworkingMilano.Domain.Accounts;
using CoworkingMilano.Domain.Data;
using CoworkingMilano.Web.Infrastructure;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CoworkingMilano.Web.Areas.Officers.Accounts;

/// <summary>A locked account cannot sign in, and whoever is signed in with it is out at their next request.</summary>
[Route("ufficio/account/{id}"), Authorize(Policy = Policies.Administrator)]
public class AccountLocksController(PortalDbContext db, TimeProvider clock) : OfficerController
{
    [HttpPost("blocco")]
    public async Task<IActionResult> Create(string id)
    {
        var officer = await db.Officers().Where(a => a.Id == id).SingleOrNotFoundAsync();
        if (!officer.IsLocked)
        {
            await db.LockAsync(officer, clock);
            await db.SaveChangesAsync();
        }

        Confirm($"L’account di {officer.FullName} è bloccato.");
        return RedirectToAction("Index", "Accounts");
    }

    [HttpPost("sblocco")]
    public async Task<IActionResult> Delete(string id)
    {
        var officer = await db.Officers().Where(a => a.Id == id).SingleOrNotFoundAsync();
        officer.Unlock();
        await db.SaveChangesAsync();
        Confirm($"L’account di {officer.FullName} è di nuovo attivo.");
        return RedirectToAction("Index", "Accounts");
    }
}
