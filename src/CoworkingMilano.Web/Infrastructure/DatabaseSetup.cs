using System.Collections.Concurrent;
using System.Data.Common;
using CoworkingMilano.Domain.Data;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace CoworkingMilano.Web.Infrastructure;

/// <summary>The database as it is asked without EF Core.</summary>
/// <param name="Context">The context whose migrations make its schema.</param>
/// <param name="MigratesAtStart">Whether a start brings it to the present schema; otherwise only the command <c>migrate</c> does.</param>
/// <param name="Connect">Gives a new connection, closed. A SQLite file that is not there is not made.</param>
public sealed record PortalDatabase(Type Context, bool MigratesAtStart, Func<DbConnection> Connect);

public static class DatabaseSetup
{
    private static readonly ConcurrentDictionary<string, SemaphoreSlim> WriterGates = new();

    /// <exception cref="StartFailureException">The provider is unknown, or SQL Server has no connection string.</exception>
    public static void AddPortalDatabase(this IServiceCollection services, IConfiguration configuration, string contentRoot)
    {
        var configured = configuration.GetConnectionString("Portal");
        services.AddSingleton<DatabaseReadiness>();
        switch (configuration["Database:Provider"])
        {
            case "SqlServer":
                var server = configured ?? throw new StartFailureException("Con Database:Provider=SqlServer serve ConnectionStrings:Portal.");
                services.AddSingleton(new PortalDatabase(typeof(SqlServerPortalDbContext), MigratesAtStart: false, () => new SqlConnection(server)));
                services.AddDbContext<PortalDbContext, SqlServerPortalDbContext>((provider, options) => options.WatchPublicFacts(provider).UseSqlServer(
                    server,
                    sql => sql.EnableRetryOnFailure().MaxBatchSize(configuration.GetValue("Database:MaxBatchSize", 42))));
                break;
            case null or "" or "Sqlite":
                var file = SqliteFile(configured, contentRoot);
                var reading = new SqliteConnectionStringBuilder(file) { Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString();
                services.AddSingleton(new PortalDatabase(typeof(SqlitePortalDbContext), MigratesAtStart: true, () => new SqliteConnection(reading)));
                services.AddDbContext<PortalDbContext, SqlitePortalDbContext>((provider, options) => options.WatchPublicFacts(provider).UsePortalSqlite(file));
                break;
            case var other:
                throw new StartFailureException($"Database:Provider è '{other}': scegli 'Sqlite' o 'SqlServer'.");
        }
    }

    /// <summary>SQLite as the portal uses it everywhere: durable, with foreign keys, one writer of this process at a time.</summary>
    public static void UsePortalSqlite(this DbContextOptionsBuilder options, string connectionString)
    {
        var gate = WriterGates.GetOrAdd(connectionString, _ => new SemaphoreSlim(1, 1));
        options.UseSqlite(connectionString).AddInterceptors(new SqliteHabits(), new SqliteWriterGate(gate));
    }

    private static DbContextOptionsBuilder WatchPublicFacts(this DbContextOptionsBuilder options, IServiceProvider services) =>
        options.AddInterceptors(new PublicFactsWatch(services.GetRequiredService<PublicFacts>()));

    /// <summary>Where the database is, as an absolute path under the content root, in a folder that exists.</summary>
    private static string SqliteFile(string? connectionString, string contentRoot)
    {
        var sqlite = new SqliteConnectionStringBuilder(connectionString ?? "Data Source=App_Data/portal.db") { DefaultTimeout = 5 };
        sqlite.DataSource = Path.GetFullPath(sqlite.DataSource, contentRoot);
        Startup.CreateFolder(Path.GetDirectoryName(sqlite.DataSource)!, "ConnectionStrings:Portal");
        return sqlite.ToString();
    }
}
