using CoworkingMilano.Domain.Data;
using CoworkingMilano.Web.Demo;
using CoworkingMilano.Web.Infrastructure;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;

namespace CoworkingMilano.Tests.Support;

/// <summary>A migrated database for one test: a SQLite file, or a new database on the SQL Server whose connection string is in PORTAL_TEST_SQLSERVER.</summary>
public sealed class TestDatabase : IDisposable
{
    private static readonly string? SqlServer = Environment.GetEnvironmentVariable("PORTAL_TEST_SQLSERVER");
    private static readonly Lazy<string> MigratedFile = new(MigrateOnce);
    private static readonly Lazy<Task<string>> PlantedFile = new(PlantOnceAsync);

    private TestDatabase(string provider, string connectionString) => (Provider, ConnectionString) = (provider, connectionString);

    public string Provider { get; }
    public string ConnectionString { get; }

    public static TestDatabase Create() => SqlServer is { Length: > 0 } ? CreateOnSqlServer() : CreateFile();

    public PortalDbContext Open()
    {
        if (Provider == "SqlServer")
        {
            return new SqlServerPortalDbContext(new DbContextOptionsBuilder<SqlServerPortalDbContext>().UseSqlServer(ConnectionString).Options);
        }

        var options = new DbContextOptionsBuilder<SqlitePortalDbContext>();
        options.UsePortalSqlite(ConnectionString);
        return new SqlitePortalDbContext(options.Options);
    }

    public async Task Save(params object[] entities)
    {
        await using var db = Open();
        db.AddRange(entities);
        await db.SaveChangesAsync();
    }

    public void Dispose()
    {
        if (Provider == "SqlServer")
        {
            using var db = Open();
            db.Database.EnsureDeleted();
            return;
        }

        var file = new SqliteConnectionStringBuilder(ConnectionString).DataSource;
        foreach (var part in (string[])[file, $"{file}-wal", $"{file}-shm"])
        {
            File.Delete(part);
        }
    }

    /// <summary>A SQLite file whatever the environment says: for what only SQLite does.</summary>
    public static TestDatabase CreateFile() => CopyOf(MigratedFile.Value);

    /// <summary>One in which the demo has been planted, as of <see cref="Some.Clock"/>; on SQLite a copy of a file planted once.</summary>
    public static TestDatabase CreatePlanted() =>
        SqlServer is { Length: > 0 } ? CreatePlantedAsync(Some.Clock).GetAwaiter().GetResult() : CopyOf(PlantedFile.Value.GetAwaiter().GetResult());

    public static async Task<TestDatabase> CreatePlantedAsync(TimeProvider clock)
    {
        var database = Create();
        await using var db = database.Open();
        await new DemoData(db, clock, NullLogger<DemoData>.Instance).PlantAsync();
        return database;
    }

    private static TestDatabase CopyOf(string migrated)
    {
        var file = NewFile();
        File.Copy(migrated, file);
        return new TestDatabase("Sqlite", $"Data Source={file};Pooling=False");
    }

    private static TestDatabase CreateOnSqlServer()
    {
        var database = new TestDatabase("SqlServer", new SqlConnectionStringBuilder(SqlServer) { InitialCatalog = $"portal-{Guid.NewGuid():N}" }.ToString());
        using var db = database.Open();
        db.Database.Migrate();
        return database;
    }

    private static string MigrateOnce()
    {
        var file = NewFile();
        var options = new DbContextOptionsBuilder<SqlitePortalDbContext>();
        options.UsePortalSqlite($"Data Source={file};Pooling=False");
        using (var db = new SqlitePortalDbContext(options.Options))
        {
            db.Database.Migrate();
            db.Database.ExecuteSqlRaw("PRAGMA wal_checkpoint(TRUNCATE)");
        }

        return file;
    }

    private static async Task<string> PlantOnceAsync()
    {
        var database = await CreatePlantedAsync(Some.Clock);
        await using var db = database.Open();
        await db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)");
        return new SqliteConnectionStringBuilder(database.ConnectionString).DataSource;
    }

    private static string NewFile() => Path.Combine(Path.GetTempPath(), $"portal-{Guid.NewGuid():N}.db");
}
