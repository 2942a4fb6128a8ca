using CoworkingMilano.Domain;
using CoworkingMilano.Domain.Accreditation;
using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Domain.Calls;
using CoworkingMilano.Domain.Data;
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

    /// <summary>Starts a draft for the open call, or leads to the one already started.</summary>
    [HttpPost, ActionName(nameof(Create))]
    public async Task<IActionResult> Start()
    {
        var call = await OpenCall();
        Rule.Require(call is not null, "In questo momento nessun bando è aperto: una nuova domanda di iscrizione si può iniziare quando apre il prossimo.");
        if (await DraftFor(call) is { } draft)
        {
            return ToApplication(draft);
        }

        var reference = await db.NextReferenceAsync(ApplicationKind.Accreditation, clock);
        db.Add(new AccreditationApplication { Reference = reference, ApplicantId = AccountId, Call = call, StartedAt = clock.UtcNow });
        await db.SaveChangesAsync();
        return ToApplication(reference);
    }

    [HttpGet("{reference}")]
    public async Task<IActionResult> Details(string reference)
    {
        var own = db.AccreditationApplications.OwnedBy(AccountId).Referenced(reference);
        var application = await own.WithSections().SingleOrNotFoundAsync();
        if (application.IsDraft)
        {
            return View("Draft", new DraftPage(application, application.Call.IsOpenOn(clock.TodayInMilan)));
        }

        await own.WithProgress().LoadAsync();
        return View(application);
    }

    private Task<Call?> OpenCall() => db.Calls.OpenOn(clock.TodayInMilan).FirstOrDefaultAsync();

    private Task<string?> DraftFor(Call call) =>
        db.AccreditationApplications.OwnedBy(AccountId)
            .Where(a => a.Status == ApplicationStatus.Draft && a.Call == call)
            .OrderBy(a => a.Id)
            .Select(a => a.Reference)
            .FirstOrDefaultAsync();
}

/// <param name="Call">The call one may apply to today, if any.</param>
/// <param name="Draft">The reference of the draft already started for it.</param>
public record StartPage(Call? Call, string? Draft);

public record DraftPage(AccreditationApplication Application, bool CallIsOpen);
