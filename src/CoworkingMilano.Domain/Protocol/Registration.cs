using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Domain.Data;
using Microsoft.EntityFrameworkCore;

namespace CoworkingMilano.Domain.Protocol;

public static class Registration
{
    /// <summary>
    /// Numbers and seals the lines a save is about to store, inside its transaction. The head's row is locked first and kept to the end of the transaction:
    /// numbers have no gaps and no doubles, whoever registers meanwhile waits, and a save that fails gives its numbers back.
    /// </summary>
    internal static async Task RegisterAsync(this PortalDbContext db, IReadOnlyList<ProtocolEntry> lines, CancellationToken cancellation)
    {
        if (lines.Count == 0)
        {
            return;
        }

        var added = db.ChangeTracker.Entries<TimelineEntry>().Where(e => e.State is EntityState.Added).Select(e => e.Entity).ToList();
        added.ForEach(e => e.CoveredBy = null); // A save that is tried again covers anew.
        await db.ProtocolHeads.ExecuteUpdateAsync(head => head.SetProperty(h => h.Sequence, h => h.Sequence + lines.Count), cancellation);
        var last = await db.ProtocolHeads.AsNoTracking().SingleAsync(cancellation);
        var (sequence, previous) = (last.Sequence - lines.Count, last.Hash);
        foreach (var line in lines.OrderBy(l => l.RegisteredAt))
        {
            var told = added.Where(e => e.CoveredBy is null && line.Application.Timeline.Contains(e) && ProtocolHash.Rounded(e.At) <= line.RegisteredAt).ToList();
            sequence++;
            told.ForEach(e => e.CoveredBy = sequence);
            var history = told.Concat(await db.CoverStoredAsync(line.Application, sequence, cancellation));
            line.Seal(sequence, await db.NextNumberAsync($"PG-{ProtocolEntry.YearOf(line.RegisteredAt)}"), history, previous);
            db.Entry(line).DetectChanges(); // Its document is new.
            previous = line.Hash;
        }

        await db.ProtocolHeads.ExecuteUpdateAsync(head => head.SetProperty(h => h.Hash, previous), cancellation);
    }

    /// <summary>The stored history of a case that no line covers yet; from now on this one does.</summary>
    private static async Task<IReadOnlyList<TimelineEntry>> CoverStoredAsync(this PortalDbContext db, Application application, int sequence, CancellationToken cancellation)
    {
        if (db.Entry(application).State is EntityState.Added)
        {
            return [];
        }

        var stored = db.Set<TimelineEntry>().Where(e => EF.Property<int>(e, "ApplicationId") == application.Id && e.CoveredBy == null);
        var earlier = await stored.AsNoTracking().ToListAsync(cancellation);
        if (earlier.Count > 0)
        {
            await stored.ExecuteUpdateAsync(e => e.SetProperty(x => x.CoveredBy, sequence), cancellation);
        }

        return earlier;
    }

    /// <summary>What the documents say is read if the act did without it, so that none is ever written by halves; before the transaction, in which others wait.</summary>
    internal static async Task LoadForDocumentsAsync(this PortalDbContext db, IReadOnlyList<ProtocolEntry> lines, CancellationToken cancellation)
    {
        foreach (var (line, path) in lines.SelectMany(line => line.Application.DocumentRestsOn(line.Act).Select(path => (line, path))))
        {
            await db.LoadAsync(line.Application, path.Split('.'), cancellation);
        }
    }

    private static async Task LoadAsync(this PortalDbContext db, object record, ArraySegment<string> path, CancellationToken cancellation)
    {
        if (path.Count == 0)
        {
            return;
        }

        var entry = db.Entry(record);
        var navigation = entry.Navigation(path[0]);
        var isAtHand = navigation.Metadata.IsCollection ? entry.State is EntityState.Added : navigation.CurrentValue is not null;
        if (!isAtHand)
        {
            await navigation.LoadAsync(cancellation);
        }

        foreach (var next in navigation.CurrentValue as IEnumerable<object> ?? [.. new[] { navigation.CurrentValue }.OfType<object>()])
        {
            await db.LoadAsync(next, path[1..], cancellation);
        }
    }
}
