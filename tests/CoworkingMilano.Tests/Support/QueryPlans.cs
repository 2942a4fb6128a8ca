using System.Text.RegularExpressions;
using CoworkingMilano.Domain.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace CoworkingMilano.Tests.Support;

public static partial class QueryPlans
{
    /// <summary>How SQLite would run a command: <c>SEARCH s USING INDEX …</c>, a line for each table.</summary>
    public static async Task<List<string>> PlanOf(this PortalDbContext db, string sql)
    {
        await using var command = new SqliteCommand($"EXPLAIN QUERY PLAN {sql}", (SqliteConnection)db.Database.GetDbConnection());
        foreach (var name in Parameter().Matches(sql).Select(m => m.Value).Distinct())
        {
            command.Parameters.AddWithValue(name, "2026-03-02");
        }

        await db.Database.OpenConnectionAsync();
        await using var reader = await command.ExecuteReaderAsync();
        List<string> plan = [];
        while (await reader.ReadAsync())
        {
            plan.Add(reader.GetString(reader.GetOrdinal("detail")));
        }

        return plan;
    }

    [GeneratedRegex("@\\w+")]
    private static partial Regex Parameter();
}
