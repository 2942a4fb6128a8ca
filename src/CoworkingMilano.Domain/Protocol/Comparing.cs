using System.Security.Cryptography;
using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Domain.Data;
using Microsoft.EntityFrameworkCore;

namespace CoworkingMilano.Domain.Protocol;

/// <summary>What a comparison of the cases and their files with the register found.</summary>
/// <param name="Acts">How many acts were compared.</param>
/// <param name="Files">How many files were read and hashed.</param>
/// <param name="Difference">The first difference, in words; null when there is none.</param>
public sealed record Comparison(int Acts, int Files, string? Difference)
{
    public bool IsFaithful => Difference is null;
}

/// <summary>
/// Spells each registered act again from the record as it is today, and reads each file a registered text names. The chain says that the register is what it was; this says that the cases still say what the register says.
/// What an application says may be corrected by a registered act, and only by one: it is compared with the last text that tells it.
/// </summary>
public static class Comparing
{
    private const int Batch = 250;

    /// <summary>Within what one statement of either database takes.</summary>
    private const int FilesAtOnce = 500;

    /// <summary>Worth something only when <see cref="Verifying.VerifyProtocolAsync"/> found the chain whole.</summary>
    public static async Task<Comparison> CompareWithRegisterAsync(this PortalDbContext db)
    {
        var (acts, files, read) = (0, 0, 0);
        while (await db.TextsAfterAsync(read) is { Count: > 0 } lines)
        {
            var cases = await db.CasesOfAsync([.. lines.Select(l => l.Case).Distinct()]);
            var tellers = await db.LastTellersOfAsync([.. cases.Keys]);
            foreach (var line in lines.Where(l => l.Text.IsCurrent))
            {
                if (DifferenceIn(line, cases.GetValueOrDefault(line.Case), isLastTeller: tellers.GetValueOrDefault(line.Case) == line.Entry.Sequence) is { } difference)
                {
                    return new(acts, files, line.Says(difference));
                }

                acts++;
            }

            var (hashed, fault) = await db.FaultInFilesOfAsync(lines);
            files += hashed;
            if (fault is not null)
            {
                return new(acts, files, fault);
            }

            read = lines[^1].Entry.Sequence;
        }

        return new(acts, files, null);
    }

    private static string? DifferenceIn(RegisteredLine line, Application? application, bool isLastTeller) => application is null
        ? "la pratica non c’è più"
        : FirstDifference(line.Text.Record, ActDocument.Lines(application.RecordOf(line.Entry.Act, line.Text.RecordNumber)))
            ?? (isLastTeller ? FirstDifference(line.Text.Answers, ActDocument.Lines(application.AnswersInWords)) : null);

    /// <summary>The name of the first line that is not as registered.</summary>
    private static string? FirstDifference(string? registered, string today)
    {
        if (registered is null || registered == today)
        {
            return null;
        }

        var (then, now) = (registered.Split('\n'), today.Split('\n'));
        var at = Enumerable.Range(0, Math.Max(then.Length, now.Length)).First(i => then.ElementAtOrDefault(i) != now.ElementAtOrDefault(i));
        return $"nella pratica «{NameAt(string.IsNullOrEmpty(then.ElementAtOrDefault(at)) ? now : then, at)}» non è più quello che fu registrato";
    }

    /// <summary>A value may go on for lines, which are indented.</summary>
    private static string? NameAt(string[] lines, int at) => lines.Take(at + 1).LastOrDefault(line => line.Length > 0 && line[0] != ' ')?.Split(": ")[0];

    private static async Task<(int Hashed, string? Fault)> FaultInFilesOfAsync(this PortalDbContext db, List<RegisteredLine> lines)
    {
        var named = lines.SelectMany(l => l.Text.Files.Select(sha256 => (Line: l, Sha256: sha256))).DistinctBy(f => f.Sha256).ToList();
        var hashed = 0;
        foreach (var some in named.Chunk(FilesAtOnce))
        {
            var sought = some.Select(f => f.Sha256).ToList();
            var stored = (await db.StoredFiles.Where(f => sought.Contains(f.Sha256)).Select(f => new { f.Id, f.Sha256 }).ToListAsync()).ToLookup(f => f.Sha256, f => f.Id);
            foreach (var (line, sha256) in some)
            {
                if (!stored[sha256].Any())
                {
                    return (hashed, line.Says($"un file non c’è più, o la sua impronta è stata cambiata (SHA-256 {sha256})"));
                }

                foreach (var id in stored[sha256])
                {
                    if (await db.HashOfAsync(id) != sha256)
                    {
                        return (hashed, line.Says($"il contenuto di un file è stato cambiato (SHA-256 registrata {sha256})"));
                    }

                    hashed++;
                }
            }
        }

        return (hashed, null);
    }

    /// <summary>One file in memory at a time.</summary>
    private static async Task<string?> HashOfAsync(this PortalDbContext db, int fileId) =>
        await db.StoredFiles.Where(f => f.Id == fileId).Select(f => f.Content.Bytes).SingleOrDefaultAsync() is { } bytes ? Convert.ToHexStringLower(SHA256.HashData(bytes)) : null;

    private static async Task<List<RegisteredLine>> TextsAfterAsync(this PortalDbContext db, int sequence)
    {
        var lines = await db.ProtocolEntries.AsNoTracking()
            .Where(e => e.Sequence > sequence).OrderBy(e => e.Sequence).Take(Batch)
            .Select(e => new { Entry = e, e.Document.Text, Case = EF.Property<int>(e, "ApplicationId") })
            .ToListAsync();
        return [.. lines.Select(l => new RegisteredLine(l.Entry, new RegisteredText(l.Text), l.Case))];
    }

    /// <summary>Of each case the place in the chain of the last text that tells what its application says.</summary>
    private static Task<Dictionary<int, int>> LastTellersOfAsync(this PortalDbContext db, List<int> cases) => db.ProtocolEntries
        .Where(e => cases.Contains(EF.Property<int>(e, "ApplicationId")) && Application.ActsThatTellAnswers.Contains(e.Act))
        .GroupBy(e => EF.Property<int>(e, "ApplicationId"))
        .Select(g => new { g.Key, Last = g.Max(e => e.Sequence) })
        .ToDictionaryAsync(g => g.Key, g => g.Last);

    private static async Task<Dictionary<int, Application>> CasesOfAsync(this PortalDbContext db, List<int> ids)
    {
        List<Application> cases =
        [
            .. await db.VoucherApplications.Where(a => ids.Contains(a.Id)).WithRecord().Include(a => a.Space).ToListAsync(),
            .. await db.AccreditationApplications.Where(a => ids.Contains(a.Id)).WithRecord().Include(a => a.Services).ThenInclude(s => s.Requirement).ToListAsync(),
        ];
        return cases.ToDictionary(a => a.Id);
    }

    /// <summary>All that <see cref="Application.RecordOf"/> spells; no file bytes.</summary>
    private static IQueryable<T> WithRecord<T>(this IQueryable<T> applications) where T : Application => applications
        .AsNoTrackingWithIdentityResolution().AsSplitQuery()
        .Include(a => a.Attachments).ThenInclude(a => a.File)
        .Include(a => a.Declarations).ThenInclude(d => d.Text)
        .Include(a => a.InformationRequests).ThenInclude(r => r.Items).ThenInclude(i => i.File)
        .Include(a => a.RefusalNotices).ThenInclude(n => n.Grounds)
        .Include(a => a.RefusalNotices).ThenInclude(n => n.Remarks).ThenInclude(r => r.Files).ThenInclude(f => f.File)
        .Include(a => a.Proceedings).ThenInclude(p => p.Conclusions)
        .Include(a => a.Proceedings).ThenInclude(p => p.Files).ThenInclude(f => f.File)
        .Include(a => a.Decisions).ThenInclude(d => d.Grounds).ThenInclude(g => g.Remark)
        .Include(a => a.Conversation).ThenInclude(e => e.Files).ThenInclude(f => f.File);

    private sealed record RegisteredLine(ProtocolEntry Entry, RegisteredText Text, int Case)
    {
        public string Says(string difference) => $"Riga {Entry.Sequence} ({Entry.FullNumber}, {Entry.Reference}): {difference}.";
    }
}
