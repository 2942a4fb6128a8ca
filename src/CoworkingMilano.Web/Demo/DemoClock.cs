namespace CoworkingMilano.Web.Demo;

/// <summary>A clock the demo moves by hand, so that its story is dated over the months before today.</summary>
public sealed class DemoClock(DateTimeOffset now) : TimeProvider
{
    private DateTimeOffset _now = now;

    public override DateTimeOffset GetUtcNow() => _now;

    public void MoveTo(DateTimeOffset moment) => _now = moment;

    /// <summary>The same hour, some days later.</summary>
    public void Pass(int days) => _now = _now.AddDays(days);

    public void PassHours(double hours) => _now = _now.AddHours(hours);
}
