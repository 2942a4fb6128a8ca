using CoworkingMilano.Domain;
using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Domain.Data;
using CoworkingMilano.Domain.Vouchers;
using CoworkingMilano.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CoworkingMilano.Web.Areas.Coworkers.Submissions;

[Route("coworker/domande/{reference}/riepilogo")]
public class SubmissionsController(PortalDbContext db, TimeProvider clock) : CoworkerController
{
    [HttpGet]
    public async Task<IActionResult> Create(string reference)
    {
        var application = await Find(Mine(reference).WithSections());
        return application.IsDraft ? View(application) : ToApplication(reference);
    }

    [HttpPost, ActionName(nameof(Create))]
    public async Task<IActionResult> Submit(string reference)
    {
        var application = await Find(Mine(reference).ForSubmission());
        if (!application.IsDraft)
        {
            return ToApplication(reference);
        }

        var earlier = await db.VoucherApplications.Holding(application.FiscalCode ?? "").SingleOrDefaultAsync();
        if (earlier?.IsLiveOn(clock.TodayInMilan) is true)
        {
            ModelState.AddModelError("", VoucherApplication.OneAtATime);
            return Invalid(application);
        }

        if (application.BanOn(clock.TodayInMilan) is { } ban)
        {
            ModelState.AddModelError("", ban.Sentence);
            return Invalid(application);
        }

        application.Submit(earlier, clock);
        await db.SaveChangesAsync();
        Confirm("La domanda è presentata. Qui sotto trovi la ricevuta e i prossimi passi.");
        return ToApplication(reference);
    }

    private IQueryable<VoucherApplication> Mine(string reference) => db.VoucherApplications.OwnedBy(AccountId).Referenced(reference);

    private async Task<VoucherApplication> Find(IQueryable<VoucherApplication> one)
    {
        var application = await db.WithBansAsync(await one.SingleOrNotFoundAsync());
        if (application.IsDraft)
        {
            application.RecogniseAuthor(User.IdentifiedBy);
        }

        return application;
    }
}
