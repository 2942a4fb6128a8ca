using System.Globalization;
using AngleSharp.Dom;
using CoworkingMilano.Domain;
using CoworkingMilano.Domain.Accounts;
using CoworkingMilano.Domain.Calls;
using CoworkingMilano.Domain.Data;
using CoworkingMilano.Tests.Support;
using CoworkingMilano.Web.Areas.Officers.Ledger;
using Microsoft.EntityFrameworkCore;

namespace CoworkingMilano.Tests.Data;

/// <summary>Reads the SQL that a page of the ledger really sent, and what SQLite would do with it; walks every page of every filter and counts the balances again.</summary>
public sealed class PagingThroughTheLedger : IAsyncLifetime
{
    private const string Ledger = "/ufficio/bilancio";
    private const string CallCode = "2026-bilancio";
    private const string Line = $"linea={CallCode}-comune-di-milano";
    private const int Moves = 130;

    private readonly PortalFactory _portal = new();
    private HttpClient _accountant = null!;

    /// <summary>What is asked, and the index that answers.</summary>
    public static TheoryData<string, string> Questions => new()
    {
        { "", "IX_Ledger_Time" },
        { Line, "IX_Ledger_Line_Time" },
        { "dal=2026-03-10", "IX_Ledger_Time" },
        { "al=2026-04-10", "IX_Ledger_Time" },
        { "dal=2026-03-10&al=2026-04-10", "IX_Ledger_Time" },
        { $"{Line}&dal=2026-03-10&al=2026-04-10", "IX_Ledger_Line_Time" },
    };

    /// <summary>Money goes out and comes back on two lines at random, several times within one instant.</summary>
    public async ValueTask InitializeAsync()
    {
        var (random, clock, call) = (new Random(241), Some.Clock, Some.Call(CallCode));
        await _portal.Save(call);
        List<(int Line, decimal Amount, string Reference)> committed = [];
        for (var move = 0; move < Moves; move++)
        {
            clock.Later(minutes: random.Next(3) == 0 ? 0 : random.Next(1, 24 * 60));
            await _portal.WithDb(async db =>
            {
                var lines = await db.BudgetLines.OrderBy(l => l.Id).ToListAsync();
                if (committed.Count > 0 && random.Next(3) == 0)
                {
                    var back = committed[random.Next(committed.Count)];
                    committed.Remove(back);
                    lines[back.Line].Release(back.Amount, back.Reference, clock);
                }
                else
                {
                    var (line, amount, reference) = (random.Next(2), random.Next(1, 150_000) / 100m, $"VC-2026-{move:0000}");
                    lines[line].Commit(amount, reference, clock);
                    committed.Add((line, amount, reference));
                }

                return await db.SaveChangesAsync();
            });
        }

        _accountant = await _portal.SignIn(Some.Person("Rita", "Ragioneria"), Roles.Accountant);
    }

    public ValueTask DisposeAsync() => _portal.DisposeAsync();

    [Theory, MemberData(nameof(Questions))]
    public async Task Walks_one_index_from_the_first_page_to_the_deepest(string question, string index)
    {
        if (await _portal.WithDb(db => Task.FromResult(db.Database.IsSqlServer())))
        {
            return;
        }

        foreach (var place in (string[])["", "&dopo=40", "&prima=40"])
        {
            _portal.Queries.Forget();
            await _accountant.Page($"{Ledger}?{question}{place}");

            var rows = Assert.Single(_portal.Queries.Commands, sql => sql.Contains("\"Balance\"", StringComparison.Ordinal) && sql.Contains("\"Reference\"", StringComparison.Ordinal));
            var count = Assert.Single(_portal.Queries.Commands, sql => sql.Contains("COUNT(*)", StringComparison.Ordinal));
            Assert.Contains("LIMIT", count);
            await AssertWalks(rows, index);
            await AssertWalks(count, index);
        }
    }

    [Fact]
    public async Task Says_what_moved_in_a_period_from_two_balances_of_each_line()
    {
        if (await _portal.WithDb(db => Task.FromResult(db.Database.IsSqlServer())))
        {
            return;
        }

        _portal.Queries.Forget();
        await _accountant.Page($"{Ledger}?dal=2026-03-10&al=2026-04-10");

        var balances = _portal.Queries.Commands.Where(sql => sql.Contains("\"Balance\"", StringComparison.Ordinal) && !sql.Contains("\"Reference\"", StringComparison.Ordinal)).ToList();
        Assert.Equal(2, balances.Count);
        foreach (var sql in balances)
        {
            var plan = await _portal.WithDb(db => db.PlanOf(sql));
            Assert.Contains(plan, step => step.Contains("INDEX IX_Ledger_Line_Time (BudgetLineId=? AND At<?)", StringComparison.Ordinal));
            Assert.DoesNotContain(plan, step => step.Contains("TEMP B-TREE", StringComparison.Ordinal));
        }
    }

    [Theory, MemberData(nameof(Questions))]
    public async Task Shows_every_entry_once_with_the_balance_that_the_ones_before_it_make(string question, string index)
    {
        Assert.NotEmpty(index);
        var entries = await Entries();
        var file = await _accountant.Csv($"{Ledger}/movimenti.csv?{question}", ';');
        List<IReadOnlyList<string>> forwards = [], backwards = [];

        var page = await _accountant.Page($"{Ledger}?{question}");
        var sum = page.QuerySelector(".ledger-sum span")!.TextContent;
        for (; ; page = await _accountant.Page(Link(page, "next")!))
        {
            forwards.AddRange(Rows(page));
            Assert.Equal(sum, page.QuerySelector(".ledger-sum span")!.TextContent);
            if (Link(page, "next") is null)
            {
                break;
            }
        }

        for (; ; page = await _accountant.Page(Link(page, "prev")!))
        {
            backwards.InsertRange(0, Rows(page));
            if (Link(page, "prev") is null)
            {
                break;
            }
        }

        Assert.Equal(forwards, backwards);
        Assert.Equal(Enumerable.Reverse(file.Skip(1)).Select(row => $"{row[4]} {Euro.Format(Read(row[5]))} {Euro.Format(Read(row[6]))}"), forwards.Select(row => string.Join(' ', row)));
        Assert.Contains(Euro.Format(file.Skip(1).Sum(row => Read(row[5]))), sum);
        Assert.All(entries, e => Assert.Equal(e.Recounted, e.Balance));
        Assert.All(file.Skip(1), row => Assert.Contains(entries, e => e.Reference == row[4] && e.Amount == Read(row[5]) && e.Recounted == Read(row[6])));

        static decimal Read(string amount) => decimal.Parse(amount, CultureInfo.GetCultureInfo("it-IT"));
    }

    [Fact]
    public async Task Asks_SQL_Server_the_same()
    {
        await using var sqlServer = new SqlServerPortalDbContext(new DbContextOptionsBuilder<SqlServerPortalDbContext>().UseSqlServer("Server=nowhere").Options);
        var line = new LineRow(1, CallCode, "", "Comune di Milano", Drawers.Anyone, 0, 0);

        Assert.All([new LedgerFilter(), new LedgerFilter { After = "40" }, new LedgerFilter { Before = "40", From = new DateOnly(2026, 3, 10), To = new DateOnly(2026, 4, 10) }], filter =>
        {
            var sql = filter.RowsOf(sqlServer, line).ToQueryString();
            Assert.Contains("TOP(", sql);
            Assert.DoesNotContain("OFFSET", sql);
        });
        Assert.Contains("TOP(1)", sqlServer.BudgetLines.AvailableBefore(new DateOnly(2026, 3, 10)).ToQueryString());
    }

    private async Task AssertWalks(string sql, string index)
    {
        Assert.DoesNotContain("OFFSET", sql);
        var plan = await _portal.WithDb(db => db.PlanOf(sql));
        Assert.True(plan.Exists(step => step.Contains($"INDEX {index}", StringComparison.Ordinal)), string.Join('\n', plan));
        Assert.DoesNotContain(plan, step => step.Contains("TEMP B-TREE", StringComparison.Ordinal));
        Assert.DoesNotContain(plan, step => step.StartsWith("SCAN", StringComparison.Ordinal) && step.Contains("BudgetEntries", StringComparison.Ordinal) && !step.Contains("INDEX", StringComparison.Ordinal));
    }

    /// <summary>Each entry with the balance counted here, line by line, from its first.</summary>
    private Task<List<CountedEntry>> Entries() => _portal.WithDb(async db =>
    {
        List<CountedEntry> counted = [];
        foreach (var line in await db.BudgetLines.Include(l => l.Entries).ToListAsync())
        {
            var balance = 0m;
            counted.AddRange(line.Entries.OrderBy(e => e.Id).Select(e => new CountedEntry(e.Reference, e.Amount, e.Balance, balance += e.Amount)));
        }

        return counted;
    });

    private static string? Link(IDocument page, string rel) => page.QuerySelector($"a[rel={rel}]")?.GetAttribute("href");

    /// <summary>Reference, amount, balance.</summary>
    private static List<IReadOnlyList<string>> Rows(IDocument page) =>
        [.. page.QuerySelectorAll("tbody tr").Select(row => (IReadOnlyList<string>)[.. row.QuerySelectorAll("td").Skip(3).Select(cell => cell.TextContent.Trim())])];

    private sealed record CountedEntry(string Reference, decimal Amount, decimal Balance, decimal Recounted);
}
