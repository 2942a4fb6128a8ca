using CoworkingMilano.Domain;
using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Domain.Calls;
using CoworkingMilano.Domain.Data;
using CoworkingMilano.Domain.Vouchers;
using CoworkingMilano.Web.Areas.Coworkers.StaySections;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CoworkingMilano.Web.Areas.Coworkers.VoucherApplications;

[Route("coworker/domande")]
public class VoucherApplicationsController(PortalDbContext db, TimeProvider clock) : CoworkerController
{
    /// <summary>Who had to sign in first comes back with a GET: the draft is started from the service's own page.</summary>
    [HttpGet]
    public IActionResult Index() => Redirect("/servizi/voucher" + Request.QueryString);

    /// <summary>Starts a draft, or leads to the one already started. What the simulator was given fills the stay's page.</summary>
    [HttpPost]
    public async Task<IActionResult> Create(SimulatedStay stay)
    {
        var call = await db.Calls.OpenOn(clock.TodayInMilan).FirstOrDefaultAsync();
        Rule.Require(call is not null, "Oggi nessun bando è aperto: una nuova domanda si può iniziare quando apre il prossimo.");

        var reference = await DraftOf(call) ?? await Start(call);
        return stay.IsEmpty ? ToApplication(reference) : RedirectToAction("Edit", "StaySections", stay.ForDraft(reference));
    }

    [HttpGet("{reference}")]
    public async Task<IActionResult> Details(string reference)
    {
        var application = await db.VoucherApplications.OwnedBy(AccountId).Referenced(reference).WithSections().WithHistory().SingleOrNotFoundAsync();
        return View(application.IsDraft ? "Draft" : "Details", application);
    }

    private Task<string?> DraftOf(Call call) =>
        db.VoucherApplications.OwnedBy(AccountId).Where(a => a.Call == call && a.Status == ApplicationStatus.Draft).OrderBy(a => a.Id).Select(a => (string?)a.Reference).FirstOrDefaultAsync();

    private async Task<string> Start(Call call)
    {
        var application = new VoucherApplication { Reference = await db.NextReferenceAsync(ApplicationKind.Voucher, clock), ApplicantId = AccountId, Call = call, StartedAt = clock.UtcNow };
        db.Add(application);
        await db.SaveChangesAsync();
        return application.Reference;
    }
}
