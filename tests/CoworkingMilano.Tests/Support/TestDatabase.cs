using CoworkingMilano.Domain.Data;
using CoworkingMilano.Web.Infrastructure;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace CoworkingMilano.Tests.Support;

/// <summary>A migrated database for one test: a SQLite file, or a new database on the SQL Server whose connection string is in PORTAL_TEST_SQLSERVER.</summary>
public sealed class TestDatabase : IDisposable
{
    private static readonly string? SqlServer = Environment.GetEnvironmentVariable("PORTAL_TEST_SQLSERVER");
    private static readonly Lazy<string> MigratedFile = new(MigrateOnce);

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
    public static TestDatabase CreateFile()
    {
        var file = NewFile();
        File.Copy(MigratedFile.Value, file);
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

    private static string NewFile() => Path.Combine(Path.GetTempPath(), $"portal-{Guid.NewGuid():N}.db");
}
