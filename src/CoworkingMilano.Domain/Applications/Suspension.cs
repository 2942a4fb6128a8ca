namespace CoworkingMilano.Domain.Applications;

/// <summary>A request of further information, by its days.</summary>
/// <param name="Number">Its place among the requests of the case, in the order they were asked: two of one day are told apart by it.</param>
/// <param name="RequestedOn">The day it went out.</param>
/// <param name="DeadlineOn">The last day to answer.</param>
/// <param name="EndedOn">The day it was answered or called off; null while it is open.</param>
public sealed record InformationRound(int Number, DateOnly RequestedOn, DateOnly DeadlineOn, DateOnly? EndedOn);

/// <summary>A notice before a refusal, by its days.</summary>
/// <param name="ReceivedOn">The day the applicant received it: the ten days run from here.</param>
/// <param name="RemarksOn">The day remarks arrived, if they did.</param>
/// <param name="TakenBackOn">The day the office took it back, if it did: from then on nothing keeps the term still.</param>
public sealed record NoticeRound(DateOnly ReceivedOn, DateOnly? RemarksOn, DateOnly? TakenBackOn = null);

/// <summary>A stretch in which the term stands still: from the day after <paramref name="From"/> to the day it ends, included.</summary>
/// <param name="Cause">Why.</param>
/// <param name="From">The last day that counted.</param>
/// <param name="LatestEnd">The day it ends, or the latest on which it can.</param>
/// <param name="IsOpen">It ends when the applicant answers, on <paramref name="LatestEnd"/> at the latest.</param>
public sealed record Suspension(SuspensionCause Cause, DateOnly From, DateOnly LatestEnd, bool IsOpen)
{
    /// <summary>Further information suspends once, for at most this many days (L. 241/1990 art. 2 c. 7).</summary>
    public const int LongestForInformation = 30;

    /// <summary>The term resumes this many days after remarks are filed, or after the notice was received when none are (L. 241/1990 art. 10-bis).</summary>
    public const int DaysForRemarks = 10;

    internal static Suspension For(InformationRound round)
    {
        var latest = Earlier(round.DeadlineOn, round.RequestedOn.AddDays(LongestForInformation));
        return new(SuspensionCause.Information, round.RequestedOn, round.EndedOn is { } ended ? Earlier(ended, latest) : latest, round.EndedOn is null);
    }

    internal static Suspension For(NoticeRound notice)
    {
        var latest = (notice.RemarksOn ?? notice.ReceivedOn).AddDays(DaysForRemarks);
        return new(SuspensionCause.RefusalNotice, notice.ReceivedOn, notice.TakenBackOn is { } takenBack ? Earlier(takenBack, latest) : latest, IsOpen: false);
    }

    internal bool Covers(DateOnly day, DateOnly today) => From < day && day <= (IsOpen ? Earlier(LatestEnd, today) : LatestEnd);

    private static DateOnly Earlier(DateOnly one, DateOnly other) => one < other ? one : other;
}

public enum SuspensionCause
{
    Information,
    RefusalNotice,
}
