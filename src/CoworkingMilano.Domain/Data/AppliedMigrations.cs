using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace CoworkingMilano.Domain.Data;

public static class AppliedMigrations
{
    /// <summary>Whether the database has the schema of this version. EF Core's own question first builds the model of its history table, a tenth of the work of a start.</summary>
    public static async Task<bool> HasEveryMigrationAsync(this PortalDbContext db)
    {
        var missing = db.Database.GetMigrations().ToHashSet();
        try
        {
            await db.Database.OpenConnectionAsync();
            await using var command = db.Database.GetDbConnection().CreateCommand();
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
            await db.Database.CloseConnectionAsync();
        }
    }
}
