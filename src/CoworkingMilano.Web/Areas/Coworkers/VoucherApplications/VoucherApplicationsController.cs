using CoworkingMilano.Domain;
using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Domain.Calls;
using CoworkingMilano.Domain.Data;
using CoworkingMilano.Domain.Vouchers;
using CoworkingMilano.Web.Areas.Coworkers.StaySections;
using CoworkingMilano.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CoworkingMilano.Web.Areas.Coworkers.VoucherApplications;

[Route("coworker/domande")]
public class VoucherApplicationsController(PortalDbContext db, TimeProvider clock) : CoworkerController
{
    /// <summary>Who had to sign in first comes back with a GET: the draft is started from the service's own page.</summary>
    [HttpGet]
    public IActionResult Index() => Redirect("/servizi/voucher" + Request.QueryString);

    /// <summary>Starts a draft from what the person gave before, or leads to the one already started. What the simulator was given fills the stay's page.</summary>
    [HttpPost]
    public async Task<IActionResult> Create(SimulatedStay stay)
    {
        var reference = "";
        // Two clicks at once: the database takes one draft, and the second click finds it.
        await db.RetryContestedAsync(async () => reference = await DraftOrNew());
        return stay.IsEmpty ? ToApplication(reference) : RedirectToAction("Edit", "StaySections", stay.ForDraft(reference));
    }

    [HttpGet("{reference}")]
    public async Task<IActionResult> Details(string reference)
    {
        var application = await db.WithOwnFileAsync(await db.OwnVoucherAsync(AccountId, reference));
        if (application.IsDraft)
        {
            application.RecogniseAuthor(User.IdentifiedBy);
        }

        return View(application.IsDraft ? "Draft" : "Details", application);
    }

    private async Task<string> DraftOrNew()
    {
        var call = await db.Calls.OpenOn(clock.TodayInMilan).FirstOrDefaultAsync();
        Rule.Require(call is not null, "Oggi nessun bando è aperto: una nuova domanda si può iniziare quando apre il prossimo.");

        return await db.VoucherApplications.DraftOf(AccountId, call.Id).Select(a => a.Reference).SingleOrDefaultAsync() ?? await Start(call);
    }

    private async Task<string> Start(Call call)
    {
        var application = new VoucherApplication { Reference = await db.NextReferenceAsync(ApplicationKind.Voucher, clock), ApplicantId = AccountId, Call = call, StartedAt = clock.UtcNow };
        if (await db.VoucherApplications.SubmittedBy(AccountId).FirstOrDefaultAsync() is { } earlier)
        {
            application.TakeUp(earlier, clock);
        }
        else if (await db.AccreditationApplications.SubmittedBy(AccountId).FirstOrDefaultAsync() is { } managed)
        {
            application.TakeUp(managed, clock);
        }

        application.RecogniseAuthor(User.IdentifiedBy);
        db.Add(application);
        await db.SaveChangesAsync();
        return application.Reference;
    }
}
