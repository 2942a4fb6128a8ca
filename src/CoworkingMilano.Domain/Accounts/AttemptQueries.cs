namespace CoworkingMilano.Domain.Accounts;

public static class AttemptQueries
{
    /// <summary>The tries that still count: those of one key in the time just gone.</summary>
    public static IQueryable<Attempt> Recent(this IQueryable<Attempt> attempts, string key, DateTime since) =>
        attempts.Where(a => a.Key == key && a.At > since).OrderBy(a => a.At);
}
