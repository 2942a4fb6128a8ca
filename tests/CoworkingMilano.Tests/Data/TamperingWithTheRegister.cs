using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Domain.Data;
using CoworkingMilano.Domain.Protocol;
using CoworkingMilano.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CoworkingMilano.Tests.Data;

/// <summary>Whoever changes the register behind the portal's back is found out, whatever they change.</summary>
public sealed class TamperingWithTheRegister : IDisposable
{
    private const int Attempts = 500;
    private const int Cases = 8;

    private static readonly string[] LineTexts = ["Reference", "Correspondent", "Subject", "DocumentSha256", "HistorySha256", "PreviousHash", "Hash", "Act", "Direction", "RegisteredAt"];
    private static readonly string[] LineNumbers = ["Sequence", "Year", "Number"];
    private static readonly string[] HistoryTexts = ["At", "Act", "ActorId", "Note"];

    private readonly TestDatabase _database = TestDatabase.CreateFile();
    private readonly Random _chance = new(445);

    public void Dispose() => _database.Dispose();

    [Fact]
    public async Task Is_found_every_time()
    {
        await Fill();
        await using var db = _database.Open();
        await db.Database.OpenConnectionAsync();
        await db.Database.ExecuteSqlRawAsync("PRAGMA foreign_keys=OFF; PRAGMA ignore_check_constraints=ON");
        Assert.Null((await db.VerifyProtocolAsync()).Break);

        List<string> unseen = [];
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            await using var transaction = await db.Database.BeginTransactionAsync();
            var crime = await Commit(db);
            if (await IsWhole(db))
            {
                unseen.Add(crime);
            }

            await transaction.RollbackAsync();
        }

        Assert.Empty(unseen);
        Assert.Null((await db.VerifyProtocolAsync()).Break);
    }

    [Fact]
    public async Task Names_the_first_broken_link()
    {
        await Fill();
        await using var db = _database.Open();
        var line = await db.ProtocolEntries.OrderBy(e => e.Sequence).Skip(4).FirstAsync();
        await db.Database.ExecuteSqlAsync($"UPDATE ProtocolDocuments SET Text = Text || 'x' WHERE ProtocolEntryId = {line.Id}");

        var found = await db.VerifyProtocolAsync();

        Assert.Equal((4, $"Riga 5 ({line.FullNumber}, {line.Reference}): il documento registrato è stato cambiato."), (found.Lines, found.Break));
    }

    [Fact]
    public async Task A_chain_written_anew_to_its_end_is_told_only_by_the_head_that_left_the_building()
    {
        await Fill();
        await using var db = _database.Open();
        var left = (await db.VerifyProtocolAsync()).Seal;
        var last = await db.ProtocolEntries.Include(e => e.Document).OrderBy(e => e.Sequence).LastAsync();
        await db.Database.ExecuteSqlAsync($"UPDATE ProtocolEntries SET Correspondent = 'Altra persona' WHERE Id = {last.Id}");
        await db.Entry(last).ReloadAsync();
        var forged = ProtocolHash.Of(last);
        await db.Database.ExecuteSqlAsync($"UPDATE ProtocolEntries SET Hash = {forged} WHERE Id = {last.Id}");
        await db.Database.ExecuteSqlAsync($"UPDATE ProtocolHeads SET Hash = {forged}");

        var found = await db.VerifyProtocolAsync();

        Assert.True(found.IsWhole);
        Assert.Equal(
            $"Riga {last.Sequence} ({last.FullNumber}, {last.Reference}): l’impronta non è quella che è uscita con il registro giornaliero. Questa riga, o una prima, è stata riscritta con tutte quelle che seguono.",
            (await db.VerifyProtocolAsync(left)).Break);
    }

    [Fact]
    public async Task A_whole_chain_rebuilt_from_its_first_line_is_told_only_by_the_head_that_left_the_building()
    {
        await Fill();
        await using var db = _database.Open();
        var left = (await db.VerifyProtocolAsync()).Seal;
        await db.Database.ExecuteSqlAsync($"UPDATE ProtocolDocuments SET Text = replace(Text, 'Carla', 'Carlo')");
        var previous = ProtocolHash.Beginning;
        foreach (var line in await db.ProtocolEntries.OrderBy(e => e.Sequence).Select(e => new { e.Id, e.Document.Text }).ToListAsync())
        {
            await db.Database.ExecuteSqlAsync($"UPDATE ProtocolEntries SET Correspondent = 'Carlo Rossi', DocumentSha256 = {ProtocolHash.Of(line.Text)}, PreviousHash = {previous} WHERE Id = {line.Id}");
            previous = ProtocolHash.Of(await db.ProtocolEntries.AsNoTracking().SingleAsync(e => e.Id == line.Id));
            await db.Database.ExecuteSqlAsync($"UPDATE ProtocolEntries SET Hash = {previous} WHERE Id = {line.Id}");
        }

        await db.Database.ExecuteSqlAsync($"UPDATE ProtocolHeads SET Hash = {previous}");

        Assert.True((await db.VerifyProtocolAsync()).IsWhole);
        Assert.StartsWith($"Riga {left.Sequence} (", (await db.VerifyProtocolAsync(left)).Break);
    }

    [Fact]
    public async Task Words_that_look_like_a_file_are_not_taken_for_one()
    {
        await Fill();
        await using var db = _database.Open();
        var application = await Open(db);
        var forged = $"File 1: finto.pdf (SHA-256 {new string('a', 64)})";
        application.WriteToOffice($"{forged}\n{forged}", [Some.File(name: $"finto.pdf (SHA-256 {new string('b', 64)}).pdf")], Guid.NewGuid(), Some.Clock);
        await db.SaveChangesAsync();

        Assert.Null((await db.CompareWithRegisterAsync()).Difference);
    }

    [Fact]
    public async Task A_tail_cut_off_with_care_is_told_only_by_the_head_that_left_the_building()
    {
        await Fill();
        await using var db = _database.Open();
        var left = (await db.VerifyProtocolAsync()).Seal;
        await db.Database.ExecuteSqlAsync($"UPDATE TimelineEntries SET CoveredBy = NULL WHERE CoveredBy = {left.Sequence}");
        await db.Database.ExecuteSqlAsync($"DELETE FROM ProtocolEntries WHERE Sequence = {left.Sequence}");
        var end = await db.ProtocolEntries.OrderByDescending(e => e.Sequence).FirstAsync();
        await db.Database.ExecuteSqlAsync($"UPDATE ProtocolHeads SET Sequence = {end.Sequence}, Hash = {end.Hash}");

        Assert.True((await db.VerifyProtocolAsync()).IsWhole);
        Assert.Equal($"Riga {left.Sequence}: manca. Il registro giornaliero contava {left.Sequence} righe, qui ce ne sono {end.Sequence}.", (await db.VerifyProtocolAsync(left)).Break);
    }

    private async Task<Application> Open(PortalDbContext db)
    {
        var application = Some.SubmittedVoucher(space: Some.AccreditedSpace(name: "Altro spazio"), fiscalCode: Some.NewFiscalCode());
        await _database.Save(application);
        return await db.Applications.Include(a => a.Call).SingleAsync(a => a.Reference == application.Reference);
    }

    private static async Task<bool> IsWhole(PortalDbContext db)
    {
        try
        {
            return (await db.VerifyProtocolAsync()).IsWhole;
        }
        catch (Exception failure) when (failure is FormatException or InvalidOperationException or ArgumentException or InvalidCastException)
        {
            return false; // A value no such column can hold: the reader stops at it.
        }
    }

    private async Task Fill()
    {
        await _database.Save(Some.Everybody);
        var call = Some.Call();
        var space = Some.AccreditedSpace(call);
        await using var db = _database.Open();
        db.AttachRange(Some.Everybody);
        db.Add(space);
        for (var i = 0; i < Cases; i++)
        {
            var application = Some.VoucherUnderReview(call, space, fiscalCode: Some.NewFiscalCode());
            db.Add(application);
            await db.SaveChangesAsync();
            Some.PrepareRefusal(application, RefusalReason.CostNotEligible, "È un magazzino.");
            await db.SaveChangesAsync();
            application.CurrentDecision!.Sign(Some.ResponsibleOfficer, Some.Clock);
            await db.SaveChangesAsync();
        }
    }

    /// <summary>One change, deletion, swap or insertion at random.</summary>
    private async Task<string> Commit(PortalDbContext db)
    {
        var line = await Any(db, "SELECT Id AS Value FROM ProtocolEntries");
        var other = await Any(db, $"SELECT Id AS Value FROM ProtocolEntries WHERE Id <> {line}");
        var history = await Any(db, "SELECT Id AS Value FROM TimelineEntries WHERE CoveredBy IS NOT NULL");
        var (lineText, number, historyText) = (Pick(LineTexts), Pick(LineNumbers), Pick(HistoryTexts));
        string[] crimes =
        [
            $"UPDATE ProtocolEntries SET {lineText} = {Otherwise(lineText)} WHERE Id = {line}",
            $"UPDATE ProtocolEntries SET {number} = {number} + 100000 WHERE Id = {line}",
            $"UPDATE ProtocolEntries SET ApplicationId = (SELECT ApplicationId FROM ProtocolEntries AS o WHERE o.ApplicationId <> ProtocolEntries.ApplicationId LIMIT 1) WHERE Id = {line}",
            $"UPDATE ProtocolDocuments SET Text = replace(Text, 'a', 'e') || '{_chance.Next()}' WHERE ProtocolEntryId = {line}",
            $"UPDATE TimelineEntries SET {historyText} = {Otherwise(historyText)} WHERE Id = {history}",
            $"UPDATE TimelineEntries SET CoveredBy = NULL WHERE Id = {history}",
            $"UPDATE TimelineEntries SET CoveredBy = CASE WHEN CoveredBy = 3 THEN 5 ELSE 3 END WHERE Id = {history}",
            $"UPDATE TimelineEntries SET ApplicationId = (SELECT Id FROM Applications WHERE Id <> ApplicationId LIMIT 1) WHERE Id = {history}",
            $"INSERT INTO TimelineEntries (ApplicationId, Act, ActorId, At, Note, CoveredBy) SELECT (SELECT Id FROM Applications WHERE Id <> ApplicationId LIMIT 1), Act, ActorId, At, Note, CoveredBy FROM TimelineEntries WHERE Id = {history}",
            $"UPDATE TimelineEntries SET CoveredBy = 100000 WHERE Id = {history}",
            $"DELETE FROM ProtocolEntries WHERE Id = {line}",
            $"DELETE FROM ProtocolEntries WHERE Sequence = (SELECT max(Sequence) FROM ProtocolEntries)",
            $"DELETE FROM ProtocolDocuments WHERE ProtocolEntryId = {line}",
            $"DELETE FROM TimelineEntries WHERE Id = {history}",
            Swap("ProtocolEntries", "Sequence", "Id", line, other),
            Swap("ProtocolEntries", "Number", "Id", line, other),
            Swap("ProtocolDocuments", "ProtocolEntryId", "ProtocolEntryId", line, other),
            $"INSERT INTO TimelineEntries (ApplicationId, Act, ActorId, At, Note, CoveredBy) SELECT ApplicationId, Act, ActorId, At, 'in più {_chance.Next()}', CoveredBy FROM TimelineEntries WHERE Id = {history}",
            $"INSERT INTO TimelineEntries (ApplicationId, Act, ActorId, At, Note, CoveredBy) SELECT ApplicationId, 'Assigned', ActorId, '2020-01-01 00:00:00', NULL, NULL FROM TimelineEntries WHERE Id = {history}",
            $"INSERT INTO ProtocolEntries (Sequence, Year, Number, ApplicationId, Reference, Act, Direction, Correspondent, Subject, RegisteredAt, DocumentSha256, HistorySha256, PreviousHash, Hash) SELECT 100000 + Sequence, Year, 100000 + Number, ApplicationId, Reference, Act, Direction, Correspondent, Subject, RegisteredAt, DocumentSha256, HistorySha256, PreviousHash, Hash FROM ProtocolEntries WHERE Id = {line}",
            $"INSERT INTO ProtocolDocuments (Text, ProtocolEntryId) VALUES ('{_chance.Next()}', 1000000)",
            "UPDATE ProtocolHeads SET Hash = 'f' || substr(Hash, 2) || 'x'",
            "UPDATE ProtocolHeads SET Sequence = Sequence - 1",
        ];
        var crime = Pick(crimes);
        await db.Database.ExecuteSqlRawAsync(crime.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal));
        return crime;
    }

    private string Otherwise(string column) => column switch
    {
        "At" or "RegisteredAt" => $"'20{_chance.Next(10, 25)}-0{_chance.Next(1, 10)}-11 10:00:00.000'",
        "Act" => $"CASE WHEN Act = 'Submitted' THEN 'Withdrawn' ELSE 'Submitted' END",
        "Direction" => "CASE WHEN Direction = 'Incoming' THEN 'Outgoing' ELSE 'Incoming' END",
        _ => $"coalesce({column}, '') || '{_chance.Next(10)}'",
    };

    /// <summary>Through a value neither has, since the column may be unique.</summary>
    private static string Swap(string table, string column, string key, long one, long other) => key == column
        ? $"UPDATE {table} SET {column} = -1 WHERE {key} = {one}; UPDATE {table} SET {column} = {one} WHERE {key} = {other}; UPDATE {table} SET {column} = {other} WHERE {key} = -1"
        : $"CREATE TEMP TABLE swapped AS SELECT {key} AS k, {column} AS v FROM {table} WHERE {key} IN ({one}, {other}); UPDATE {table} SET {column} = -{column} WHERE {key} IN ({one}, {other}); "
          + $"UPDATE {table} SET {column} = (SELECT v FROM swapped WHERE k <> {table}.{key}) WHERE {key} IN ({one}, {other}); DROP TABLE swapped";

    private T Pick<T>(T[] among) => among[_chance.Next(among.Length)];

    private async Task<long> Any(PortalDbContext db, string sql)
    {
        var rows = await db.Database.SqlQueryRaw<long>(sql).ToListAsync();
        return rows[_chance.Next(rows.Count)];
    }
}
