using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Domain.Data;
using CoworkingMilano.Domain.Protocol;
using CoworkingMilano.Web.Infrastructure;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace CoworkingMilano.Performance.Protocol;

/// <summary>A SQLite file whose register has so many lines, four a case: a true chain over made-up acts.</summary>
internal sealed class FilledRegister : IDisposable
{
    private const int LinesOfACase = 4;
    private const int Text = 1_500;

    private readonly string _folder = Directory.CreateTempSubdirectory("portal-register-").FullName;

    public PortalDbContext Open()
    {
        var options = new DbContextOptionsBuilder<SqlitePortalDbContext>();
        options.UsePortalSqlite($"Data Source={Path.Combine(_folder, "portal.db")}");
        return new SqlitePortalDbContext(options.Options);
    }

    public async Task FillAsync(int lines)
    {
        await using var db = Open();
        await db.Database.MigrateAsync();
        await db.Database.OpenConnectionAsync();
        await db.Database.ExecuteSqlRawAsync("PRAGMA foreign_keys=OFF");
        await FillCasesAsync(db, lines / LinesOfACase);
        await using var transaction = await db.Database.BeginTransactionAsync();
        var head = ProtocolHash.Beginning;
        for (var number = 1; number <= lines; number++)
        {
            head = await AddAsync(db, number, head);
        }

        await db.Database.ExecuteSqlAsync($"UPDATE ProtocolHeads SET Sequence = {lines}, Hash = {head}");
        await transaction.CommitAsync();
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    /// <returns>The new head of the chain.</returns>
    private static async Task<string> AddAsync(PortalDbContext db, int number, string head)
    {
        var (id, at, text) = (1 + (number - 1) / LinesOfACase, new DateTime(2026, 1, 2, 9, 0, 0, DateTimeKind.Utc).AddMinutes(number), $"Atto: Domanda presentata\n{number} {new string('x', Text)}");
        var history = (TimelineEntry[])[new() { Act = Act.TakenInCharge, ActorId = "ida", At = at.AddSeconds(-30) }, new() { Act = Act.Submitted, ActorId = "ugo", At = at }];
        var line = new ProtocolEntry { Reference = $"VC-{id}", Act = Act.Submitted, Direction = ProtocolDirection.Incoming, Correspondent = "Carla Rossi", Subject = "Domanda presentata", RegisteredAt = at };
        Say(line, nameof(ProtocolEntry.Sequence), number);
        Say(line, nameof(ProtocolEntry.Year), at.Year);
        Say(line, nameof(ProtocolEntry.Number), number);
        Say(line, nameof(ProtocolEntry.DocumentSha256), ProtocolHash.Of(text));
        Say(line, nameof(ProtocolEntry.HistorySha256), ProtocolHash.Of(history));
        Say(line, nameof(ProtocolEntry.PreviousHash), head);
        var hash = ProtocolHash.Of(line);

        await db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO ProtocolEntries (Id, Sequence, Year, Number, ApplicationId, Reference, Act, Direction, Correspondent, Subject, RegisteredAt, DocumentSha256, HistorySha256, PreviousHash, Hash)
            VALUES ({number}, {number}, {line.Year}, {number}, {id}, {line.Reference}, 'Submitted', 'Incoming', {line.Correspondent}, {line.Subject}, {at}, {line.DocumentSha256}, {line.HistorySha256}, {head}, {hash});
            INSERT INTO ProtocolDocuments (ProtocolEntryId, Text) VALUES ({number}, {text});
            INSERT INTO TimelineEntries (ApplicationId, Act, ActorId, At, CoveredBy) VALUES ({id}, 'TakenInCharge', 'ida', {history[0].At}, {number}), ({id}, 'Submitted', 'ugo', {at}, {number});
            """);
        return hash;
    }

    /// <summary>Only a save of the portal says it otherwise.</summary>
    private static void Say(ProtocolEntry line, string name, object value) => typeof(ProtocolEntry).GetProperty(name)!.SetValue(line, value);

    /// <summary>Cases of which only the reference matters.</summary>
    private static async Task FillCasesAsync(PortalDbContext db, int cases)
    {
        var needed = await db.Database
            .SqlQuery<string>($"SELECT name || ' ' || type AS Value FROM pragma_table_info('Applications') WHERE \"notnull\" = 1 AND pk = 0 AND name NOT IN ('Reference', 'RowVersion')").ToListAsync();
        var columns = needed.Select(c => c.Split(' ')).ToDictionary(c => c[0], c => c[1] == "INTEGER" ? "1" : "'2026-01-01'");
        columns["Kind"] = "'Voucher'";
        columns["Status"] = "'Submitted'";
        // Columns and cells are this file's own.
#pragma warning disable EF1002, EF1003
        await db.Database.ExecuteSqlRawAsync(
            $"INSERT INTO Applications (Reference, RowVersion, {string.Join(", ", columns.Keys)}) WITH RECURSIVE counting(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM counting WHERE n < {cases}) "
            + $"SELECT 'VC-' || n, '00000000-0000-0000-0000-' || printf('%012d', n), {string.Join(", ", columns.Values)} FROM counting");
#pragma warning restore EF1002, EF1003
    }
}
