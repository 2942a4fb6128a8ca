using CoworkingMilano.Domain.Accounts;
using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Domain.Data;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CoworkingMilano.Web.Areas.Applicants.SubstituteCalls;

/// <summary>Past the term, the applicant turns to the substitute officer (L. 241/1990 art. 2 c. 9-bis and 9-ter).</summary>
[Route("area-personale/domande/{reference}/sollecito")]
public class SubstituteCallsController(PortalDbContext db, TimeProvider clock) : ApplicantController
{
    [HttpPost]
    public async Task<IActionResult> Create(string reference)
    {
        var application = await db.OwnCaseAsync(AccountId, reference);
        if (application.SubstituteCalledAt is null)
        {
            application.CallSubstitute(await db.ResponsibleOfficers().ToListAsync(), clock);
            await db.SaveChangesAsync();
            Confirm($"La richiesta è registrata e parte subito per {application.Call.SubstituteOfficer}.");
        }

        return RedirectToCase(application);
    }
}
