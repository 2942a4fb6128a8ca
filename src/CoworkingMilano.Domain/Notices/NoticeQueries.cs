namespace CoworkingMilano.Domain.Notices;

public static class NoticeQueries
{
    /// <summary>The news of their cases and questions somebody was sent, the latest first.</summary>
    public static IQueryable<Notice> SentTo(this IQueryable<Notice> notices, string accountId) =>
        notices.Where(n => n.RecipientId == accountId && (n.Kind == NoticeKind.CaseNews || n.Kind == NoticeKind.QuestionNews)).OrderByDescending(n => n.CreatedAt).ThenByDescending(n => n.Id);

    public static IQueryable<Notice> Unread(this IQueryable<Notice> notices) => notices.Where(n => n.ReadAt == null);

    /// <summary>What a sender may take at this instant.</summary>
    public static IQueryable<Notice> WaitingAt(this IQueryable<Notice> notices, DateTime now) =>
        notices.Where(n => n.SentAt == null && n.FailedAt == null && (n.HeldUntil == null || n.HeldUntil <= now));

    /// <summary>What was tried in vain and will be tried again.</summary>
    public static IQueryable<Notice> Delayed(this IQueryable<Notice> notices) => notices.Where(n => n.SentAt == null && n.FailedAt == null && n.Failure != null);

    /// <summary>What failed for good and nobody has dealt with yet, the latest first. Keep in step with <see cref="Notice.IsUndelivered"/>.</summary>
    public static IQueryable<Notice> Undelivered(this IQueryable<Notice> notices) =>
        notices.Where(n => n.FailedAt != null && n.SetAsideAt == null).OrderByDescending(n => n.FailedAt).ThenByDescending(n => n.Id);
}
