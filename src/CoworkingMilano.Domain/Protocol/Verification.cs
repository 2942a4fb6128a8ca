using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Domain.Data;
using Microsoft.EntityFrameworkCore;

namespace CoworkingMilano.Domain.Protocol;

/// <summary>What a check of the whole register found.</summary>
/// <param name="Lines">How many were read.</param>
/// <param name="Head">The hash of the last one: to be compared with the one the daily register took out of the building.</param>
/// <param name="Break">The first broken link, in words; null when the chain is whole.</param>
public sealed record Verification(int Lines, string Head, string? Break)
{
    public ProtocolSeal Seal => new(Lines, Head);

    public bool IsWhole => Break is null;
}

public static class Verifying
{
    private const int Batch = 500;

    /// <summary>Reads the register from its first line and computes every hash again.</summary>
    /// <param name="db">The database.</param>
    /// <param name="left">The seal of a daily register, which left the building: the chain must still pass through it. None to look at the chain alone.</param>
    /// <remarks>What it cannot see: a chain written anew from some line to the end, head included. Only the head in a daily register that left the building tells.</remarks>
    public static async Task<Verification> VerifyProtocolAsync(this PortalDbContext db, ProtocolSeal? left = null)
    {
        var (read, head) = (0, ProtocolHash.Beginning);
        Dictionary<int, int> numbers = [];
        while (await db.LinesAfterAsync(read) is { Count: > 0 } lines)
        {
            var histories = await db.HistoriesOfAsync(lines);
            foreach (var line in lines)
            {
                if (FaultOf(line, read + 1, numbers.GetValueOrDefault(line.Line.Year) + 1, head, [.. histories[line.Line.Sequence]]) is { } fault)
                {
                    return new(read, head, $"Riga {read + 1} ({line.Line.FullNumber}, {line.Line.Reference}): {fault}.");
                }

                (read, head, numbers[line.Line.Year]) = (read + 1, line.Line.Hash, line.Line.Number);
                if (read == left?.Sequence && head != left.Hash)
                {
                    return new(read, head, $"Riga {read} ({line.Line.FullNumber}, {line.Line.Reference}): l’impronta non è quella che è uscita con il registro giornaliero. Questa riga, o una prima, è stata riscritta con tutte quelle che seguono.");
                }
            }
        }

        return new(read, head, read < left?.Sequence
            ? $"Riga {read + 1}: manca. Il registro giornaliero contava {left.Sequence} righe, qui ce ne sono {read}."
            : await db.FaultOfTheWholeAsync(read, head));
    }

    private static Task<List<StoredLine>> LinesAfterAsync(this PortalDbContext db, int sequence) => db.ProtocolEntries.AsNoTracking()
        .Where(e => e.Sequence > sequence).OrderBy(e => e.Sequence).Take(Batch)
        .Select(e => new StoredLine(e, e.Document.Text, EF.Property<int>(e, "ApplicationId"), e.Application.Reference))
        .ToListAsync();

    private static async Task<ILookup<int, StoredAct>> HistoriesOfAsync(this PortalDbContext db, List<StoredLine> lines)
    {
        var (first, last) = (lines[0].Line.Sequence, lines[^1].Line.Sequence);
        var history = await db.Set<TimelineEntry>().AsNoTracking()
            .Where(e => e.CoveredBy >= first && e.CoveredBy <= last)
            .Select(e => new StoredAct(e, EF.Property<int>(e, "ApplicationId")))
            .ToListAsync();
        return history.ToLookup(e => e.Entry.CoveredBy!.Value);
    }

    private static string? FaultOf(StoredLine stored, int sequence, int number, string previous, IReadOnlyList<StoredAct> history)
    {
        var line = stored.Line;
        return line.Sequence != sequence ? "manca una riga prima di questa, o ce n’è una in più"
            : line.Number != number ? "il numero di protocollo non segue quello di prima"
            : line.PreviousHash != previous ? "non è legata alla riga di prima"
            : line.Reference != stored.Reference ? "è stata data a un’altra pratica"
            : stored.Text is null ? "il documento registrato non c’è più"
            : line.DocumentSha256 != ProtocolHash.Of(stored.Text) ? "il documento registrato è stato cambiato"
            : history.Any(h => h.Case != stored.Case) || line.HistorySha256 != ProtocolHash.Of(history.Select(h => h.Entry)) ? "la storia della pratica è stata cambiata"
            : line.Hash != ProtocolHash.Of(line) ? "la riga è stata cambiata"
            : null;
    }

    private static async Task<string?> FaultOfTheWholeAsync(this PortalDbContext db, int read, string head)
    {
        var recorded = await db.ProtocolHeads.AsNoTracking().SingleOrDefaultAsync();
        if (recorded is null || recorded.Sequence != read || recorded.Hash != head)
        {
            return $"Dopo la riga {read}: le ultime righe del registro mancano, o ne sono state aggiunte.";
        }

        var loose = await db.ProtocolEntries.CountAsync() != read || await db.Set<ProtocolDocument>().CountAsync() != read;
        var slipped = await db.Set<TimelineEntry>()
            .Where(e => e.CoveredBy > read || e.CoveredBy == null && db.ProtocolEntries.Any(p => EF.Property<int>(p, "ApplicationId") == EF.Property<int>(e, "ApplicationId") && p.RegisteredAt > e.At))
            .AnyAsync();
        return loose ? "Ci sono righe o documenti che il registro non conosce."
            : slipped ? "La storia di una pratica ha un atto che il registro non conosce."
            : null;
    }

    /// <summary>A line as it is stored, with what it stands for.</summary>
    private sealed record StoredLine(ProtocolEntry Line, string? Text, int Case, string Reference);

    private sealed record StoredAct(TimelineEntry Entry, int Case);
}
