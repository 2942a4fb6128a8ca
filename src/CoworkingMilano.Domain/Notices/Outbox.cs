using CoworkingMilano.Domain.Data;
using Microsoft.EntityFrameworkCore;

namespace CoworkingMilano.Domain.Notices;

/// <summary>
/// Hands waiting notices to senders, on as many nodes as there are. A sender takes a few for some minutes; what it has not delivered by then, because it died or was
/// slow, is anybody's again. So a notice is sent at least once, and twice only with the same Message-ID (docs/adr/0016).
/// </summary>
public static class Outbox
{
    public const int Batch = 20;
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(10);

    /// <summary>Takes the oldest that wait, gives each its Message-ID and says which they are: the condition of the update lets one of several senders have each.</summary>
    /// <param name="db">The context of this batch alone.</param>
    /// <param name="host">The portal's own, for the Message-IDs.</param>
    /// <param name="clock">Of the lease.</param>
    /// <param name="cancellation">Of the host that stops.</param>
    public static async Task<IReadOnlyList<int>> TakeNoticesAsync(this PortalDbContext db, string host, TimeProvider clock, CancellationToken cancellation = default)
    {
        var now = clock.UtcNow;
        var waiting = await db.Notices.WaitingAt(now).OrderBy(n => n.Id).Take(Batch).Select(n => n.Id).ToListAsync(cancellation);
        if (waiting.Count == 0)
        {
            return [];
        }

        // The version of the rows is who took them.
        var taker = Guid.NewGuid();
        await db.InTransactionAsync(() => db.Notices.WaitingAt(now).Where(n => waiting.Contains(n.Id)).ExecuteUpdateAsync(
            notices => notices
                .SetProperty(n => n.HeldUntil, now + Lease)
                .SetProperty(n => n.Tries, n => n.Tries + 1)
                .SetProperty(n => EF.Property<Guid>(n, PortalDbContext.RowVersion), taker),
            cancellation));
        List<Notice> taken = [];
        await db.RetryContestedAsync(async () =>
        {
            taken = await db.Notices.Where(n => waiting.Contains(n.Id) && EF.Property<Guid>(n, PortalDbContext.RowVersion) == taker).OrderBy(n => n.Id).ToListAsync(cancellation);
            taken.ForEach(n => n.Stamp(host));
            await db.SaveChangesAsync(cancellation);
        });
        return taken.ConvertAll(n => n.Id);
    }
}
