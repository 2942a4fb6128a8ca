using CoworkingMilano.Domain;

namespace CoworkingMilano.Web.Demo;

/// <summary>A clock the demo moves by hand, so that its stories are dated over the months before today.</summary>
public sealed class DemoClock(DateTimeOffset present) : TimeProvider
{
    private DateTimeOffset _now = present;

    public DateTimeOffset Present { get; } = present;

    public override DateTimeOffset GetUtcNow() => _now;

    public void MoveTo(DateTimeOffset moment) => _now = moment;

    /// <summary>A moment some days before the present one. The hour is UTC: Milan is one or two hours ahead.</summary>
    public DateTimeOffset DaysAgo(int days, double hour) => At(Present.UtcDateTime.DayInMilan.AddDays(-days), hour);

    /// <summary>A moment of the office some days before the present one; what would fall on a weekend was done on the Friday before.</summary>
    public DateTimeOffset WorkdayAgo(int days, double hour)
    {
        var day = Present.UtcDateTime.DayInMilan.AddDays(-days);
        return At(day.AddDays(day.DayOfWeek switch { DayOfWeek.Saturday => -1, DayOfWeek.Sunday => -2, _ => 0 }), hour);
    }

    /// <summary>A moment of the office some days from now; what would fall on a weekend waits for Monday.</summary>
    public DateTimeOffset Workday(int days, double hour) => At(WorkdayFrom(this.TodayInMilan.AddDays(days)), hour);

    public static DateOnly WorkdayFrom(DateOnly day) => day.DayOfWeek switch
    {
        DayOfWeek.Saturday => day.AddDays(2),
        DayOfWeek.Sunday => day.AddDays(1),
        _ => day,
    };

    public static DateTimeOffset At(DateOnly day, double hour) => new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.Zero).AddHours(hour);
}
