namespace CoworkingMilano.Domain.Applications;

/// <summary>The officers' queue, page after page by key. Each order stands on an index of its own (<c>IX_Queue_…</c>): no page counts, skips or sorts what it does not show.</summary>
public static class QueueQueries
{
    public static IQueryable<Application> InOrder(this IQueryable<Application> cases, QueueOrder order, bool backwards = false) => (order, backwards) switch
    {
        (QueueOrder.Due, false) => cases.OrderBy(a => a.OpenDueOn).ThenBy(a => a.Id),
        (QueueOrder.Due, true) => cases.OrderByDescending(a => a.OpenDueOn).ThenByDescending(a => a.Id),
        (QueueOrder.Newest, false) => cases.OrderByDescending(a => a.SubmittedAt).ThenByDescending(a => a.Id),
        (QueueOrder.Newest, true) => cases.OrderBy(a => a.SubmittedAt).ThenBy(a => a.Id),
        (QueueOrder.Ended, false) => cases.OrderByDescending(a => a.EndedAt).ThenByDescending(a => a.Id),
        (QueueOrder.Ended, true) => cases.OrderBy(a => a.EndedAt).ThenBy(a => a.Id),
        _ => throw new ArgumentOutOfRangeException(nameof(order)),
    };

    /// <summary>What follows one case in an order, or precedes it. The first comparison bounds the walk on the index, the second leaves out who shares the same day.</summary>
    /// <param name="cases">The queue.</param>
    /// <param name="mark">The one case; when there is none, nothing follows it. It may have ended meanwhile.</param>
    /// <param name="order">As in <see cref="InOrder"/>.</param>
    /// <param name="backwards">As in <see cref="InOrder"/>.</param>
    public static IQueryable<Application> Beyond(this IQueryable<Application> cases, IQueryable<Application> mark, QueueOrder order, bool backwards = false) => (order, backwards) switch
    {
        (QueueOrder.Due, false) => cases.Where(a => a.OpenDueOn >= mark.Select(m => m.DueOn).FirstOrDefault() && (a.OpenDueOn > mark.Select(m => m.DueOn).FirstOrDefault() || a.Id > mark.Select(m => m.Id).FirstOrDefault())),
        (QueueOrder.Due, true) => cases.Where(a => a.OpenDueOn <= mark.Select(m => m.DueOn).FirstOrDefault() && (a.OpenDueOn < mark.Select(m => m.DueOn).FirstOrDefault() || a.Id < mark.Select(m => m.Id).FirstOrDefault())),
        (QueueOrder.Newest, false) => cases.Where(a => a.SubmittedAt <= mark.Select(m => m.SubmittedAt).FirstOrDefault() && (a.SubmittedAt < mark.Select(m => m.SubmittedAt).FirstOrDefault() || a.Id < mark.Select(m => m.Id).FirstOrDefault())),
        (QueueOrder.Newest, true) => cases.Where(a => a.SubmittedAt >= mark.Select(m => m.SubmittedAt).FirstOrDefault() && (a.SubmittedAt > mark.Select(m => m.SubmittedAt).FirstOrDefault() || a.Id > mark.Select(m => m.Id).FirstOrDefault())),
        (QueueOrder.Ended, false) => cases.Where(a => a.EndedAt <= mark.Select(m => m.EndedAt).FirstOrDefault() && (a.EndedAt < mark.Select(m => m.EndedAt).FirstOrDefault() || a.Id < mark.Select(m => m.Id).FirstOrDefault())),
        (QueueOrder.Ended, true) => cases.Where(a => a.EndedAt >= mark.Select(m => m.EndedAt).FirstOrDefault() && (a.EndedAt > mark.Select(m => m.EndedAt).FirstOrDefault() || a.Id > mark.Select(m => m.Id).FirstOrDefault())),
        _ => throw new ArgumentOutOfRangeException(nameof(order)),
    };

    /// <summary>Cases whose applicant turned to the substitute officer, past the term.</summary>
    public static IQueryable<Application> WithSubstituteCalled(this IQueryable<Application> cases) => cases.Where(a => a.SubstituteCalledAt != null);

    /// <summary>Open cases whose last day stands between two days, both included; a bound that is missing does not bound.</summary>
    public static IQueryable<Application> DueBetween(this IQueryable<Application> cases, DateOnly? from, DateOnly? to)
    {
        cases = from is null ? cases : cases.Where(a => a.OpenDueOn >= from);
        return to is null ? cases : cases.Where(a => a.OpenDueOn <= to);
    }

    /// <summary>The words that begin so, as a range of the index: LIKE would not use it on SQLite.</summary>
    public static IQueryable<CaseWord> BeginningWith(this IQueryable<CaseWord> words, string beginning)
    {
        var end = beginning[..^1] + (char)(beginning[^1] + 1);
#pragma warning disable CA1309 // Only the database reads it, and its column compares by code point.
        return words.Where(w => string.Compare(w.Word, beginning) >= 0 && string.Compare(w.Word, end) < 0);
#pragma warning restore CA1309
    }
}

public enum QueueOrder
{
    /// <summary>Open cases, what is due first first.</summary>
    Due,

    /// <summary>Received cases, the last received first.</summary>
    Newest,

    /// <summary>Ended cases, the last ended first.</summary>
    Ended,
}
