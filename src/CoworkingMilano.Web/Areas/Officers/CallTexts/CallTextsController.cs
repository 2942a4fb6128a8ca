using CoworkingMilano.Domain.Data;
using CoworkingMilano.Web.Infrastructure;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CoworkingMilano.Web.Areas.Officers.CallTexts;

[Route("ufficio/bandi/{code}/testi"), Authorize(Policy = Policies.Administrator)]
public class CallTextsController(PortalDbContext db) : OfficerController
{
    [HttpGet]
    public async Task<IActionResult> Edit(string code) => View(CallTextsForm.Of(await db.Calls.Where(c => c.Code == code).SingleOrNotFoundAsync()));

    [HttpPost]
    public async Task<IActionResult> Edit(string code, CallTextsForm form)
    {
        var call = await db.Calls.Where(c => c.Code == code).SingleOrNotFoundAsync();
        if (!await IsValid(form))
        {
            return Invalid(form);
        }

        form.WriteOn(call);
        await db.SaveChangesAsync();
        Confirm($"I testi del bando {code} sono aggiornati.");
        return RedirectToAction("Details", "Calls", new { code });
    }
}
