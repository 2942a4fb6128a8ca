using CoworkingMilano.Domain.Data;
using CoworkingMilano.Domain.Figures;
using CoworkingMilano.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace CoworkingMilano.Performance.Figures;

/// <summary>A SQLite file with so many received cases, over three years and nine Municipi, and 500 spaces on the list: rows only, no story behind them.</summary>
internal sealed class FilledDatabase : IDisposable
{
    private const int Spaces = 500;

    private readonly string _folder = Directory.CreateTempSubdirectory("portal-figures-").FullName;

    public PortalDbContext Open()
    {
        var options = new DbContextOptionsBuilder<SqlitePortalDbContext>();
        options.UsePortalSqlite($"Data Source={Path.Combine(_folder, "portal.db")}");
        return new SqlitePortalDbContext(options.Options);
    }

    public async Task FillAsync(int cases)
    {
        await using var db = Open();
        await db.Database.MigrateAsync();
        await db.Database.OpenConnectionAsync();
        await db.Database.ExecuteSqlRawAsync("PRAGMA foreign_keys=OFF");
        await FillAsync(db, "Applications", cases, new()
        {
            ["Reference"] = "'VC-' || n",
            ["Kind"] = "CASE WHEN n % 3 = 0 THEN 'Accreditation' ELSE 'Voucher' END",
            ["Status"] = "CASE WHEN n % 10 < 6 THEN 'Admitted' WHEN n % 10 = 6 THEN 'Refused' WHEN n % 10 = 7 THEN 'Withdrawn' ELSE 'Submitted' END",
            ["Municipio"] = "1 + n % 9",
            ["SubmittedAt"] = "datetime('2024-01-01 09:00', '+' || (n * 7919 % 1000) || ' days')",
            ["EndedAt"] = "CASE WHEN n % 10 < 8 THEN datetime('2024-01-01 09:00', '+' || (n * 7919 % 1000 + n % 60) || ' days') END",
        });
        await FillAsync(db, "Spaces", Spaces, new()
        {
            ["Slug"] = "'spazio-' || n",
            ["Municipio"] = "1 + n % 9",
            ["AccreditedOn"] = "'2025-01-01'",
            ["AccreditationEndsOn"] = "'2099-12-31'",
        });
        await db.Database.ExecuteSqlRawAsync("ANALYZE");
        await db.RecountFiguresAsync();
    }

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>What a column must hold and nobody says is empty: a text, a zero, or a number of its own.</summary>
    private static async Task FillAsync(PortalDbContext db, string table, int rows, Dictionary<string, string> values)
    {
        var columns = await db.Database
            .SqlQuery<string>($"SELECT name || ' ' || type AS Value FROM pragma_table_info({table}) WHERE \"notnull\" = 1 AND pk = 0").ToListAsync();
        foreach (var column in columns.Select(c => c.Split(' ')))
        {
            values.TryAdd(column[0], column[0] == "RowVersion" ? "'00000000-0000-0000-0000-' || printf('%012d', n)" : column[1] == "INTEGER" ? "1" : "'2024-01-01'");
        }

        var names = string.Join(", ", values.Keys);
        var cells = string.Join(", ", values.Values);
        // Table, columns and cells are this file's own.
#pragma warning disable EF1002, EF1003
        await db.Database.ExecuteSqlRawAsync($"INSERT INTO {table} ({names}) WITH RECURSIVE counting(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM counting WHERE n < {rows}) SELECT {cells} FROM counting");
#pragma warning restore EF1002, EF1003
    }
}
