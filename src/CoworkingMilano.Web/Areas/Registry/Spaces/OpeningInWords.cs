using CoworkingMilano.Domain.Spaces;

namespace CoworkingMilano.Web.Areas.Registry.Spaces;

/// <summary>Whether a space is open at an hour of Milan, and until when, in words.</summary>
public static class OpeningInWords
{
    public static string At(this OpeningHours hours, DateTime inMilan) =>
        hours.IsAroundTheClock ? "Aperto ora, come sempre"
        : hours.ClosesAfter(inMilan) is { } closes ? $"Aperto ora, fino {Hour(closes)}"
        : hours.OpensAfter(inMilan) is { } opens ? $"Chiuso ora, apre {Day(opens, inMilan)} {Hour(opens)}"
        : "";

    private static string Day(DateTime opens, DateTime now) => (opens.Date - now.Date).Days switch
    {
        0 => "oggi",
        1 => "domani",
        _ => opens.DayOfWeek.InItalian(),
    };

    private static string Hour(DateTime at) => (at.Hour, at.Minute) switch
    {
        (0, 0) => "a mezzanotte",
        (1, 0) => "all’1",
        (_, 0) => $"alle {at.Hour}",
        _ => $"alle {at.Hour}.{at.Minute:00}",
    };
}
