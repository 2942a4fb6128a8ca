using System.Data;
using CoworkingMilano.Domain.Data;
using Microsoft.EntityFrameworkCore;

namespace CoworkingMilano.Domain.Figures;

public static class Counting
{
    /// <summary>Adds a count to the counters, inside the transaction of the save it comes from. Every save takes the rows of its cases first and these last, in one order: nobody waits in a circle.</summary>
    public static async Task MoveFiguresAsync(this PortalDbContext db, CaseCount count, CancellationToken cancellation = default)
    {
        foreach (var tally in count.Tallies)
        {
            var rows = db.Tallies.Where(t => t.Measure == tally.Measure && t.Kind == tally.Kind && t.Month == tally.Month && t.Municipio == tally.Municipio);
            await AddAsync(
                () => rows.ExecuteUpdateAsync(row => row.SetProperty(t => t.Count, t => t.Count + tally.Count), cancellation),
                () => db.Database.ExecuteSqlAsync($"INSERT INTO Tallies (Measure, Kind, Month, Municipio, Count) VALUES ({tally.Measure.ToString()}, {tally.Kind.ToString()}, {tally.Month}, {tally.Municipio}, {tally.Count})", cancellation));
        }

        foreach (var time in count.DecisionTimes)
        {
            var rows = db.DecisionTimes.Where(t => t.Kind == time.Kind && t.Days == time.Days);
            await AddAsync(
                () => rows.ExecuteUpdateAsync(row => row.SetProperty(t => t.Count, t => t.Count + time.Count), cancellation),
                () => db.Database.ExecuteSqlAsync($"INSERT INTO DecisionTimes (Kind, Days, Count) VALUES ({time.Kind.ToString()}, {time.Days}, {time.Count})", cancellation));
        }
    }

    /// <summary>Counts every case anew and puts right the counters that say something else.</summary>
    /// <returns>What was added to them: empty when they agreed.</returns>
    /// <remarks>The cases cannot change while they are read: acts wait until it is over.</remarks>
    public static async Task<Recount> RecountFiguresAsync(this PortalDbContext db)
    {
        var recount = new Recount(0, new());
        await db.InTransactionAsync(
            async () =>
            {
                recount = await db.CompareAsync();
                await db.MoveFiguresAsync(recount.Differences);
            },
            IsolationLevel.Serializable);
        return recount;
    }

    private static async Task<Recount> CompareAsync(this PortalDbContext db)
    {
        var (cases, count) = (0, new CaseCount());
        await foreach (var facts in db.CaseFacts().AsAsyncEnumerable())
        {
            cases++;
            count.Add(facts);
        }

        (await db.Tallies.AsNoTracking().ToListAsync()).ForEach(count.Subtract);
        (await db.DecisionTimes.AsNoTracking().ToListAsync()).ForEach(count.Subtract);
        return new Recount(cases, count);
    }

    /// <summary>The update is the rule; the first case of a month finds no row to update. Two firsts at once: the second finds the row when it looks again.</summary>
    private static async Task AddAsync(Func<Task<int>> update, Func<Task<int>> insert)
    {
        if (await update() > 0)
        {
            return;
        }

        try
        {
            await insert();
        }
        catch (Exception failure) when (failure.IsUniqueViolation())
        {
            await update();
        }
    }
}

/// <param name="Cases">How many were counted.</param>
/// <param name="Differences">What the counters lacked, or had too many of.</param>
public sealed record Recount(int Cases, CaseCount Differences);
