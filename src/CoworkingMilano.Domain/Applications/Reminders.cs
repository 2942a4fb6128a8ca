namespace CoworkingMilano.Domain.Applications;

/// <summary>Which messages a case is owed on a day: to the applicant before the deadline of a request of information and the last day for remarks on a notice, to the office before the last day of a running term; and as much of each proceeding after the decision.</summary>
public static class Reminders
{
    public static IReadOnlyList<int> DaysBeforeAnswer { get; } = [2, 7, 14];

    /// <summary>Of the ten days the law gives who is concerned: for remarks on a notice, to answer a start notice.</summary>
    public static IReadOnlyList<int> DaysBeforeHearing { get; } = [2, 7];
    public static IReadOnlyList<int> DaysBeforeDecision { get; } = [1, 5, 10];

    /// <summary>When so few days are left, the responsible officer is told too.</summary>
    public const int DaysToTellResponsibleOfficer = 1;

    /// <summary>Only the nearest mark reached, and only once: after days without a run nobody gets three messages together. The case's requests, notices, decisions, proceedings with their conclusions, and reminders must be loaded.</summary>
    public static IReadOnlyList<DueReminder> RemindersDueOn(this Application application, DateOnly today)
    {
        DueReminder?[] near =
        [
            .. application.IsOpen ? [OfAnswer(application.OpenInformationRequest, today), OfRemarks(application.OpenRefusalNotice, today), OfDecision(application, today)] : Array.Empty<DueReminder?>(),
            .. application.Proceedings.Where(p => p.IsOpen).SelectMany(p => new[] { OfProceedingAnswer(p, today), OfConclusion(p, today) }),
        ];
        return [.. near.OfType<DueReminder>().Where(due => !application.Reminders.Any(due.IsOf))];
    }

    private static DueReminder? OfAnswer(InformationRequest? request, DateOnly today) =>
        request is not null && Mark(DaysBeforeAnswer, DaysFrom(request.RequestedAt.DayInMilan, request.DeadlineOn), DaysFrom(today, request.DeadlineOn)) is { } mark
            ? new(ReminderOccasion.InformationDeadline, request.Number, mark, request.DeadlineOn, DaysFrom(today, request.DeadlineOn))
            : null;

    private static DueReminder? OfRemarks(RefusalNotice? notice, DateOnly today) =>
        notice?.LastDayForRemarks is { } last && Mark(DaysBeforeHearing, Suspension.DaysForRemarks, DaysFrom(today, last)) is { } mark
            ? new(ReminderOccasion.LastDayForRemarks, notice.Number, mark, last, DaysFrom(today, last))
            : null;

    private static DueReminder? OfProceedingAnswer(Proceeding proceeding, DateOnly today) =>
        proceeding is { TakesAnswer: true, OwesHearing: true, LastDayToAnswer: { } last } && Mark(DaysBeforeHearing, Proceeding.DaysToAnswer, DaysFrom(today, last)) is { } mark
            ? new(ReminderOccasion.LastDayToAnswerProceeding, proceeding.Number, mark, last, DaysFrom(today, last))
            : null;

    private static DueReminder? OfConclusion(Proceeding proceeding, DateOnly today) =>
        Mark(DaysBeforeDecision, Proceeding.TermDays, DaysFrom(today, proceeding.DueOn)) is { } mark
            ? new(ReminderOccasion.LastDayForConclusion, proceeding.Number, mark, proceeding.DueOn, DaysFrom(today, proceeding.DueOn))
            : null;

    /// <summary>Not while the term stands still: then nobody is late.</summary>
    private static DueReminder? OfDecision(Application application, DateOnly today)
    {
        var term = application.Term;
        return term.SuspensionOn(today) is null && Mark(DaysBeforeDecision, application.Call.TermDays(application.Kind), term.DaysLeft(today)) is { } mark
            ? new(ReminderOccasion.LastDayForDecision, application.TermNumber, mark, term.LastDay(today), term.DaysLeft(today))
            : null;
    }

    /// <summary>The nearest of the marks that has been reached; none that had already passed when the days began to run.</summary>
    private static int? Mark(IEnumerable<int> marks, int days, int daysLeft) =>
        daysLeft < 0 ? null : marks.Where(mark => daysLeft <= mark && mark < days).Select(mark => (int?)mark).Min();

    private static int DaysFrom(DateOnly day, DateOnly later) => later.DayNumber - day.DayNumber;
}
