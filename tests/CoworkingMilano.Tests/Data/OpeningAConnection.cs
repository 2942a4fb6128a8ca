using System.Runtime.CompilerServices;
using CoworkingMilano.Domain.Data;
using CoworkingMilano.Tests.Support;
using CoworkingMilano.Web.Infrastructure;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace CoworkingMilano.Tests.Data;

/// <summary>What a SQLite connection is told, it keeps while it waits in the pool.</summary>
public sealed class OpeningAConnection : IDisposable
{
    private readonly TestDatabase _database = TestDatabase.CreateFile();
    private readonly DbContextOptions<SqlitePortalDbContext> _pooled;

    /// <summary>The databases of the tests have no pool, or their files could not be deleted; a portal's has.</summary>
    public OpeningAConnection()
    {
        var options = new DbContextOptionsBuilder<SqlitePortalDbContext>();
        options.UsePortalSqlite(new SqliteConnectionStringBuilder(_database.ConnectionString) { Pooling = true }.ToString());
        _pooled = options.Options;
    }

    public void Dispose()
    {
        using var db = new SqlitePortalDbContext(_pooled);
        SqliteConnection.ClearPool((SqliteConnection)db.Database.GetDbConnection());
        _database.Dispose();
    }

    [Fact]
    public async Task Flushes_every_promise_checks_foreign_keys_and_waits_for_locks_the_first_time_and_from_the_pool()
    {
        var (first, habits) = await Open();
        var (second, kept) = await Open();

        Assert.Equal(first, second);
        Assert.Equal(["wal", "2", "1", "5000"], habits);
        Assert.Equal(habits, kept);
    }

    [Fact]
    public async Task Tells_two_connections_open_at_once()
    {
        await using var one = _database.Open();
        await using var other = _database.Open();
        await one.Database.OpenConnectionAsync();
        await other.Database.OpenConnectionAsync();

        Assert.Equal(["wal", "2", "1", "5000"], await Habits((SqliteConnection)one.Database.GetDbConnection()));
        Assert.Equal(["wal", "2", "1", "5000"], await Habits((SqliteConnection)other.Database.GetDbConnection()));
    }

    private async Task<(int Handle, string[] Habits)> Open()
    {
        await using var db = new SqlitePortalDbContext(_pooled);
        await db.Database.OpenConnectionAsync();
        var connection = (SqliteConnection)db.Database.GetDbConnection();
        return (RuntimeHelpers.GetHashCode(connection.Handle), await Habits(connection));
    }

    private static async Task<string[]> Habits(SqliteConnection connection)
    {
        var habits = new List<string>();
        foreach (var pragma in new[] { "journal_mode", "synchronous", "foreign_keys", "busy_timeout" })
        {
            await using var command = connection.CreateCommand();
            command.CommandText = $"PRAGMA {pragma}";
            habits.Add($"{await command.ExecuteScalarAsync()}");
        }

        return [.. habits];
    }
}
