using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Domain.Data;
using CoworkingMilano.Web.Infrastructure;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CoworkingMilano.Web.Areas.Officers.InformationLapses;

/// <summary>The case ends because nobody answered in time (D.P.R. 445/2000 art. 71 c. 3).</summary>
[Authorize(Policies.CaseOfficer), Route("ufficio/domande/{reference}/integrazioni/{number:int}/archiviazione")]
public class InformationLapsesController(PortalDbContext db, TimeProvider clock) : OfficerController
{
    [HttpPost]
    public async Task<IActionResult> Create(string reference, int number)
    {
        var application = await db.CaseForReviewAsync(reference);
        var request = application.InformationRequestNumbered(number);
        if (request.Ending is not InformationEnding.Unanswered)
        {
            RequireCharge(application);
            request.Lapse(await OfficerAsync(db), clock);
            await db.SaveChangesAsync();
            Confirm("La domanda è archiviata: le integrazioni non sono arrivate.");
        }

        return RedirectToCase(reference);
    }
}
