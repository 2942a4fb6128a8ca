using System.Diagnostics;
using Microsoft.Data.Sqlite;

namespace Load;

/// <summary>The fastest this machine can keep a promise: one small row a transaction, flushed to the disk (WAL, synchronous=FULL), no queue before it.</summary>
public static class RawCommits
{
    public static double Run(string file, TimeSpan time)
    {
        using var connection = new SqliteConnection($"Data Source={file}");
        connection.Open();
        Execute(connection, "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; CREATE TABLE IF NOT EXISTS Promises (Id INTEGER PRIMARY KEY, Words TEXT)");
        var commits = 0;
        var watch = Stopwatch.StartNew();
        while (watch.Elapsed < time)
        {
            Execute(connection, "INSERT INTO Promises (Words) VALUES ('una riga')");
            commits++;
        }

        return commits / watch.Elapsed.TotalSeconds;
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
