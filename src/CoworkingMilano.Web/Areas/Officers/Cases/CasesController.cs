using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Domain.Data;
using CoworkingMilano.Web.Infrastructure;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CoworkingMilano.Web.Areas.Officers.Cases;

/// <summary>One page that shows all of a case, of either kind.</summary>
[Route("ufficio/domande/{reference}"), Authorize(Policy = Policies.CaseReader)]
public class CasesController(PortalDbContext db, TimeProvider clock) : OfficerController
{
    [HttpGet]
    public async Task<IActionResult> Details(string reference)
    {
        var application = await db.CaseFileAsync(reference);
        return View(application.Kind is ApplicationKind.Voucher ? "Voucher" : "Accreditation", new CasePage(application, User, AccountId, clock));
    }
}
