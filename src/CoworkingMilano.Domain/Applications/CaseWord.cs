namespace CoworkingMilano.Domain.Applications;

/// <summary>One word of a received case's <see cref="Application.SearchText"/>, so that an index finds the case by the beginning of any of them.</summary>
public class CaseWord
{
    public const int MaximumLength = 40;

    public int ApplicationId { get; init; }
    public Application Application { get; init; } = null!;
    public required string Word { get; init; }

    /// <summary>The words of a text folded by <see cref="SearchText"/>, each once.</summary>
    public static IEnumerable<string> In(string searchText) =>
        searchText.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => word.Length > MaximumLength ? word[..MaximumLength] : word).Distinct();
}
