using System.Runtime.CompilerServices;
using CoworkingMilano.Domain.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace CoworkingMilano.Domain.Applications;

/// <summary>What a save changes in the words of one case: they follow its search text from the day it is received, whichever act changes it, without being read.</summary>
internal sealed record WordChanges(Application Application, IReadOnlyList<string> Gone, IReadOnlyList<string> New)
{
    public static IReadOnlyList<WordChanges> In(ChangeTracker changes) =>
        [.. changes.Entries<Application>().Where(e => e.State is EntityState.Added or EntityState.Modified).Select(Of).Where(c => c.Gone.Count + c.New.Count > 0)];

    private static WordChanges Of(EntityEntry<Application> entry)
    {
        var before = entry.State is EntityState.Added ? [] : WordsOf(entry, p => p.OriginalValue);
        var now = WordsOf(entry, p => p.CurrentValue);
        return new(entry.Entity, [.. before.Except(now)], [.. now.Except(before)]);
    }

    private static List<string> WordsOf(EntityEntry<Application> application, Func<PropertyEntry, object?> value) =>
        value(application.Property(nameof(Applications.Application.SubmittedAt))) is null ? [] : [.. CaseWord.In((string)value(application.Property(nameof(Applications.Application.SearchText)))!)];
}

internal static class CaseWords
{
    /// <summary>SQL Server takes 2,100 parameters in a statement.</summary>
    private const int RowsInAStatement = 1000;

    /// <summary>One statement for the words of a case: EF Core would send SQLite one for each, a third of what a submission writes.</summary>
    public static async Task WriteWordsAsync(this PortalDbContext db, IReadOnlyList<WordChanges> changes, CancellationToken cancellation)
    {
        foreach (var (application, gone, _) in changes.Where(c => c.Gone.Count > 0))
        {
            await db.CaseWords.Where(w => w.ApplicationId == application.Id && gone.Contains(w.Word)).ExecuteDeleteAsync(cancellation);
        }

        // A new case does not yet know its number: the save is accepted when everything is written.
        foreach (var rows in changes.SelectMany(c => c.New.Select(word => (db.Entry(c.Application).Property(a => a.Id).CurrentValue, Word: word))).Chunk(RowsInAStatement))
        {
            var places = string.Join(", ", rows.Select((_, i) => $"({{{2 * i}}}, {{{2 * i + 1}}})"));
            var insert = FormattableStringFactory.Create($"INSERT INTO CaseWords (ApplicationId, Word) VALUES {places}", [.. rows.SelectMany(row => new object[] { row.CurrentValue, row.Word })]);
            await db.Database.ExecuteSqlAsync(insert, cancellation);
        }
    }
}
