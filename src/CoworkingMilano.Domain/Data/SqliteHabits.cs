using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CoworkingMilano.Domain.Data;

/// <summary>Every SQLite connection keeps what it acknowledged through a power cut, checks foreign keys, and waits five seconds for a lock.</summary>
public sealed class SqliteHabits : DbConnectionInterceptor
{
    private const string Pragmas = "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; PRAGMA busy_timeout=5000;";

    /// <summary>EF Core opens and closes at each query; what comes back from the pool is the same connection to SQLite, and has not forgotten.</summary>
    private static readonly ConditionalWeakTable<object, string> Taught = [];

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        var handle = ((SqliteConnection)connection).Handle!;
        if (!Taught.TryGetValue(handle, out _))
        {
            using var command = Command(connection);
            command.ExecuteNonQuery();
            Taught.TryAdd(handle, Pragmas);
        }
    }

    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        // SQLite's own calls wait for nothing that could be awaited.
        ConnectionOpened(connection, eventData);
        return Task.CompletedTask;
    }

    private static DbCommand Command(DbConnection connection)
    {
        var command = connection.CreateCommand();
        command.CommandText = Pragmas;
        return command;
    }
}
