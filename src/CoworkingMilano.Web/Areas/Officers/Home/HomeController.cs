using CoworkingMilano.Domain;
using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Domain.Data;
using CoworkingMilano.Domain.Inspections;
using CoworkingMilano.Domain.Questions;
using CoworkingMilano.Web.Areas.Officers.Inspections;
using CoworkingMilano.Web.Infrastructure;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CoworkingMilano.Web.Areas.Officers.Home;

/// <summary>What waits for an officer today. Each role adds its part; six queries at most, whoever looks.</summary>
[Route("ufficio"), Authorize(Policy = Policies.Officer)]
public class HomeController(PortalDbContext db, TimeProvider clock) : OfficerController
{
    private const int WorkShown = 10;

    /// <summary>All of them, on any day that can be thought of.</summary>
    private const int ProceedingsShown = 200;

    [HttpGet]
    public async Task<IActionResult> Index()
    {
        var (duties, today) = (new Duties(User), clock.TodayInMilan);
        return View(new OfficerHome(duties, AccountId, today)
        {
            Workloads = duties.CountsCases ? await db.Workloads(today).ToListAsync() : [],
            Work = duties.HasWorklist ? await WorkOf(duties, today).ToListAsync() : [],
            Proceedings = duties.HasWorklist ? await ProceedingsOf(duties, today).ToListAsync() : [],
            Visits = duties.SeesVisits ? await VisitsOf(duties, today).ToListAsync() : [],
            Questions = duties.Answers ? await db.Questions.Waiting().CountAsync() : 0,
            Lines = duties.SeesLines ? await Lines().ToListAsync() : [],
        });
    }

    /// <summary>What came back first, then what is due first.</summary>
    private IQueryable<WorkRow> WorkOf(Duties duties, DateOnly today)
    {
        var cases = duties switch
        {
            { Reviews: true, Signs: true } => db.Applications.AwaitingActOrSignatureOf(AccountId, today),
            { Signs: true } => db.Applications.AwaitingSignature(),
            _ => db.Applications.AwaitingActOf(AccountId, today),
        };
        return cases
            .OrderByDescending(a => a.Status == ApplicationStatus.UnderReview && a.Decisions.Any()).ThenBy(a => a.DueOn).ThenBy(a => a.Id)
            .Take(WorkShown)
            .Select(a => new WorkRow(a.Reference, a.Kind, a.Subject, a.Status, a.DueOn!.Value, a.Status == ApplicationStatus.UnderReview && a.Decisions.Any()));
    }

    /// <summary>What is to be signed first, then what is due first.</summary>
    private IQueryable<ProceedingRow> ProceedingsOf(Duties duties, DateOnly today) =>
        db.Proceedings.AwaitingActOf(AccountId, duties.Signs, duties.Reviews, today)
            .OrderByDescending(p => p.Conclusions.Any(c => c.SignedAt == null && c.SentBackAt == null)).ThenBy(p => p.OpenedAt).ThenBy(p => p.Id)
            .Take(ProceedingsShown)
            .Select(p => new ProceedingRow(
                p.Application.Reference, p.Number, p.Kind, p.Application.Subject, p.OpenedAt, p.ReceivedAt, p.AnsweredAt,
                p.Conclusions.Any(c => c.SignedAt == null && c.SentBackAt == null), p.Conclusions.Any(c => c.SentBackAt != null)));

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
