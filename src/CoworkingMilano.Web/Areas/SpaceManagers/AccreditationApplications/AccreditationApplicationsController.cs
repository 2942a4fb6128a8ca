using CoworkingMilano.Domain;
using CoworkingMilano.Domain.Accreditation;
using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Domain.Calls;
using CoworkingMilano.Domain.Data;
using CoworkingMilano.Domain.Vouchers;
using CoworkingMilano.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CoworkingMilano.Web.Areas.SpaceManagers.AccreditationApplications;

[Route("gestori/domande")]
public class AccreditationApplicationsController(PortalDbContext db, TimeProvider clock) : SpaceManagerController
{
    [HttpGet]
    public async Task<IActionResult> Create()
    {
        var call = await OpenCall();
        return View(new StartPage(call, call is null ? null : await DraftFor(call)));
    }

    /// <summary>Starts a draft for the open call from what the person gave before, or leads to the one already started.</summary>
    [HttpPost, ActionName(nameof(Create))]
    public async Task<IActionResult> Start()
    {
        var reference = "";
        // Two clicks at once: the database takes one draft, and the second click finds it.
        await db.RetryContestedAsync(async () => reference = await DraftOrNew());
        return ToApplication(reference);
    }

    [HttpGet("{reference}")]
    public async Task<IActionResult> Details(string reference)
    {
        var application = await db.WithOwnFileAsync(await db.OwnAccreditationAsync(AccountId, reference));
        return application.IsDraft ? View("Draft", new DraftPage(application, application.Call.IsOpenOn(clock.TodayInMilan))) : View(application);
    }

    private Task<Call?> OpenCall() => db.Calls.OpenOn(clock.TodayInMilan).Include(c => c.Requirements).FirstOrDefaultAsync();

    private Task<string?> DraftFor(Call call) =>
        db.AccreditationApplications.DraftOf(AccountId, call.Id).Select(a => (string?)a.Reference).SingleOrDefaultAsync();

    private async Task<string> DraftOrNew()
    {
        var call = await OpenCall();
        Rule.Require(call is not null, "In questo momento nessun bando è aperto: una nuova domanda di iscrizione si può iniziare quando apre il prossimo.");

        return await DraftFor(call) ?? await New(call);
    }

    private async Task<string> New(Call call)
    {
        var application = new AccreditationApplication { Reference = await db.NextReferenceAsync(ApplicationKind.Accreditation, clock), ApplicantId = AccountId, Call = call, StartedAt = clock.UtcNow };
        if (await db.AccreditationApplications.SubmittedBy(AccountId).Include(a => a.Services).ThenInclude(s => s.Requirement).FirstOrDefaultAsync() is { } earlier)
        {
            application.TakeUp(earlier, clock);
        }
        else if (await db.VoucherApplications.SubmittedBy(AccountId).FirstOrDefaultAsync(a => a.ApplicantKind == ApplicantKind.Enterprise) is { } voucher)
        {
            application.TakeUp(voucher, clock);
        }

        application.RecogniseAuthor(User.IdentifiedBy);
        db.Add(application);
        await db.SaveChangesAsync();
        return application.Reference;
    }
}

/// <param name="Call">The call one may apply to today, if any.</param>
/// <param name="Draft">The reference of the draft already started for it.</param>
public record StartPage(Call? Call, string? Draft);

public record DraftPage(AccreditationApplication Application, bool CallIsOpen);
