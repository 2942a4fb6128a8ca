namespace CoworkingMilano.Domain.Applications;

/// <summary>That a message about a near day was sent. The database holds one for each occasion, round and distance: a second run, or a second node, sends nothing twice.</summary>
public class Reminder
{
    public int Id { get; private set; }
    public required ReminderOccasion Occasion { get; init; }

    /// <summary>The number of the request of information, of the notice or of the proceeding; of the term: 0 for the first, one more each time the case is opened again.</summary>
    public required int Round { get; init; }

    /// <summary>The mark it was sent for: ten days before the last one, say.</summary>
    public required int DaysBefore { get; init; }

    public required DateTime SentAt { get; init; }
}

public enum ReminderOccasion
{
    /// <summary>The last day to answer a request of information; for the applicant.</summary>
    InformationDeadline,

    /// <summary>The last day for the decision; for the office.</summary>
    LastDayForDecision,

    /// <summary>The last day for remarks on a notice before a refusal that was received; for the applicant.</summary>
    LastDayForRemarks,

    /// <summary>The last of the ten days to answer the start notice of a proceeding; for who is concerned.</summary>
    LastDayToAnswerProceeding,

    /// <summary>The last day for the conclusion of a proceeding; for the office.</summary>
    LastDayForConclusion,
}

/// <summary>A message that is to be sent today.</summary>
/// <param name="Occasion">What is near.</param>
/// <param name="Round">As in <see cref="Reminder"/>.</param>
/// <param name="DaysBefore">The mark that was reached, today or since the last run.</param>
/// <param name="On">The day it tells of.</param>
/// <param name="DaysLeft">To that day, from today.</param>
public sealed record DueReminder(ReminderOccasion Occasion, int Round, int DaysBefore, DateOnly On, int DaysLeft)
{
    /// <summary>«mancano 5 giorni», «manca un giorno», «è oggi».</summary>
    public string TimeLeft => DaysLeft switch
    {
        0 => "è oggi",
        1 => "manca un giorno",
        _ => $"mancano {DaysLeft} giorni",
    };

    internal bool IsOf(Reminder sent) => (sent.Occasion, sent.Round, sent.DaysBefore) == (Occasion, Round, DaysBefore);
}
