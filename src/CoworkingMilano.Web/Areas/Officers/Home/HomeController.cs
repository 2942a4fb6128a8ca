using CoworkingMilano.Domain;
using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Domain.Data;
using CoworkingMilano.Domain.Inspections;
using CoworkingMilano.Web.Areas.Officers.Inspections;
using CoworkingMilano.Web.Infrastructure;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CoworkingMilano.Web.Areas.Officers.Home;

/// <summary>What waits for an officer today. Each role adds its part; four queries at most, whoever looks.</summary>
[Route("ufficio"), Authorize(Policy = Policies.Officer)]
public class HomeController(PortalDbContext db, TimeProvider clock) : OfficerController
{
    [HttpGet]
    public async Task<IActionResult> Index()
    {
        var (duties, today) = (new Duties(User), clock.TodayInMilan);
        var waiting = duties.HasWorklist ? await db.WaitingFor(AccountId, duties.Signs, duties.Reviews, today).Rows().ToListAsync() : [];
        return View(new OfficerHome(duties, AccountId, today)
        {
            Workloads = duties.CountsCases ? await db.Workloads(today).ToListAsync() : [],
            Work = [.. waiting.Select(w => w.Work).OfType<WorkRow>().OrderByDescending(w => w.WasSentBack).ThenBy(w => w.DueOn).ThenBy(w => w.Reference)],
            Proceedings = [.. waiting.Select(w => w.Proceeding).OfType<ProceedingRow>().OrderByDescending(p => p.AwaitsSignature).ThenBy(p => p.OpenedAt).ThenBy(p => p.Reference)],
            Visits = duties.SeesVisits ? await VisitsOf(duties, today).ToListAsync() : [],
            Questions = waiting.Count(w => w.IsQuestion),
            Lines = duties.SeesLines ? await Lines().ToListAsync() : [],
        });
    }

    private IQueryable<InspectionRow> VisitsOf(Duties duties, DateOnly today)
    {
        var visits = db.Inspections.ToVisit().Until(today.LastOfWeek);
        return (duties switch
        {
            { Audits: true } => visits,
            { Reviews: true } => visits.Concerning(AccountId),
            _ => visits.EntrustedTo(AccountId),
        }).Rows();
    }

    private IQueryable<LineRow> Lines() => db.BudgetLines
        .OrderByDescending(l => l.Call.OpensOn).ThenBy(l => l.Call.Code).ThenBy(l => l.Priority)
        .Select(l => new LineRow(l.Call.Code, l.Name, l.Appropriated, l.Available));
}
