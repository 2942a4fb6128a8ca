using System.Globalization;
using CoworkingMilano.Domain.Applications;

namespace CoworkingMilano.Domain.Protocol;

public static class ProtocolQueries
{
    public static IQueryable<ProtocolEntry> RegisteredOn(this IQueryable<ProtocolEntry> entries, DateOnly day)
    {
        var (from, to) = (day.BeginsAt, day.AddDays(1).BeginsAt);
        return entries.Where(e => e.RegisteredAt >= from && e.RegisteredAt < to);
    }

    public static IQueryable<ProtocolEntry> RegisteredUntil(this IQueryable<ProtocolEntry> entries, DateOnly day)
    {
        var to = day.AddDays(1).BeginsAt;
        return entries.Where(e => e.RegisteredAt < to);
    }

    public static IQueryable<ProtocolEntry> Numbered(this IQueryable<ProtocolEntry> entries, int year, int number) => entries.Where(e => e.Year == year && e.Number == number);

    /// <summary>By number (<c>42</c>, <c>2026/0000042</c>), by the beginning of a reference, or by the words of the subject.</summary>
    public static IQueryable<ProtocolEntry> Matching(this IQueryable<ProtocolEntry> entries, string words)
    {
        words = words.Trim();
        if (NumberIn(words) is { } found)
        {
            return found.Year is { } year ? entries.Numbered(year, found.Number) : entries.Where(e => e.Number == found.Number);
        }

        var reference = words.ToUpperInvariant();
        var sought = SearchText.Sought(words).ToList();
        var acts = Enum.GetValues<Act>().Where(act => sought.TrueForAll(SearchText.Of(act.Label()).Contains)).ToList();
        return entries.Where(e => e.Reference.StartsWith(reference) || acts.Contains(e.Act));
    }

    private static (int? Year, int Number)? NumberIn(string words) => words.Split('/') switch
    {
        [var number] when Read(number) is { } n => (null, n),
        [var year, var number] when Read(year) is { } y && Read(number) is { } n => (y, n),
        _ => null,
    };

    private static int? Read(string digits) => int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
