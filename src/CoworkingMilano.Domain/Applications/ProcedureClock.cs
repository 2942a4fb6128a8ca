namespace CoworkingMilano.Domain.Applications;

/// <summary>
/// The term of a procedure (L. 241/1990 art. 2), a pure function of dated facts: the order in which they were written down does not matter.
/// All days are Milan's. The day of filing does not count, and a suspended day never does.
/// </summary>
public sealed class ProcedureClock
{
    private readonly DateOnly _receivedOn;
    private readonly int _termDays;
    private readonly IReadOnlyList<Suspension> _suspensions;

    /// <param name="receivedOn">The day the application was filed.</param>
    /// <param name="termDays">Days for the decision, from the call.</param>
    /// <param name="rounds">Every request of further information within the term: the first that was asked alone suspends (art. 2 c. 7).</param>
    /// <param name="notices">Every notice before a refusal that was received within the term (art. 10-bis).</param>
    public ProcedureClock(DateOnly receivedOn, int termDays, IEnumerable<InformationRound> rounds, IEnumerable<NoticeRound> notices)
    {
        (_receivedOn, _termDays) = (receivedOn, termDays);
        _suspensions = [.. rounds.OrderBy(r => r.Number).Take(1).Select(Suspension.For), .. notices.Select(Suspension.For)];
    }

    /// <summary>The last day for the decision as things stand: while the applicant is awaited it is the last day if they answer today.</summary>
    public DateOnly LastDay(DateOnly today)
    {
        var day = _receivedOn;
        for (var counted = 0; counted < _termDays; counted += IsSuspended(day, today) ? 0 : 1)
        {
            day = day.AddDays(1);
        }

        return day;
    }

    /// <summary>Days of the term the office has had so far.</summary>
    public int DaysUsed(DateOnly today) => DaysUntil(today).Count(day => !IsSuspended(day, today));

    /// <summary>Days the term stood still so far, waiting for the applicant.</summary>
    public int DaysSuspended(DateOnly today) => DaysUntil(today).Count(day => IsSuspended(day, today));

    /// <summary>Days of the term left; negative once it has passed.</summary>
    public int DaysLeft(DateOnly today) => _termDays - DaysUsed(today);

    public bool IsOverdue(DateOnly today) => DaysLeft(today) < 0;

    /// <summary>What keeps the term still today; null when it runs.</summary>
    public Suspension? SuspensionOn(DateOnly today) => _suspensions.FirstOrDefault(s => s.From <= today && today < s.LatestEnd);

    private IEnumerable<DateOnly> DaysUntil(DateOnly today) =>
        Enumerable.Range(1, Math.Max(0, today.DayNumber - _receivedOn.DayNumber)).Select(_receivedOn.AddDays);

    private bool IsSuspended(DateOnly day, DateOnly today) => _suspensions.Any(s => s.Covers(day, today));
}
