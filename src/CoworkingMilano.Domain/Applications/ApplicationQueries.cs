namespace CoworkingMilano.Domain.Applications;

public static class ApplicationQueries
{
    /// <summary>What is not yours is not found.</summary>
    public static IQueryable<T> OwnedBy<T>(this IQueryable<T> applications, string accountId) where T : Application =>
        applications.Where(a => a.ApplicantId == accountId);

    /// <summary>What officers see: a draft is its author's alone.</summary>
    public static IQueryable<T> Received<T>(this IQueryable<T> applications) where T : Application =>
        applications.Where(a => a.Status != ApplicationStatus.Draft);

    /// <summary>Cases that still wait for their end. Keep in step with <see cref="Application.IsOpen"/>.</summary>
    public static IQueryable<T> Open<T>(this IQueryable<T> applications) where T : Application =>
        applications.Where(a => a.Status == ApplicationStatus.Submitted || a.Status == ApplicationStatus.UnderReview || a.Status == ApplicationStatus.AwaitingSignature);

    /// <summary>Keep in step with <see cref="Application.IsInChargeOf"/>.</summary>
    public static IQueryable<T> InChargeOf<T>(this IQueryable<T> applications, string accountId) where T : Application =>
        applications.Where(a => a.CaseOfficerId == accountId);

    /// <summary>The order of the queue: what is due first comes first.</summary>
    public static IQueryable<T> ByDueDay<T>(this IQueryable<T> applications) where T : Application =>
        applications.OrderBy(a => a.DueOn).ThenBy(a => a.Id);

    /// <summary>What follows a case in the order of <see cref="ByDueDay"/>.</summary>
    public static IQueryable<T> DueAfter<T>(this IQueryable<T> applications, DateOnly dueOn, int id) where T : Application =>
        applications.Where(a => a.DueOn > dueOn || (a.DueOn == dueOn && a.Id > id));

    public static IQueryable<T> Referenced<T>(this IQueryable<T> applications, string reference) where T : Application =>
        applications.Where(a => a.Reference == reference);

    /// <summary>The cases in which every word typed is found, in any order.</summary>
    public static IQueryable<T> Matching<T>(this IQueryable<T> applications, string? typed) where T : Application =>
        SearchText.Sought(typed).Aggregate(applications, (found, word) => found.Where(a => a.SearchText.Contains(word)));
}
