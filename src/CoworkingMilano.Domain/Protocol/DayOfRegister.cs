using CoworkingMilano.Domain.Data;
using Microsoft.EntityFrameworkCore;

namespace CoworkingMilano.Domain.Protocol;

/// <summary>What the register says of one Milan day, over or not.</summary>
/// <param name="Day">The day.</param>
/// <param name="Lines">In the order of the chain; without their documents.</param>
/// <param name="Opening">Where the chain stood when the day began.</param>
/// <param name="Closing">Where it stood when the day ended, or stands now.</param>
public sealed record DayOfRegister(DateOnly Day, IReadOnlyList<ProtocolEntry> Lines, ProtocolSeal Opening, ProtocolSeal Closing)
{
    /// <summary>It may still grow: nothing seals it yet.</summary>
    public bool IsProvisional { get; init; }
}

public static class ClosingDays
{
    /// <summary>So long after midnight no save of the day before is still under way.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromMinutes(10);

    /// <summary>The last day whose register can no longer grow.</summary>
    public static DateOnly LastDayOver(TimeProvider clock) => (clock.UtcNow - Grace).DayInMilan.AddDays(-1);

    public static async Task<DayOfRegister> DayOfRegisterAsync(this PortalDbContext db, DateOnly day) => new(
        day,
        await db.ProtocolEntries.AsNoTracking().RegisteredOn(day).OrderBy(e => e.Sequence).ToListAsync(),
        await db.SealOfAsync(day.AddDays(-1)),
        await db.SealOfAsync(day));

    /// <summary>A day as it stands; null of days before the register began, and of days to come.</summary>
    public static async Task<DayOfRegister?> FindDayOfRegisterAsync(this PortalDbContext db, DateOnly day, TimeProvider clock) =>
        day <= clock.TodayInMilan && await db.FirstDayAsync() is { } first && day >= first
            ? await db.DayOfRegisterAsync(day) with { IsProvisional = day > LastDayOver(clock) }
            : null;

    /// <summary>Closes the first day that is over and not closed yet. Days without lines are closed too; before the first line of all there is no register.</summary>
    /// <returns>Null when every day is closed.</returns>
    /// <exception cref="DbUpdateException">Another node closed it first: its unique key says so.</exception>
    public static async Task<DailyRegister?> CloseNextDayAsync(this PortalDbContext db, string? conservationAddress, TimeProvider clock)
    {
        if (await db.NextDayAsync() is not { } next || next > LastDayOver(clock))
        {
            return null;
        }

        var day = await db.DayOfRegisterAsync(next);
        var register = DailyRegister.Of(day, clock);
        db.Add(register);
        if (conservationAddress is not null)
        {
            db.Add(register.Announce(day, conservationAddress, clock));
        }

        await db.SaveChangesAsync();
        return register;
    }

    private static async Task<DateOnly?> NextDayAsync(this PortalDbContext db) =>
        await db.DailyRegisters.MaxAsync(r => (DateOnly?)r.Day) is { } last ? last.AddDays(1) : await db.FirstDayAsync();

    private static async Task<DateOnly?> FirstDayAsync(this PortalDbContext db) =>
        (await db.ProtocolEntries.OrderBy(e => e.Sequence).Select(e => (DateTime?)e.RegisteredAt).FirstOrDefaultAsync())?.DayInMilan;

    private static async Task<ProtocolSeal> SealOfAsync(this PortalDbContext db, DateOnly day) =>
        await db.ProtocolEntries.RegisteredUntil(day).OrderByDescending(e => e.Sequence).Select(e => new ProtocolSeal(e.Sequence, e.Hash)).FirstOrDefaultAsync() ?? ProtocolSeal.Beginning;
}
