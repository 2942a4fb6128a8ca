using System.Diagnostics;
using System.Text.RegularExpressions;
using CoworkingMilano.Domain.Accounts;
using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Domain.Calls;
using CoworkingMilano.Domain.Data;
using CoworkingMilano.Domain.Vouchers;
using CoworkingMilano.Web.Areas.Officers.Queue;
using CoworkingMilano.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace CoworkingMilano.QueueBenchmark;

/// <summary>A SQLite file of received cases over five years, four fifths of them ended, in the charge of forty officers; the queue reads the table the kinds share, so only that one and the words are filled.</summary>
internal sealed partial class FilledDatabase(string file, int cases)
{
    private const int Rounds = 41;
    private const string Officer = "officer-7";
    private static readonly DateOnly Today = new(2026, 3, 2);

    public async Task<IReadOnlyDictionary<string, double>> MeasureAsync()
    {
        await FillAsync();
        await using var db = Open();
        var deep = await db.Applications.Open().InOrder(QueueOrder.Due).Skip(cases / 10).Select(a => a.Reference).FirstAsync();
        var figures = new Dictionary<string, double>
        {
            ["default view"] = await RowsAsync(new()),
            ["deep page, forwards"] = await RowsAsync(new() { After = deep }),
            ["deep page, backwards"] = await RowsAsync(new() { Before = deep }),
            ["one state"] = await RowsAsync(new() { StateName = "in-istruttoria" }),
            ["one kind"] = await RowsAsync(new() { KindName = "accreditamento" }),
            ["my cases"] = await RowsAsync(new() { Officer = QueueFilter.Me }),
            ["nobody’s cases"] = await RowsAsync(new() { Officer = QueueFilter.Nobody }),
            ["an officer without cases"] = await RowsAsync(new() { Officer = "officer-none" }),
            ["one Municipio"] = await RowsAsync(new() { MunicipioName = "5" }),
            ["one call"] = await RowsAsync(new() { CallCode = "2026" }),
            ["due this week"] = await RowsAsync(new() { DueName = "settimana" }),
            ["state, kind, officer and Municipio"] = await RowsAsync(new() { StateName = "in-istruttoria", KindName = "voucher", Officer = QueueFilter.Me, MunicipioName = "5" }),
            ["newest first"] = await RowsAsync(new() { OrderName = QueueFilter.Newest }),
            ["admitted, last ended first"] = await RowsAsync(new() { StateName = "ammessa" }),
            ["search: reference"] = await RowsAsync(new() { Words = $"VC-2026-{cases / 2:0000000}" }),
            ["search: fiscal code"] = await RowsAsync(new() { Words = $"cf{cases / 2:0000000}x" }),
            ["search: name and surname"] = await RowsAsync(new() { Words = "nome7 cognome1207" }),
            ["search: a name one case in 200 has"] = await RowsAsync(new() { Words = "nome7" }),
            ["counts of the states, up to 1,000"] = await MedianAsync(() => db.CountedStates().ToListAsync()),
            ["officers and calls to choose"] = await MedianAsync(() => db.QueueChoices().ToListAsync()),
        };
        return figures;

        Task<double> RowsAsync(QueueFilter filter) => MedianAsync(async () =>
        {
            var search = await CaseSearch.ForAsync(db, filter.Words);
            return await filter.RowsOf(search.Among(filter.Among(db, Officer, Today)), db).ToListAsync();
        });
    }

    private static async Task<double> MedianAsync<T>(Func<Task<T>> page)
    {
        var times = new List<double>();
        for (var round = 0; round < Rounds; round++)
        {
            var start = Stopwatch.GetTimestamp();
            await page();
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        return times.Order().ElementAt(Rounds / 2);
    }

    private SqlitePortalDbContext Open()
    {
        var options = new DbContextOptionsBuilder<SqlitePortalDbContext>();
        options.UsePortalSqlite($"Data Source={file}");
        return new SqlitePortalDbContext(options.Options);
    }

    private async Task FillAsync()
    {
        if (File.Exists(file))
        {
            return;
        }

        await using var db = Open();
        await db.Database.MigrateAsync();
        await PlantAsync(db);
        await db.Database.OpenConnectionAsync();
        db.Database.SetCommandTimeout(3_600);
        var indexes = await db.Database.SqlQueryRaw<string>("SELECT sql AS Value FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL AND tbl_name IN ('Applications', 'CaseWords')").ToListAsync();
        var names = await db.Database.SqlQueryRaw<string>("SELECT name AS Value FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL AND tbl_name IN ('Applications', 'CaseWords')").ToListAsync();
        var columns = await db.Database.SqlQueryRaw<string>("SELECT name AS Value FROM pragma_table_info('Applications')").ToListAsync();
        string[] statements =
        [
            "PRAGMA synchronous=OFF", "PRAGMA foreign_keys=OFF",
            .. names.Select(name => $"DROP INDEX \"{name}\""),
            .. FillingStatements(columns),
            .. indexes,
            "PRAGMA wal_checkpoint(TRUNCATE)",
        ];
        foreach (var statement in statements)
        {
#pragma warning disable EF1002 // Nothing of it comes from outside.
            await db.Database.ExecuteSqlRawAsync(statement.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal));
#pragma warning restore EF1002
        }
    }

    /// <summary>Officers, two calls, and one case to copy.</summary>
    private static async Task PlantAsync(SqlitePortalDbContext db)
    {
        var officers = Enumerable.Range(0, 40).Select(n => new Account { Id = $"officer-{n}", GivenName = "Ida", FamilyName = $"Istruttori {n}", UserName = $"i{n}@example.org" }).ToList();
        db.AddRange(officers);
        db.AddRange(officers.Select(o => new Microsoft.AspNetCore.Identity.IdentityUserRole<string> { UserId = o.Id, RoleId = Roles.CaseOfficer }));
        var call = Call2013.Open("2026", new DateOnly(2021, 1, 1), TimeProvider.System);
        db.AddRange(Call2013.Open("2025", new DateOnly(2021, 1, 1), TimeProvider.System), call);
        var template = new VoucherApplication { Reference = "VC-0000-0000", ApplicantId = officers[0].Id, Call = call, StartedAt = DateTime.UtcNow };
        db.Add(template);
        await db.SaveChangesAsync();
    }

    private IEnumerable<string> FillingStatements(IReadOnlyList<string> columns)
    {
        var facts = new Dictionary<string, string>
        {
            ["Id"] = "n + 1",
            ["Reference"] = "printf('VC-2026-%07d', n)",
            ["Subject"] = "'Nome' || (n % 200) || ' Cognome' || (n % 5000)",
            ["SearchText"] = "printf('vc 2026 %07d nome%d cognome%d cf%07dx %011d', n, n % 200, n % 5000, n, n * 7)",
            ["Kind"] = "CASE WHEN n % 4 = 0 THEN 'Accreditation' ELSE 'Voucher' END",
            ["Status"] = "CASE WHEN n * 5 < 4 * N THEN (CASE n % 10 WHEN 0 THEN 'Withdrawn' WHEN 1 THEN 'Refused' WHEN 2 THEN 'Refused' ELSE 'Admitted' END) ELSE (CASE n % 4 WHEN 0 THEN 'Submitted' WHEN 3 THEN 'AwaitingSignature' ELSE 'UnderReview' END) END",
            ["Municipio"] = "1 + n % 9",
            ["CallId"] = "(SELECT Id FROM Calls WHERE Code = CASE WHEN n * 2 < N THEN '2025' ELSE '2026' END)",
            ["SubmittedAt"] = "strftime('%Y-%m-%d %H:%M:%S', '2021-03-02', '+' || (n * 157680000 / N) || ' seconds')",
            ["DueOn"] = "date('2021-03-02', '+' || (n * 1825 / N + 60) || ' days')",
            ["OpenDueOn"] = "CASE WHEN n * 5 < 4 * N THEN NULL ELSE date('2021-03-02', '+' || (n * 1825 / N + 60) || ' days') END",
            ["EndedAt"] = "CASE WHEN n * 5 < 4 * N THEN strftime('%Y-%m-%d %H:%M:%S', '2021-04-12', '+' || (n * 157680000 / N) || ' seconds') END",
            ["CaseOfficerId"] = "CASE WHEN n * 5 >= 4 * N AND n % 4 = 0 THEN NULL ELSE 'officer-' || (n / 4 % 39) END",
            ["RowVersion"] = "upper(printf('%08x-0000-4000-8000-000000000000', n))",
        };
        yield return $"CREATE TEMP TABLE Numbers AS WITH RECURSIVE Count (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM Count WHERE n < {cases}) SELECT n, {cases} AS size FROM Count";
        yield return $"INSERT INTO Applications ({string.Join(", ", columns.Select(c => $"\"{c}\""))}) SELECT {string.Join(", ", columns.Select(c => facts.TryGetValue(c, out var fact) ? Sized(fact) : $"t.\"{c}\""))} FROM Numbers, (SELECT * FROM Applications WHERE Id = 1) t ORDER BY n";
        yield return """
            INSERT INTO CaseWords (ApplicationId, Word)
            SELECT n + 1, CASE k WHEN 0 THEN '2026' WHEN 1 THEN printf('%07d', n) WHEN 2 THEN printf('%011d', n * 7) WHEN 3 THEN printf('cf%07dx', n) WHEN 4 THEN 'cognome' || (n % 5000) WHEN 5 THEN 'nome' || (n % 200) ELSE 'vc' END
            FROM Numbers, (SELECT 0 AS k UNION ALL SELECT 1 UNION ALL SELECT 2 UNION ALL SELECT 3 UNION ALL SELECT 4 UNION ALL SELECT 5 UNION ALL SELECT 6)
            ORDER BY n, k
            """;
        yield return "DROP TABLE Numbers";
    }

    [GeneratedRegex(@"\bN\b")]
    private static partial Regex WholeNumber();

    private static string Sized(string fact) => WholeNumber().Replace(fact, "size");
}
