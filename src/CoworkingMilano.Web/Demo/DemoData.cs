using System.Diagnostics;
using CoworkingMilano.Domain;
using CoworkingMilano.Domain.Calls;
using CoworkingMilano.Domain.Data;
using Microsoft.EntityFrameworkCore;

namespace CoworkingMilano.Web.Demo;

/// <summary>
/// The programme as an officer told it in the autumn of 2013: 40 spaces asked to be listed (24 are, 5 are not, 11 await a visit), 100 people asked for a voucher
/// (54 have it). 2013's rules and sums, made-up names, and somebody to sign in as at every stage.
/// </summary>
public sealed partial class DemoData(PortalDbContext db, TimeProvider now, ILogger<DemoData> logger)
{
    private const int CallOpenedDaysAgo = 245;

    /// <summary>Plants once, all of it or none: a database that holds a call is left as it is.</summary>
    public async Task PlantAsync()
    {
        if (!await db.Calls.AnyAsync())
        {
            var watch = Stopwatch.StartNew();
            await db.InTransactionAsync(PlayAsync);
            db.ChangeTracker.Clear();
            LogPlanted(watch.ElapsedMilliseconds);
        }
    }

    private async Task PlayAsync()
    {
        var clock = new DemoClock(now.GetUtcNow());
        var people = new DemoPeople(db);
        var cast = new DemoCast(db, clock, people, await people.AppointAsync());
        var call = OpenCall(clock);
        await db.SaveChangesAsync();

        var stage = new DemoStage(clock);
        foreach (var story in cast.StoriesOfSpaces(call).Concat(cast.StoriesOfVouchers(call)).Concat(cast.Questions(call)))
        {
            await stage.EnterAsync(story);
        }

        await stage.PlayAsync();
        MarkOldNoticesSent(clock);
        await db.SaveChangesAsync();
    }

    private Call OpenCall(DemoClock clock)
    {
        clock.MoveTo(clock.DaysAgo(CallOpenedDaysAgo, 8));
        var call = Call2013.Open($"{clock.TodayInMilan.Year}", clock.TodayInMilan, clock);
        db.Add(call);
        return call;
    }

    /// <summary>Mail of long ago left when it was written: only that of the last two days is still delivered.</summary>
    private void MarkOldNoticesSent(DemoClock clock)
    {
        var recently = now.UtcNow.AddDays(-2);
        foreach (var notice in db.Notices.Local.Where(n => n.CreatedAt < recently && n.FailedAt is null))
        {
            clock.MoveTo(notice.CreatedAt.AddMinutes(1));
            notice.MarkSent(clock);
        }
    }

    [LoggerMessage(LogLevel.Information, "The demo was planted in {Milliseconds} ms.")]
    private partial void LogPlanted(long milliseconds);
}
