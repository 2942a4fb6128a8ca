using CoworkingMilano.Domain.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CoworkingMilano.Tests.Support;

/// <summary>A database as it was before a migration, to put rows into and see what the migration makes of them. Keys that lead nowhere are allowed.</summary>
public sealed class EarlierDatabase : IDisposable
{
    private readonly string _file = Path.Combine(Path.GetTempPath(), $"portal-{Guid.NewGuid():N}.db");
    private readonly string _migration;
    private readonly SqlitePortalDbContext _db;

    private EarlierDatabase(string migration)
    {
        _db = new SqlitePortalDbContext(new DbContextOptionsBuilder<SqlitePortalDbContext>().UseSqlite($"Data Source={_file};Foreign Keys=False;Pooling=False").Options);
        _migration = Assert.Single(_db.Database.GetMigrations(), name => name.EndsWith($"_{migration}", StringComparison.Ordinal));
    }

    public static async Task<EarlierDatabase> Before(string migration)
    {
        var database = new EarlierDatabase(migration);
        await database.MigrateTo(database._db.Database.GetMigrations().TakeWhile(name => name != database._migration).Last());
        return database;
    }

    public void Dispose()
    {
        _db.Dispose();
        File.Delete(_file);
    }

    public Task Migrate() => MigrateTo(_migration);

    private Task MigrateTo(string name) => _db.GetService<IMigrator>().MigrateAsync(name);

    /// <summary>A row in which every other column that must hold something holds as little as it can.</summary>
    public void Insert(string table, params (string Column, object Value)[] values)
    {
        var needed = Rows($"""SELECT name, type FROM pragma_table_info('{table}') WHERE "notnull" = 1 AND dflt_value IS NULL""")
            .Where(column => values.All(v => v.Column != (string)column[0]))
            .Select(column => ((string)column[0], (object)((string)column[1] == "INTEGER" ? 0 : Guid.NewGuid().ToString())));
        (string Column, object Value)[] all = [.. values, .. needed];
        using var command = Command($"""INSERT INTO "{table}" ({string.Join(", ", all.Select(v => $"\"{v.Column}\""))}) VALUES ({string.Join(", ", all.Select((_, i) => $"@p{i}"))})""");
        foreach (var (value, i) in all.Select((v, i) => (v.Value, i)))
        {
            command.Parameters.AddWithValue($"@p{i}", value);
        }

        command.ExecuteNonQuery();
    }

    public object[] Row(string sql) => Assert.Single(Rows(sql));

    public List<object[]> Rows(string sql)
    {
        using var command = Command(sql);
        using var reader = command.ExecuteReader();
        var rows = new List<object[]>();
        while (reader.Read())
        {
            var row = new object[reader.FieldCount];
            reader.GetValues(row);
            rows.Add(row);
        }

        return rows;
    }

    private SqliteCommand Command(string sql)
    {
        _db.Database.OpenConnection();
        var command = (SqliteCommand)_db.Database.GetDbConnection().CreateCommand();
#pragma warning disable CA2100 // The names of tables and columns are this test's own.
        command.CommandText = sql;
#pragma warning restore CA2100
        return command;
    }
}
