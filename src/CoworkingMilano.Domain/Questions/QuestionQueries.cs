using CoworkingMilano.Domain.Applications;

namespace CoworkingMilano.Domain.Questions;

public static class QuestionQueries
{
    /// <summary>What waits for an officer. Keep in step with <see cref="Question.IsWaiting"/>.</summary>
    public static IQueryable<Question> Waiting(this IQueryable<Question> questions) => questions.Where(q => q.PublishedAt == null && q.DeclinedAt == null);

    /// <summary>What everybody reads, the last answered first. Keep in step with <see cref="Question.IsPublic"/>.</summary>
    public static IQueryable<Question> Public(this IQueryable<Question> questions) =>
        questions.Where(q => q.PublishedAt != null).OrderByDescending(q => q.PublishedAt).ThenByDescending(q => q.Id);

    public static IQueryable<Question> Declined(this IQueryable<Question> questions) =>
        questions.Where(q => q.DeclinedAt != null).OrderByDescending(q => q.DeclinedAt).ThenByDescending(q => q.Id);

    /// <summary>What stands on the sheet of one measure of one call.</summary>
    public static IQueryable<Question> About(this IQueryable<Question> questions, int callId, ApplicationKind kind) => questions.Where(q => q.Call.Id == callId && q.Kind == kind);

    public static IQueryable<Question> AskedBy(this IQueryable<Question> questions, string accountId) => questions.Where(q => q.AskedById == accountId);

    /// <summary>In which every word is found, whatever its case and accents.</summary>
    public static IQueryable<Question> Matching(this IQueryable<Question> questions, string? typed) =>
        SearchText.Sought(typed).Aggregate(questions, (found, word) => found.Where(q => q.SearchText.Contains(word)));
}
