namespace CoworkingMilano.Web.Infrastructure;

/// <summary>How long a session lives with nobody at it, and how long at most.</summary>
public sealed record SessionTerms(TimeSpan Idle, TimeSpan Absolute)
{
    public static readonly SessionTerms Citizen = new(TimeSpan.FromMinutes(30), TimeSpan.FromHours(12));
    public static readonly SessionTerms Officer = new(TimeSpan.FromMinutes(15), TimeSpan.FromHours(8));

    public bool Allow(DateTimeOffset begunAt, DateTimeOffset seenAt, DateTimeOffset now) => now - seenAt < Idle && now - begunAt < Absolute;
}
