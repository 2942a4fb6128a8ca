using System.Globalization;
using CoworkingMilano.Domain;

namespace CoworkingMilano.Web.Areas.Officers.InspectionCalendars;

/// <summary>The days a page of the calendar shows: a week from Monday, or a month. It counts days, never hours: a week in which the clocks change has seven like the others.</summary>
public sealed record CalendarPeriod
{
    private const string Day = "yyyy-MM-dd";
    private const string Month = "yyyy-MM";

    private CalendarPeriod(DateOnly first, bool isMonth) => (First, IsMonth) = (first, isMonth);

    public DateOnly First { get; }
    public bool IsMonth { get; }

    public DateOnly Last => IsMonth ? First.AddMonths(1).AddDays(-1) : First.LastOfWeek;
    public CalendarPeriod Previous => IsMonth ? MonthOf(First.AddMonths(-1)) : WeekOf(First.AddDays(-7));
    public CalendarPeriod Next => IsMonth ? MonthOf(First.AddMonths(1)) : WeekOf(First.AddDays(7));

    /// <summary>Whole weeks, Monday to Sunday; those of a month begin and end in the months beside it.</summary>
    public IEnumerable<DateOnly[]> Weeks => Enumerable.Range(0, Last.LastOfWeek.DayNumber - First.FirstOfWeek.DayNumber + 1).Select(First.FirstOfWeek.AddDays).Chunk(7);

    /// <summary>As an address says it: <c>settimana=2026-03-02</c>, <c>mese=2026-03</c>.</summary>
    public string Query => string.Create(CultureInfo.InvariantCulture, $"{(IsMonth ? "mese" : "settimana")}={First.ToString(IsMonth ? Month : Day, CultureInfo.InvariantCulture)}");

    public bool Holds(DateOnly day) => First <= day && day <= Last;

    public static CalendarPeriod WeekOf(DateOnly day) => new(day.FirstOfWeek, false);

    public static CalendarPeriod MonthOf(DateOnly day) => new(day.FirstOfMonth, true);

    /// <summary>What an address asks for; the week of today when it asks nothing that makes sense.</summary>
    public static CalendarPeriod Asked(string? week, string? month, DateOnly today) =>
        Read(month, Month) is { } inMonth ? MonthOf(inMonth) : WeekOf(Read(week, Day) ?? today);

    /// <summary>A day of this century: nothing was visited before, and there is a next month.</summary>
    public static DateOnly? Read(string? typed, string format = Day) =>
        DateOnly.TryParseExact(typed, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is > 2000 and < 2100 ? day : null;
}
