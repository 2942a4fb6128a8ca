namespace CoworkingMilano.Domain.Calls;

public static class CallQueries
{
    /// <summary>The calls that take applications on a given day, the newest first. Keep in step with <see cref="Call.IsOpenOn"/>.</summary>
    public static IQueryable<Call> OpenOn(this IQueryable<Call> calls, DateOnly day) =>
        calls.Where(c => c.OpensOn <= day && (c.ClosesOn == null || day <= c.ClosesOn)).OrderByDescending(c => c.OpensOn).ThenByDescending(c => c.Id);

    /// <summary>The newest open call first; while none is open, the newest of those that were.</summary>
    public static IQueryable<Call> LatestOn(this IQueryable<Call> calls, DateOnly day) =>
        calls.Where(c => c.OpensOn <= day)
            .OrderByDescending(c => c.ClosesOn == null || day <= c.ClosesOn)
            .ThenByDescending(c => c.OpensOn)
            .ThenByDescending(c => c.Id);
}
