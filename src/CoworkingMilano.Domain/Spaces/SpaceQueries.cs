namespace CoworkingMilano.Domain.Spaces;

public static class SpaceQueries
{
    /// <summary>The public registry on a given day. Keep in step with <see cref="CoworkingSpace.IsAccreditedOn"/>.</summary>
    public static IQueryable<CoworkingSpace> AccreditedOn(this IQueryable<CoworkingSpace> spaces, DateOnly day) =>
        spaces.Where(s => s.AccreditedOn <= day && day <= s.AccreditationEndsOn);

    /// <summary>The spaces in which every word typed is found, in any order.</summary>
    public static IQueryable<CoworkingSpace> Matching(this IQueryable<CoworkingSpace> spaces, string? typed) =>
        SearchText.Words(SearchText.Of(typed)).Aggregate(spaces, (found, word) => found.Where(s => s.SearchText.Contains(word)));
}
