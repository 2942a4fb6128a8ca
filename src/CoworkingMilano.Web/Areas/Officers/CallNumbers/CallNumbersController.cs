using CoworkingMilano.Domain.Data;
using CoworkingMilano.Web.Infrastructure;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CoworkingMilano.Web.Areas.Officers.CallNumbers;

/// <summary>Shares, sums and terms, to be mended only while nobody has applied.</summary>
[Route("ufficio/bandi/{code}/numeri"), Authorize(Policy = Policies.Administrator)]
public class CallNumbersController(PortalDbContext db) : OfficerController
{
    [HttpGet]
    public async Task<IActionResult> Edit(string code) => View(CallNumbersForm.Of(await db.Calls.Where(c => c.Code == code).SingleOrNotFoundAsync()));

    [HttpPost]
    public async Task<IActionResult> Edit(string code, CallNumbersForm form)
    {
        var call = await db.Calls.Where(c => c.Code == code).SingleOrNotFoundAsync();
        if (!await IsValid(form))
        {
            return Invalid(form);
        }

        call.Revise(form.ToNumbers(), await db.Applications.CountAsync(a => a.Call.Code == code));
        await db.SaveChangesAsync();
        Confirm($"I numeri del bando {code} sono aggiornati.");
        return RedirectToAction("Details", "Calls", new { code });
    }
}
