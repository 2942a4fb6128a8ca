using Microsoft.EntityFrameworkCore;

namespace CoworkingMilano.Domain.Calls;

/// <summary>The ledger of all lines or of one, page after page by key. Filter, order and place stand on one index (<c>IX_Ledger_…</c>): no page sums, skips or sorts what it does not show.</summary>
public static class LedgerQueries
{
    /// <summary>The entry's column that names its line; the entry itself does not know it.</summary>
    public const string LineKey = "BudgetLineId";

    public static IQueryable<BudgetEntry> OfLine(this IQueryable<BudgetEntry> entries, int lineId) => entries.Where(e => EF.Property<int>(e, LineKey) == lineId);

    /// <summary>Posted on these Milan days, both included; a bound that is missing does not bound.</summary>
    public static IQueryable<BudgetEntry> PostedBetween(this IQueryable<BudgetEntry> entries, DateOnly? from, DateOnly? to)
    {
        entries = from?.BeginsAt is { } begin ? entries.Where(e => e.At >= begin) : entries;
        return to?.AddDays(1).BeginsAt is { } end ? entries.Where(e => e.At < end) : entries;
    }

    /// <summary>By time, and within an instant as they were written. On one line both say the same: its version lets one hand at a time post on it, so that balances follow one another.</summary>
    public static IOrderedQueryable<BudgetEntry> InOrder(this IQueryable<BudgetEntry> entries, bool newestFirst) => newestFirst
        ? entries.OrderByDescending(e => e.At).ThenByDescending(e => e.Id)
        : entries.OrderBy(e => e.At).ThenBy(e => e.Id);

    /// <summary>What stands before one entry, or after it. The first comparison bounds the walk on the index, the second leaves out who shares the instant.</summary>
    /// <param name="entries">The ledger, or a part of it.</param>
    /// <param name="mark">The one entry, which need not be in that part; when there is none, nothing stands beyond it.</param>
    /// <param name="older">Before it in time.</param>
    public static IQueryable<BudgetEntry> Beyond(this IQueryable<BudgetEntry> entries, IQueryable<BudgetEntry> mark, bool older) => older
        ? entries.Where(e => e.At <= mark.Select(m => (DateTime?)m.At).FirstOrDefault() && (e.At < mark.Select(m => (DateTime?)m.At).FirstOrDefault() || e.Id < mark.Select(m => m.Id).FirstOrDefault()))
        : entries.Where(e => e.At >= mark.Select(m => (DateTime?)m.At).FirstOrDefault() && (e.At > mark.Select(m => (DateTime?)m.At).FirstOrDefault() || e.Id > mark.Select(m => m.Id).FirstOrDefault()));

    /// <summary>What each line had available when a Milan day began: the balance of its last entry until then, nothing when it had none. What moved in a period is the difference of two, however many entries it has.</summary>
    public static IQueryable<LineBalance> AvailableBefore(this IQueryable<BudgetLine> lines, DateOnly day)
    {
        var begin = day.BeginsAt;
        return lines.Select(l => new LineBalance(l.Id, l.Entries.Where(e => e.At < begin).OrderByDescending(e => e.At).ThenByDescending(e => e.Id).Select(e => e.Balance).FirstOrDefault()));
    }
}

/// <summary>Euro of one line.</summary>
public sealed record LineBalance(int LineId, decimal Available);
