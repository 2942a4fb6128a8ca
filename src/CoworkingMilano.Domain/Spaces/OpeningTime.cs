namespace CoworkingMilano.Domain.Spaces;

/// <summary>When a space opens and closes on one day of the week, by the clocks of Milan.</summary>
public sealed record OpeningTime
{
    public const int Midnight = 24 * 60;
    internal const int NineInTheEvening = 21 * 60;

    public required DayOfWeek Day { get; init; }

    /// <summary>Minutes after midnight: 0 to 1439.</summary>
    public required int Opens { get; init; }

    /// <summary>Minutes after the same midnight: 1440 is the end of the day, more is an hour of the day after.</summary>
    public required int Closes { get; init; }

    public bool IsAllDay => Opens == 0 && Closes == Midnight;

    /// <summary>As it is typed: a closing hour that does not come after the opening one belongs to the day after.</summary>
    public static OpeningTime Of(DayOfWeek day, TimeOnly opens, TimeOnly closes)
    {
        var (from, to) = (MinutesOf(opens), MinutesOf(closes));
        return new() { Day = day, Opens = from, Closes = to > from ? to : to + Midnight };
    }

    private static int MinutesOf(TimeOnly hour) => (hour.Hour * 60) + hour.Minute;
}
