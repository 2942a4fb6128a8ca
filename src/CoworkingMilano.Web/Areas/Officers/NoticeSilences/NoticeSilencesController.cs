using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Domain.Data;
using CoworkingMilano.Web.Infrastructure;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CoworkingMilano.Web.Areas.Officers.NoticeSilences;

/// <summary>An officer takes note that ten full days have passed without remarks.</summary>
[Authorize(Policies.CaseOfficer), Route("ufficio/domande/{reference}/preavviso/{number:int}/silenzio")]
public class NoticeSilencesController(PortalDbContext db, TimeProvider clock) : OfficerController
{
    [HttpPost]
    public async Task<IActionResult> Create(string reference, int number)
    {
        var application = await db.CaseForReviewAsync(reference);
        var notice = application.RefusalNoticeNumbered(number);
        if (notice.SilenceNotedAt is null)
        {
            RequireCharge(application);
            notice.NoteSilence(await OfficerAsync(db), clock);
            await db.SaveChangesAsync();
            Confirm("Ne è preso atto: ora si può predisporre il provvedimento.");
        }

        return RedirectToCase(reference);
    }
}
