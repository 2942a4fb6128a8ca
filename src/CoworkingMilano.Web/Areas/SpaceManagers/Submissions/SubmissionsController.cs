using CoworkingMilano.Domain;
using CoworkingMilano.Domain.Accreditation;
using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Domain.Data;
using CoworkingMilano.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;

namespace CoworkingMilano.Web.Areas.SpaceManagers.Submissions;

[Route("gestori/domande/{reference}/riepilogo")]
public class SubmissionsController(PortalDbContext db, TimeProvider clock) : SpaceManagerController
{
    [HttpGet]
    public async Task<IActionResult> Create(string reference)
    {
        var application = await Find(Mine(reference).WithSections());
        return application.IsDraft ? View(PageOf(application)) : ToApplication(reference);
    }

    /// <summary>Submits the draft; sent again, it leads to the case.</summary>
    [HttpPost, ActionName(nameof(Create))]
    public async Task<IActionResult> Submit(string reference)
    {
        var application = await Find(Mine(reference).ForSubmission());
        if (application.IsDraft)
        {
            if (application.BanOn(clock.TodayInMilan) is { } ban)
            {
                ModelState.AddModelError("", ban.Sentence);
                return Invalid(PageOf(application));
            }

            application.RecogniseAuthor(User.IdentifiedBy);
            application.Submit(clock);
            await db.SaveChangesAsync();
            Confirm("Hai presentato la domanda. Scarica la ricevuta qui sotto: la ritrovi sempre in questa pagina.");
        }

        return ToApplication(reference);
    }

    private SummaryPage PageOf(AccreditationApplication application) =>
        new(application, application.Call.IsOpenOn(clock.TodayInMilan), application.IsReadyToSubmit(clock.TodayInMilan), application.BanOn(clock.TodayInMilan));

    private IQueryable<AccreditationApplication> Mine(string reference) => db.AccreditationApplications.OwnedBy(AccountId).Referenced(reference);

    private async Task<AccreditationApplication> Find(IQueryable<AccreditationApplication> one) => await db.WithBansAsync(await one.SingleOrNotFoundAsync());
}

public record SummaryPage(AccreditationApplication Application, bool CallIsOpen, bool IsReady, Ban? Ban);
