namespace CoworkingMilano.Domain.Applications;

public static class ApplicationQueries
{
    /// <summary>What is not yours is not found.</summary>
    public static IQueryable<T> OwnedBy<T>(this IQueryable<T> applications, string accountId) where T : Application =>
        applications.Where(a => a.ApplicantId == accountId);

    /// <summary>What officers see: a draft is its author's alone.</summary>
    public static IQueryable<T> Received<T>(this IQueryable<T> applications) where T : Application =>
        applications.Where(a => a.Status != ApplicationStatus.Draft);

    public static IQueryable<T> Referenced<T>(this IQueryable<T> applications, string reference) where T : Application =>
        applications.Where(a => a.Reference == reference);

    /// <summary>The cases in which every word typed is found, in any order.</summary>
    public static IQueryable<T> Matching<T>(this IQueryable<T> applications, string? typed) where T : Application =>
        SearchText.Sought(typed).Aggregate(applications, (found, word) => found.Where(a => a.SearchText.Contains(word)));
}
