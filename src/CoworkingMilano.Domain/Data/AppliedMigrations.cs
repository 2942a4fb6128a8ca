using System.Data.Common;
using System.Reflection;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CoworkingMilano.Domain.Data;

public static class AppliedMigrations
{
    /// <summary>Whether the database answers and has the schema of this version. Asked without EF Core, whose first contexts are a sixth of the work of a start.</summary>
    /// <param name="connection">Closed, and closed again afterwards.</param>
    /// <param name="migrations">Those that make the schema (<see cref="Of"/>).</param>
    public static async Task<bool> HasEveryMigrationAsync(this DbConnection connection, IReadOnlyCollection<string> migrations)
    {
        var missing = migrations.ToHashSet();
        try
        {
            await connection.OpenAsync();
            await using var command = connection.CreateCommand();
            command.CommandText = "SELECT MigrationId FROM __EFMigrationsHistory";
            await using var applied = await command.ExecuteReaderAsync();
            while (await applied.ReadAsync())
            {
                missing.Remove(applied.GetString(0));
            }

            return missing.Count == 0;
        }
        catch (DbException)
        {
            // No database, or no history in it: nothing was ever applied.
            return false;
        }
        finally
        {
            await connection.CloseAsync();
        }
    }

    /// <summary>The migrations of a context, as its history would name them.</summary>
    public static IReadOnlyCollection<string> Of(Type context) =>
    [
        .. context.Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(Migration)) && type.GetCustomAttribute<DbContextAttribute>()?.ContextType == context)
            .Select(type => type.GetCustomAttribute<MigrationAttribute>()!.Id),
    ];
}
