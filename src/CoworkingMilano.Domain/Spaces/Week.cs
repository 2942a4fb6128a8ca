using System.Globalization;

namespace CoworkingMilano.Domain.Spaces;

/// <summary>The week as Italians count it, from Monday.</summary>
public static class Week
{
    private static readonly DateTimeFormatInfo Italian = CultureInfo.GetCultureInfo("it-IT").DateTimeFormat;

    public static IReadOnlyList<DayOfWeek> Days { get; } =
        [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday, DayOfWeek.Saturday, DayOfWeek.Sunday];

    /// <summary>0 for Monday, 6 for Sunday.</summary>
    public static int IndexOf(DayOfWeek day) => ((int)day + 6) % 7;

    public static string InItalian(this DayOfWeek day) => Italian.GetDayName(day);
}
