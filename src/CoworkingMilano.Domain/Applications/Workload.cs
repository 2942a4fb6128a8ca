using CoworkingMilano.Domain.Data;

namespace CoworkingMilano.Domain.Applications;

/// <summary>How many open cases one officer, or nobody yet, has in one state, how many of them press, in how many the applicant's words wait to be read, and in how many the substitute officer was called.</summary>
public sealed record Workload(ApplicationStatus Status, string? OfficerId, string? GivenName, string? FamilyName, int Open, int Overdue, int DueToday, int DueThisWeek, int Unread, int SubstituteCalled)
{
    public string? Officer => OfficerId is null ? null : $"{GivenName} {FamilyName}";
}

public static class WorkloadQueries
{
    /// <summary>The open cases counted by state and officer, on one index that holds all it asks. «This week» begins today and ends on Sunday.</summary>
    public static IQueryable<Workload> Workloads(this PortalDbContext db, DateOnly today)
    {
        var sunday = today.LastOfWeek;
        return db.Applications.Open()
            .GroupBy(a => new { a.Status, a.CaseOfficerId })
            .Select(g => new
            {
                g.Key.Status,
                g.Key.CaseOfficerId,
                Open = g.Count(),
                Overdue = g.Count(a => a.DueOn < today),
                DueToday = g.Count(a => a.DueOn == today),
                DueThisWeek = g.Count(a => a.DueOn >= today && a.DueOn <= sunday),
                Unread = g.Count(a => a.UnreadByOfficeSince != null),
                SubstituteCalled = g.Count(a => a.SubstituteCalledAt != null),
            })
            .LeftJoin(db.Users, w => w.CaseOfficerId, officer => officer.Id, (w, officer) => new Workload(
                w.Status, w.CaseOfficerId, officer!.GivenName, officer.FamilyName, w.Open, w.Overdue, w.DueToday, w.DueThisWeek, w.Unread, w.SubstituteCalled));
    }

    /// <summary>
    /// What waits for an act of this officer: what they examine, and what its applicant left without an answer past the day for it. Keep in step with <see cref="Application.NextStepOn"/>: the office's turn, or
    /// <see cref="Step.GiveLateInformation"/>.
    /// </summary>
    public static IQueryable<T> AwaitingActOf<T>(this IQueryable<T> applications, string accountId, DateOnly today) where T : Application
    {
        var silentSince = today.AddDays(-Suspension.DaysForRemarks).BeginsAt;
        return applications.Where(a => a.CaseOfficerId == accountId && a.OpenDueOn != null && (a.Status == ApplicationStatus.UnderReview
            || (a.Status == ApplicationStatus.AwaitingInformation && a.InformationRequests.Any(r => r.EndedAt == null && r.DeadlineOn < today))
            || (a.Status == ApplicationStatus.RefusalNoticed && a.RefusalNotices.Any(n => n.TakenBackAt == null && n.RemarksFiledAt == null && n.SilenceNotedAt == null && n.ReceivedAt < silentSince))));
    }

    /// <summary>As <see cref="AwaitingActOf"/>, and everything that waits for a signature.</summary>
    public static IQueryable<T> AwaitingActOrSignatureOf<T>(this IQueryable<T> applications, string accountId, DateOnly today) where T : Application
    {
        var silentSince = today.AddDays(-Suspension.DaysForRemarks).BeginsAt;
        return applications.Where(a => a.Status == ApplicationStatus.AwaitingSignature || (a.CaseOfficerId == accountId && a.OpenDueOn != null && (a.Status == ApplicationStatus.UnderReview
            || (a.Status == ApplicationStatus.AwaitingInformation && a.InformationRequests.Any(r => r.EndedAt == null && r.DeadlineOn < today))
            || (a.Status == ApplicationStatus.RefusalNoticed && a.RefusalNotices.Any(n => n.TakenBackAt == null && n.RemarksFiledAt == null && n.SilenceNotedAt == null && n.ReceivedAt < silentSince)))));
    }

    /// <summary>Keep in step with <see cref="Application.AwaitsSignature"/>.</summary>
    public static IQueryable<T> AwaitingSignature<T>(this IQueryable<T> applications) where T : Application =>
        applications.Where(a => a.Status == ApplicationStatus.AwaitingSignature);
}
