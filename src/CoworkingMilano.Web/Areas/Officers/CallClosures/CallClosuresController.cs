using CoworkingMilano.Domain;
using CoworkingMilano.Domain.Data;
using CoworkingMilano.Web.Infrastructure;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CoworkingMilano.Web.Areas.Officers.CallClosures;

[Route("ufficio/bandi/{code}"), Authorize(Policy = Policies.Administrator)]
public class CallClosuresController(PortalDbContext db, TimeProvider clock) : OfficerController
{
    [HttpGet("chiusura")]
    public async Task<IActionResult> Create(string code)
    {
        var call = await db.Calls.Where(c => c.Code == code).SingleOrNotFoundAsync();
        return View(new CallClosureForm { Call = call, LastDay = call.ClosesOn ?? clock.TodayInMilan });
    }

    [HttpPost("chiusura")]
    public async Task<IActionResult> Create(string code, CallClosureForm form)
    {
        form.Call = await db.Calls.Where(c => c.Code == code).SingleOrNotFoundAsync();
        if (!await IsValid(form))
        {
            return Invalid(form);
        }

        form.Call.Close(form.LastDay!.Value);
        await db.SaveChangesAsync();
        Confirm($"L’ultimo giorno del bando {code} è {form.LastDay!.Value.WithArticle}.");
        return RedirectToAction("Details", "Calls", new { code });
    }

    [HttpPost("riapertura")]
    public async Task<IActionResult> Delete(string code)
    {
        var call = await db.Calls.Where(c => c.Code == code).SingleOrNotFoundAsync();
        call.Reopen();
        await db.SaveChangesAsync();
        Confirm($"Il bando {code} non ha più un ultimo giorno.");
        return RedirectToAction("Details", "Calls", new { code });
    }
}
