using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Domain.Data;
using CoworkingMilano.Web.Infrastructure;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CoworkingMilano.Web.Areas.Officers.Queue;

/// <summary>Every received case of both kinds, what is due first first. Reads the table they share, never the tables of their kinds.</summary>
[Route("ufficio/domande"), Authorize(Policy = Policies.CaseReader)]
public class QueueController(PortalDbContext db) : OfficerController
{
    private const int PageSize = 25;

    [HttpGet]
    public async Task<IActionResult> Index(QueueFilter filter)
    {
        var matching = filter.Among(db.Applications.Received(), AccountId);
        var counts = await matching.GroupBy(a => a.Status).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count);
        var listed = filter.State is { } state ? matching.Where(a => a.Status == state) : matching.Open();
        var rows = await (await Following(filter.After, listed))
            .ByDueDay()
            .Take(PageSize + 1)
            .Select(a => new QueueRow(a.Reference, a.Kind, a.Subject, a.Municipio, a.Status, a.CaseOfficer == null ? null : a.CaseOfficer.GivenName + " " + a.CaseOfficer.FamilyName, a.DueOn!.Value))
            .ToListAsync();
        return View(new QueuePage(filter, counts, rows.Take(PageSize).ToList(), HasMore: rows.Count > PageSize));
    }

    private async Task<IQueryable<Application>> Following(string? reference, IQueryable<Application> cases)
    {
        if (reference is null)
        {
            return cases;
        }

        var last = await db.Applications.Received().Referenced(reference).Select(a => new { DueOn = a.DueOn!.Value, a.Id }).SingleOrNotFoundAsync();
        return cases.DueAfter(last.DueOn, last.Id);
    }
}

public sealed record QueueRow(string Reference, ApplicationKind Kind, string Subject, int? Municipio, ApplicationStatus Status, string? CaseOfficer, DateOnly DueOn)
{
    public bool HasEnded => !QueuePage.OpenStates.Contains(Status);
}

/// <param name="Filter">What was asked.</param>
/// <param name="Counts">Cases in each state, the rest of the filter applied.</param>
/// <param name="Rows">One page of them.</param>
/// <param name="HasMore">Whether others follow the last row.</param>
public sealed record QueuePage(QueueFilter Filter, IReadOnlyDictionary<ApplicationStatus, int> Counts, IReadOnlyList<QueueRow> Rows, bool HasMore)
{
    public static IReadOnlyList<ApplicationStatus> OpenStates { get; } = [ApplicationStatus.Submitted, ApplicationStatus.UnderReview, ApplicationStatus.AwaitingSignature];

    public static IReadOnlyList<ApplicationStatus> States { get; } = [.. OpenStates, ApplicationStatus.Admitted, ApplicationStatus.Refused, ApplicationStatus.Withdrawn];

    public int OpenCount => OpenStates.Sum(CountOf);

    public int Count => Filter.State is { } state ? CountOf(state) : OpenCount;

    public int CountOf(ApplicationStatus state) => Counts.GetValueOrDefault(state);
}
