namespace CoworkingMilano.Tests.Support;

public sealed class FixedClock(DateTimeOffset now) : TimeProvider
{
    public DateTimeOffset Now { get; set; } = now;

    public override DateTimeOffset GetUtcNow() => Now;

    /// <summary>Ten in the morning in Milan in winter, eleven in summer.</summary>
    public static FixedClock On(int year, int month, int day) => new(new DateTimeOffset(year, month, day, 9, 0, 0, TimeSpan.Zero));

    public FixedClock Later(int days)
    {
        Now = Now.AddDays(days);
        return this;
    }
}
