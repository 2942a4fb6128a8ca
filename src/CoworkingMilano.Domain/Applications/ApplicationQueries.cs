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
        applications.Where(a => a.Status == ApplicationStatus.Submitted || a.Status == ApplicationStatus.UnderReview || a.Status == ApplicationStatus.AwaitingInformation || a.Status == ApplicationStatus.RefusalNoticed || a.Status == ApplicationStatus.AwaitingSignature);

    /// <summary>Keep in step with <see cref="Application.IsInChargeOf"/>.</summary>
    public static IQueryable<T> InChargeOf<T>(this IQueryable<T> applications, string accountId) where T : Application =>
        applications.Where(a => a.CaseOfficerId == accountId);

    /// <summary>The requests of a person that a new one may start from, the latest first.</summary>
    public static IQueryable<T> SubmittedBy<T>(this IQueryable<T> applications, string accountId) where T : Application =>
        applications.OwnedBy(accountId).Received().OrderByDescending(a => a.SubmittedAt).ThenByDescending(a => a.Id);

    /// <summary>The one draft a person may have for a call; the database keeps it one.</summary>
    public static IQueryable<T> DraftOf<T>(this IQueryable<T> applications, string accountId, int callId) where T : Application =>
        applications.OwnedBy(accountId).Where(a => a.Status == ApplicationStatus.Draft && a.Call.Id == callId);

    /// <summary>In the order in which their author wants them: what waits for them, what waits for the office by its last day, what has ended, the latest first.</summary>
    public static IQueryable<T> ByTurn<T>(this IQueryable<T> applications) where T : Application =>
        applications
            .OrderBy(a => a.Status == ApplicationStatus.Draft || a.Status == ApplicationStatus.AwaitingInformation || a.Status == ApplicationStatus.RefusalNoticed ? 0 : a.EndedAt == null ? 1 : 2)
            .ThenBy(a => a.EndedAt == null ? a.DueOn : null)
            .ThenByDescending(a => a.StartedAt)
            .ThenByDescending(a => a.Id);

    public static IQueryable<T> Referenced<T>(this IQueryable<T> applications, string reference) where T : Application =>
        applications.Where(a => a.Reference == reference);
}
