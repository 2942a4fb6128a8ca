namespace CoworkingMilano.Domain.Notices;

public static class NoticeQueries
{
    /// <summary>The news of their cases somebody was sent, the latest first.</summary>
    public static IQueryable<Notice> SentTo(this IQueryable<Notice> notices, string accountId) =>
        notices.Where(n => n.RecipientId == accountId && n.Kind == NoticeKind.CaseNews).OrderByDescending(n => n.CreatedAt).ThenByDescending(n => n.Id);
}
