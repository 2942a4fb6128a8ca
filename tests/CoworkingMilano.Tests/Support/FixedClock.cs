namespace CoworkingMilano.Tests.Support;

public sealed class FixedClock(DateTimeOffset now) : TimeProvider
{
    public DateTimeOffset Now { get; set; } = now;

    public override DateTimeOffset GetUtcNow() => Now;

    /// <summary>Time stands still, so no timer ever goes off: background rounds are called by the tests themselves.</summary>
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        base.CreateTimer(callback, state, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);

    /// <summary>Ten in the morning in Milan in winter, eleven in summer.</summary>
    public static FixedClock On(int year, int month, int day) => new(new DateTimeOffset(year, month, day, 9, 0, 0, TimeSpan.Zero));

    public FixedClock Later(int days = 0, int minutes = 0)
    {
        Now = Now.AddDays(days).AddMinutes(minutes);
        return this;
    }
}
