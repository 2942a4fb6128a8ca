using CoworkingMilano.Domain.Accounts;
using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Domain.Data;

namespace CoworkingMilano.Web.Areas.Officers.Queue;

/// <summary>What stands around the rows of the queue, in one query each.</summary>
public static class QueueSurroundings
{
    /// <summary>The officers and the calls to filter by.</summary>
    public static IQueryable<QueueChoice> QueueChoices(this PortalDbContext db) => db.CaseOfficers()
        .Select(a => new { Value = a.Id, Name = a.GivenName + " " + a.FamilyName, IsCall = false, Rank = a.FamilyName })
        .Concat(db.Calls.Select(c => new { Value = c.Code, Name = c.Title, IsCall = true, Rank = c.Code }))
        .OrderBy(choice => choice.Rank)
        .Select(choice => new QueueChoice(choice.Value, choice.Name, choice.IsCall));

    /// <summary>How many cases stand in each state, counted up to a limit so that it costs the same at a million.</summary>
    public static IQueryable<CountedState> CountedStates(this PortalDbContext db) => QueuePage.States
        .Select(state => db.Applications.Where(a => a.Status == state && a.SubmittedAt != null).OrderBy(a => a.SubmittedAt).ThenBy(a => a.Id).Take(QueuePage.CountedUpTo + 1)
            .GroupBy(a => a.Status)
            .Select(cases => new { State = cases.Key, Count = cases.Count() }))
        .Aggregate(Queryable.Concat)
        .Select(counted => new CountedState(counted.State, counted.Count));
}

public sealed record CountedState(ApplicationStatus State, int Count);
