using CoworkingMilano.Domain.Accounts;
using CoworkingMilano.Domain.Data;
using Microsoft.EntityFrameworkCore;

namespace CoworkingMilano.Domain.Applications;

public static class ReminderQueries
{
    /// <summary>Open cases whose last day is near, on the queue's index. A term that stands still is stored with all its standing still before it: it is near when it runs again, not before.</summary>
    public static IQueryable<Application> WithLastDayNear(this IQueryable<Application> applications, DateOnly today)
    {
        var to = today.AddDays(Reminders.DaysBeforeDecision.Max());
        return applications.Where(a => a.OpenDueOn >= today && a.OpenDueOn <= to);
    }

    public static IQueryable<InformationRequest> WithDeadlineNear(this IQueryable<InformationRequest> requests, DateOnly today)
    {
        var to = today.AddDays(Reminders.DaysBeforeAnswer.Max());
        return requests.Where(r => r.EndedAt == null && r.DeadlineOn >= today && r.DeadlineOn <= to);
    }

    /// <summary>Keep in step with <see cref="RefusalNotice.LastDayForRemarks"/>.</summary>
    public static IQueryable<RefusalNotice> WithRemarksNear(this IQueryable<RefusalNotice> notices, DateOnly today)
    {
        var (from, to) = (today.AddDays(-Suspension.DaysForRemarks).BeginsAt, today.AddDays(Reminders.DaysBeforeHearing.Max() - Suspension.DaysForRemarks + 1).BeginsAt);
        return notices.Where(n => n.TakenBackAt == null && n.RemarksFiledAt == null && n.SilenceNotedAt == null && n.ReceivedAt >= from && n.ReceivedAt < to);
    }

    /// <summary>Keep in step with <see cref="Proceeding.LastDayToAnswer"/> and <see cref="Proceeding.DueOn"/>.</summary>
    public static IQueryable<Proceeding> WithDayNear(this IQueryable<Proceeding> proceedings, DateOnly today)
    {
        var (receivedFrom, receivedTo) = (today.AddDays(-Proceeding.DaysToAnswer).BeginsAt, today.AddDays(Reminders.DaysBeforeHearing.Max() - Proceeding.DaysToAnswer + 1).BeginsAt);
        var (openedFrom, openedTo) = (today.AddDays(-Proceeding.TermDays).BeginsAt, today.AddDays(Reminders.DaysBeforeDecision.Max() - Proceeding.TermDays + 1).BeginsAt);
        return proceedings.UnderWay().Where(p =>
            (p.AnsweredAt == null && p.ReceivedAt >= receivedFrom && p.ReceivedAt < receivedTo) || (p.OpenedAt >= openedFrom && p.OpenedAt < openedTo));
    }

    /// <summary>The cases that may be owed a message, by id.</summary>
    public static async Task<IReadOnlyList<int>> CasesToRemindAsync(this PortalDbContext db, DateOnly today) =>
    [
        .. (await db.Applications.WithLastDayNear(today).Select(a => a.Id).ToListAsync())
            .Union(await db.InformationRequests.WithDeadlineNear(today).Select(r => r.Application.Id).ToListAsync())
            .Union(await db.RefusalNotices.WithRemarksNear(today).Select(n => n.Application.Id).ToListAsync())
            .Union(await db.Proceedings.WithDayNear(today).Select(p => p.Application.Id).ToListAsync()),
    ];

    /// <summary>Writes what the case is owed today: one transaction, which fails on the unique index if somebody else has just written it.</summary>
    /// <returns>How many reminders.</returns>
    public static async Task<int> RemindAsync(this PortalDbContext db, int caseId, TimeProvider clock)
    {
        var application = await db.Applications.Where(a => a.Id == caseId)
            .Include(a => a.Call).Include(a => a.CaseOfficer).Include(a => a.InformationRequests).Include(a => a.RefusalNotices.Where(n => n.Application.Id == caseId)).ThenInclude(n => n.Remarks).Include(a => a.Decisions).Include(a => a.Reminders)
            .Include(a => a.Proceedings.Where(p => p.Application.Id == caseId)).ThenInclude(p => p.Conclusions).Include(a => a.Proceedings).ThenInclude(p => p.OpenedBy)
            .AsSingleQuery().SingleOrNotFoundAsync();
        var due = application.RemindersDueOn(clock.TodayInMilan);
        if (due.Count > 0)
        {
            application.Remind(due, await db.ResponsibleOfficers().ToListAsync(), clock);
            await db.SaveChangesAsync();
        }

        return due.Count;
    }
}
