using CoworkingMilano.Domain.Accounts;
using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Domain.Data;
using CoworkingMilano.Web.Infrastructure;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CoworkingMilano.Web.Areas.Officers.Assignments;

/// <summary>Who examines one case, or several at once: <c>/ufficio/assegnazioni?domanda=VC-2026-0042&amp;domanda=AC-2026-0007</c>.</summary>
[Route("ufficio/assegnazioni"), Authorize(Policy = Policies.CaseAssigner)]
public class AssignmentsController(PortalDbContext db, TimeProvider clock) : OfficerController
{
    /// <summary>More than any page of the office offers.</summary>
    private const int MaximumCases = 100;

    private const string Queue = "/ufficio/domande";

    [HttpGet]
    public async Task<IActionResult> Create([FromQuery(Name = "domanda")] string[] references, [FromQuery(Name = "da")] string? from)
    {
        var rows = await RowsOf(references);
        var form = new AssignmentForm { From = from, Cases = [.. rows.Select(row => new ChosenCase { Reference = row.Reference, SeenOfficerId = row.CaseOfficerId })] };
        return View(await Completed(form, rows));
    }

    [HttpPost]
    public async Task<IActionResult> Create(AssignmentForm form)
    {
        await Completed(form, await RowsOf(form.Cases.Select(c => c.Reference)));
        if (!await IsValid(form))
        {
            return Invalid(form);
        }

        var (officer, assignment) = (form.ChosenOfficer(), new Assignment(db, await OfficerAsync(db), User.IsInRole(Roles.ResponsibleOfficer), clock));
        var outcome = new List<AssignedCase>();
        foreach (var chosen in form.Cases.Take(MaximumCases))
        {
            outcome.Add(await assignment.GiveAsync(chosen, officer, form.Reason?.Trim()));
        }

        return Answer(new AssignmentOutcome(officer, outcome, BackFrom(form)));
    }

    /// <summary>All done: back to where the officer came from. Else what was done and what could not be, and why.</summary>
    private IActionResult Answer(AssignmentOutcome outcome)
    {
        if (outcome.Refused.Count == 0)
        {
            Confirm(outcome.Sentence);
            return Redirect(outcome.Back);
        }

        Response.StatusCode = StatusCodes.Status409Conflict;
        return View("Outcome", outcome);
    }

    private async Task<AssignmentForm> Completed(AssignmentForm form, IReadOnlyList<ChosenRow> rows)
    {
        (form.Rows, form.From) = (rows, BackFrom(form));
        form.Officers = await db.CaseOfficers().Where(a => a.LockedAt == null).OrderBy(a => a.FamilyName).ThenBy(a => a.GivenName).AsNoTracking().ToListAsync();
        return form;
    }

    private Task<List<ChosenRow>> RowsOf(IEnumerable<string> references)
    {
        string[] chosen = [.. references.Distinct().Take(MaximumCases)];
        return db.Applications.Received()
            .Where(a => EF.Parameter(chosen).Contains(a.Reference))
            .OrderBy(a => a.DueOn).ThenBy(a => a.Id)
            .Select(a => new ChosenRow(a.Reference, a.Subject, a.Status, a.CaseOfficerId, a.CaseOfficer == null ? null : a.CaseOfficer.GivenName + " " + a.CaseOfficer.FamilyName))
            .ToListAsync();
    }

    private string BackFrom(AssignmentForm form) => Url.IsLocalUrl(form.From) && form.From!.StartsWith("/ufficio", StringComparison.Ordinal) ? form.From : Queue;
}

public sealed record AssignmentOutcome(Account Officer, IReadOnlyList<AssignedCase> Cases, string Back)
{
    public IReadOnlyList<AssignedCase> Given { get; } = [.. Cases.Where(c => c.Obstacle is null)];

    public IReadOnlyList<AssignedCase> Refused { get; } = [.. Cases.Where(c => c.Obstacle is not null)];

    public string Sentence => Given.Count switch
    {
        0 => "Nessuna domanda è passata di mano.",
        1 => $"Una domanda è ora in carico a {Officer.FullName}.",
        var count => $"{count} domande sono ora in carico a {Officer.FullName}.",
    };
}
