using System.Text.RegularExpressions;
using CoworkingMilano.Domain.Accounts;
using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Domain.Data;
using CoworkingMilano.Tests.Support;
using CoworkingMilano.Web.Areas.Officers.Queue;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace CoworkingMilano.Tests.Data;

/// <summary>Reads the SQL that a page of the queue really sent, and what SQLite would do with it: one index gives filter, order and place.</summary>
public sealed partial class PagingThroughCases : IAsyncLifetime
{
    /// <summary>The rows already taken, to join each with its officer's name.</summary>
    private const string Page = "SCAN s";

    private const string Queue = "/ufficio/domande";
    private const string CallCode = "2026-coda";

    private readonly PortalFactory _portal = new();
    private string _reference = "";

    /// <summary>What is asked, and the index that answers. A filter that leaves many of the cases (a Municipio) walks the index of the order.</summary>
    public static TheoryData<string, string> Questions => new()
    {
        { "", "IX_Queue_Due" },
        { "?stato=in-istruttoria", "IX_Queue_Status_Due" },
        { "?tipo=voucher", "IX_Queue_Kind_Due" },
        { "?istruttore=io", "IX_Queue_Officer_Due" },
        { "?istruttore=nessuno", "IX_Queue_Officer_Due" },
        { "?istruttore=io&stato=in-istruttoria", "IX_Queue_Officer_Status_Due" },
        { "?municipio=9", "IX_Queue_Due" },
        { $"?bando={CallCode}", "IX_Queue_Call_Due" },
        { "?scadenza=scadute", "IX_Queue_Due" },
        { "?scadenza=oggi", "IX_Queue_Due" },
        { "?conversazione=da-leggere", "IX_Queue_Unread" },
        { "?sostituto=chiamato", "IX_Queue_Substitute" },
        { "?scadenza=settimana", "IX_Queue_Due" },
        { "?scadenza=dieci-giorni", "IX_Queue_Due" },
        { "?scadenza=oltre", "IX_Queue_Due" },
        { "?scadenza=settimana&istruttore=io", "IX_Queue_Officer_Due" },
        { "?ordina=recenti", "IX_Queue_Open_Newest" },
        { "?ordina=recenti&stato=presentata", "IX_Queue_Status_Newest" },
        { "?stato=tutte", "IX_Queue_Newest" },
        { "?stato=ammessa", "IX_Queue_Status_Ended" },
        { "?stato=ritirata&tipo=voucher", "IX_Queue_Status_Ended" },
    };

    public async ValueTask InitializeAsync()
    {
        var application = Some.AccreditationUnderReview(Some.Call(CallCode));
        await _portal.Save([.. Some.Everybody, application]);
        _reference = application.Reference;
    }

    public ValueTask DisposeAsync() => _portal.DisposeAsync();

    [Theory, MemberData(nameof(Questions))]
    public async Task Walks_one_index_from_the_first_page_to_the_deepest(string question, string index)
    {
        if (await IsSqlServer())
        {
            return;
        }

        var client = await _portal.SignIn(Some.CaseOfficer, Roles.CaseOfficer);
        var more = question.Length == 0 ? "?" : "&";
        foreach (var page in (string[])[question, $"{question}{more}dopo={_reference}", $"{question}{more}prima={_reference}"])
        {
            _portal.Queries.Forget();
            await client.Page($"{Queue}{page}");

            var rows = Assert.Single(_portal.Queries.Commands, sql => sql.Contains("\"Subject\"", StringComparison.Ordinal));
            Assert.DoesNotContain("OFFSET", rows);
            var plan = await PlanOf(rows);
            Assert.True(plan.Any(step => step.Contains($"INDEX {index} ", StringComparison.Ordinal) || step.EndsWith($"INDEX {index}", StringComparison.Ordinal)), $"{page}\n{string.Join('\n', plan)}");
            Assert.DoesNotContain(plan, step => step.Contains("TEMP B-TREE", StringComparison.Ordinal));
            Assert.DoesNotContain(plan, step => step.StartsWith("SCAN", StringComparison.Ordinal) && !step.Contains("INDEX", StringComparison.Ordinal) && step != Page);
        }
    }

    [Fact]
    public async Task Finds_words_and_counts_states_by_index_alone()
    {
        if (await IsSqlServer())
        {
            return;
        }

        var client = await _portal.SignIn(Some.CaseOfficer, Roles.CaseOfficer);
        _portal.Queries.Forget();
        await client.Page($"{Queue}?q=isola");
        await client.Page(Queue);

        var words = await PlanOf(Assert.Single(_portal.Queries.Commands, sql => sql.Contains("FROM \"CaseWords\"", StringComparison.Ordinal)));
        Assert.Contains(words, step => step.Contains("COVERING INDEX IX_CaseWords_Word_ApplicationId (Word>? AND Word<?)", StringComparison.Ordinal));
        var found = await PlanOf(Assert.Single(_portal.Queries.Commands, sql => sql.Contains("json_each", StringComparison.Ordinal)));
        Assert.Contains(found, step => step.Contains("INTEGER PRIMARY KEY (rowid=?)", StringComparison.Ordinal));
        var counts = await PlanOf(Assert.Single(_portal.Queries.Commands, sql => sql.Contains("COUNT(*)", StringComparison.Ordinal)));
        Assert.Equal(QueuePage.States.Count, counts.Count(step => step.Contains("COVERING INDEX IX_Queue_Status_Newest", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Asks_SQL_Server_the_same()
    {
        await using var sqlServer = new SqlServerPortalDbContext(new DbContextOptionsBuilder<SqlServerPortalDbContext>().UseSqlServer("Server=nowhere").Options);
        QueueFilter[] filters =
        [
            new(), new() { After = _reference }, new() { Before = _reference }, new() { OrderName = QueueFilter.Newest, After = _reference }, new() { OrderName = QueueFilter.Newest, Before = _reference },
            new() { StateName = "ammessa", After = _reference }, new() { StateName = "ammessa", Before = _reference },
            new() { KindName = "voucher", Officer = QueueFilter.Nobody, MunicipioName = "9", DueName = "settimana", CallCode = CallCode, After = _reference },
        ];

        Assert.All(filters, filter =>
        {
            var sql = filter.RowsOf(filter.Among(sqlServer, Some.CaseOfficer.Id, new DateOnly(2026, 3, 2)), sqlServer).ToQueryString();
            Assert.Contains("TOP(", sql);
            Assert.DoesNotContain("OFFSET", sql);
        });
        Assert.Contains("UNION ALL", sqlServer.QueueChoices().ToQueryString());
        Assert.Contains("COUNT(*)", sqlServer.CountedStates().ToQueryString());
        Assert.Contains("[Word] >= @", sqlServer.CaseWords.BeginningWith("isola").ToQueryString());
    }

    private Task<bool> IsSqlServer() => _portal.WithDb(db => Task.FromResult(db.Database.IsSqlServer()));

    private Task<List<string>> PlanOf(string sql) => _portal.WithDb(async db =>
    {
        await db.Database.OpenConnectionAsync();
        await using var command = (SqliteCommand)db.Database.GetDbConnection().CreateCommand();
        command.CommandText = $"EXPLAIN QUERY PLAN {sql}";
        foreach (var name in Parameter().Matches(sql).Select(m => m.Value).Distinct())
        {
            command.Parameters.AddWithValue(name, DBNull.Value);
        }

        var plan = new List<string>();
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
        {
            plan.Add(reader.GetString(3));
        }

        return plan;
    });

    [GeneratedRegex(@"@\w+")]
    private static partial Regex Parameter();
}
