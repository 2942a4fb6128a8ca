using System.Globalization;
using System.Text.RegularExpressions;

namespace CoworkingMilano.Domain.Spaces;

/// <summary>Opening hours for machines, in the notation of OpenStreetMap, and for people, in Italian.</summary>
public static partial class OpeningNotation
{
    private const string AlwaysOpen = "24/7";
    private static readonly string[] Days = ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"];

    /// <summary><c>Lunedì–venerdì 9–19, sabato 9–13</c>; empty when nobody has said.</summary>
    public static string InWords(this OpeningHours hours)
    {
        if (hours.IsAroundTheClock)
        {
            return "Aperto 24 ore, tutti i giorni";
        }

        var words = string.Join(", ", hours.Runs().Select(run => $"{DaysInWords(run.First, run.Last)} {run.Time.InWords()}"));
        return words.Length == 0 ? "" : char.ToUpperInvariant(words[0]) + words[1..];
    }

    /// <summary><c>9–19.30</c>.</summary>
    public static string InWords(this OpeningTime time) => time.IsAllDay ? "24 ore" : $"{HourInWords(time.Opens)}–{HourInWords(time.Closes)}";

    internal static string Write(OpeningHours hours) =>
        hours.IsAroundTheClock ? AlwaysOpen : string.Join("; ", hours.Runs().Select(run => $"{DaysIn(run.First, run.Last)} {Hour(run.Time.Opens)}-{Hour(run.Time.Closes)}"));

    internal static OpeningHours Read(string notation) =>
        notation == AlwaysOpen ? OpeningHours.AroundTheClock
        : OpeningHours.Of(notation.Split("; ", StringSplitOptions.RemoveEmptyEntries).SelectMany(ReadRun));

    private static IEnumerable<OpeningTime> ReadRun(string run)
    {
        var match = Run().Match(run);
        if (!match.Success)
        {
            throw new FormatException($"«{run}» is not a run of opening hours such as «Mo-Fr 08:00-20:00».");
        }

        var (first, last) = (IndexOf("first"), match.Groups["last"].Success ? IndexOf("last") : IndexOf("first"));
        var (opens, closes) = (Minutes("opens"), Minutes("closes"));
        return Week.Days.Skip(first).Take(last - first + 1)
            .Select(day => new OpeningTime { Day = day, Opens = opens, Closes = closes > opens ? closes : closes + OpeningTime.Midnight });

        int IndexOf(string group) => Array.IndexOf(Days, match.Groups[group].Value);
        int Minutes(string group) => (Part(group, ..2) * 60) + Part(group, 3..);
        int Part(string group, Range range) => int.Parse(match.Groups[group].Value[range], CultureInfo.InvariantCulture);
    }

    private static string DaysIn(DayOfWeek first, DayOfWeek last) =>
        first == last ? Days[Week.IndexOf(first)] : $"{Days[Week.IndexOf(first)]}-{Days[Week.IndexOf(last)]}";

    private static string DaysInWords(DayOfWeek first, DayOfWeek last) => (Week.IndexOf(last) - Week.IndexOf(first)) switch
    {
        0 => first.InItalian(),
        1 => $"{first.InItalian()} e {last.InItalian()}",
        6 => "tutti i giorni",
        _ => $"{first.InItalian()}–{last.InItalian()}",
    };

    private static string Hour(int minutes) => minutes == OpeningTime.Midnight ? "24:00" : $"{minutes / 60 % 24:00}:{minutes % 60:00}";

    private static string HourInWords(int minutes)
    {
        var hour = minutes == OpeningTime.Midnight ? 24 : minutes / 60 % 24;
        return minutes % 60 == 0 ? $"{hour}" : $"{hour}.{minutes % 60:00}";
    }

    [GeneratedRegex(@"^(?<first>Mo|Tu|We|Th|Fr|Sa|Su)(-(?<last>Mo|Tu|We|Th|Fr|Sa|Su))? (?<opens>[0-2]\d:[0-5]\d)-(?<closes>[0-2]\d:[0-5]\d)$")]
    private static partial Regex Run();
}
