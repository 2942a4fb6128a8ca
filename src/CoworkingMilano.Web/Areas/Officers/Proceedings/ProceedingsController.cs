using CoworkingMilano.Domain;
using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Domain.Data;
using CoworkingMilano.Web.Infrastructure;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CoworkingMilano.Web.Areas.Officers.Proceedings;

/// <summary>What comes after a decision (procedimenti d’ufficio, L. 241/1990 artt. 7 and 8): opened here, and read here with its answer and its act.</summary>
[Route("ufficio")]
public class ProceedingsController(PortalDbContext db, TimeProvider clock) : OfficerController
{
    /// <summary>All that are open, of every case: few at any time.</summary>
    [HttpGet("procedimenti"), Authorize(Policies.CaseReader)]
    public async Task<IActionResult> Index() => View(new ProceedingList(
        await db.Proceedings.UnderWay().Include(p => p.Application).Include(p => p.Conclusions).OrderBy(p => p.OpenedAt).ThenBy(p => p.Id).AsSingleQuery().ToListAsync(),
        clock.TodayInMilan));

    [HttpGet("domande/{reference}/procedimenti/nuovo"), Authorize(Policies.CaseOfficer)]
    public async Task<IActionResult> Create(string reference)
    {
        var application = await db.CaseForReviewAsync(reference);
        RequireSomethingToOpen(application);
        return View(ProceedingForm.For(application, clock.TodayInMilan));
    }

    [HttpPost("domande/{reference}/procedimenti/nuovo"), Authorize(Policies.CaseOfficer)]
    public async Task<IActionResult> Create(string reference, ProceedingForm form)
    {
        var application = await db.CaseForReviewAsync(reference);
        form.LookAt(application, clock.TodayInMilan);
        if (application.Proceedings.LastOrDefault(p => p.IsOpen && p.OpenedById == AccountId && form.Asks(p)) is { } opened)
        {
            return ToProceeding(opened);
        }

        RequireSomethingToOpen(application);
        if (!await IsValid(form))
        {
            return Invalid(form);
        }

        var proceeding = form.Open(await OfficerAsync(db), clock);
        await db.SaveChangesAsync();
        Confirm("Il procedimento è avviato e la comunicazione è partita.");
        return ToProceeding(proceeding);
    }

    [HttpGet("domande/{reference}/procedimenti/{number:int}"), Authorize(Policies.CaseReader)]
    public async Task<IActionResult> Details(string reference, int number)
    {
        var proceeding = await db.ProceedingForReviewAsync(reference, number);
        return View(new ProceedingPage(proceeding, User, AccountId, clock.TodayInMilan));
    }

    private void RequireSomethingToOpen(Application application) =>
        Rule.Require(application.ObstacleToOpening(clock.TodayInMilan) is null, application.ObstacleToOpening(clock.TodayInMilan) ?? "");
}

/// <param name="Proceedings">Those open, the oldest first.</param>
/// <param name="Today">In Milan.</param>
public sealed record ProceedingList(IReadOnlyList<Proceeding> Proceedings, DateOnly Today);
