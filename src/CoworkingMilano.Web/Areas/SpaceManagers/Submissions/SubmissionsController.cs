using CoworkingMilano.Domain;
using CoworkingMilano.Domain.Accreditation;
using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Domain.Data;
using Microsoft.AspNetCore.Mvc;

namespace CoworkingMilano.Web.Areas.SpaceManagers.Submissions;

[Route("gestori/domande/{reference}/riepilogo")]
public class SubmissionsController(PortalDbContext db, TimeProvider clock) : SpaceManagerController
{
    [HttpGet]
    public async Task<IActionResult> Create(string reference)
    {
        var application = await Find(reference);
        var today = clock.TodayInMilan;
        return application.IsDraft
            ? View(new SummaryPage(application, application.Call.IsOpenOn(today), application.IsReadyToSubmit(today)))
            : ToApplication(reference);
    }

    /// <summary>Submits the draft; sent again, it leads to the case.</summary>
    [HttpPost, ActionName(nameof(Create))]
    public async Task<IActionResult> Submit(string reference)
    {
        var application = await Find(reference);
        if (application.IsDraft)
        {
            application.Submit(clock);
            await db.SaveChangesAsync();
            Confirm("Hai presentato la domanda. Scarica la ricevuta qui sotto: la ritrovi sempre in questa pagina.");
        }

        return ToApplication(reference);
    }

    private Task<AccreditationApplication> Find(string reference) =>
        db.AccreditationApplications.OwnedBy(AccountId).Referenced(reference).WithSections().SingleOrNotFoundAsync();
}

public record SummaryPage(AccreditationApplication Application, bool CallIsOpen, bool IsReady);
