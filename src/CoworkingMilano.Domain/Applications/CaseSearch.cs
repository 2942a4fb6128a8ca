using CoworkingMilano.Domain.Data;
using Microsoft.EntityFrameworkCore;

namespace CoworkingMilano.Domain.Applications;

/// <summary>
/// The received cases in which every word typed begins a word, in any order. Words that few cases hold name those cases; words that many hold are looked for in each case of the queue's own order,
/// where a page of matches is never far: either way no search reads all cases.
/// </summary>
public sealed class CaseSearch
{
    /// <summary>A word found more often than this is common.</summary>
    public const int RareUpTo = 1_000;

    private readonly PortalDbContext _db;
    private readonly int[]? _cases;
    private readonly List<string> _common = [];

    private CaseSearch(PortalDbContext db, IEnumerable<string> beginnings, IReadOnlyList<CaseWord> found)
    {
        _db = db;
        foreach (var beginning in beginnings)
        {
            var holders = found.Where(w => w.Word.StartsWith(beginning, StringComparison.Ordinal)).Select(w => w.ApplicationId).ToList();
            if (holders.Count > RareUpTo)
            {
                _common.Add(beginning);
            }
            else
            {
                _cases = [.. _cases?.Intersect(holders) ?? holders];
            }
        }
    }

    /// <summary>One query, of at most <see cref="RareUpTo"/> index rows and one for each word; none when nothing was typed.</summary>
    public static async Task<CaseSearch> ForAsync(PortalDbContext db, string? typed)
    {
        var beginnings = CaseWord.In(string.Join(' ', SearchText.Sought(typed))).ToList();
        IReadOnlyList<CaseWord> found = beginnings.Count == 0 ? [] : await beginnings
            .Select(beginning => db.CaseWords.BeginningWith(beginning).OrderBy(w => w.Word).ThenBy(w => w.ApplicationId).Take(RareUpTo + 1))
            .Aggregate(Queryable.Concat)
            .AsNoTracking()
            .ToListAsync();
        return new CaseSearch(db, beginnings, found);
    }

    public IQueryable<Application> Among(IQueryable<Application> cases)
    {
        if (_cases is not null)
        {
            cases = cases.Where(a => EF.Parameter(_cases).Contains(a.Id));
        }

        return _common.Select(_db.CaseWords.BeginningWith).Aggregate(cases, (held, words) => held.Where(a => words.Any(w => w.ApplicationId == a.Id)));
    }
}
