using System.Data.Common;
using CoworkingMilano.Domain.Data;
using CoworkingMilano.Domain.Figures;
using CoworkingMilano.Web.Demo;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace CoworkingMilano.Web.Infrastructure;

/// <summary>What happens between the settings and the first request.</summary>
public static class Startup
{
    /// <summary>SQL Server's "Cannot open database": the server answers, <c>migrate</c> will create the database.</summary>
    private const int DatabaseDoesNotExist = 4060;

    // SQLite's result codes.
    private const int ReadOnly = 8;
    private const int InputOutput = 10;
    private const int CannotOpen = 14;

    /// <summary>The folder of the published application, wherever it is started from; null (the current folder) when it runs from its sources.</summary>
    public static string? ContentRoot => Directory.Exists(Path.Combine(AppContext.BaseDirectory, "wwwroot")) ? AppContext.BaseDirectory : null;

    /// <summary>Brings SQLite to the present schema; SQL Server is only asked whether it is there, its schema is changed by the command <c>migrate</c>.</summary>
    public static async Task PrepareAsync(IServiceProvider services)
    {
        var settings = services.GetRequiredService<PortalSettings>();
        CreateFolder(settings.KeysFolder, "Portal:KeysFolder");
        if (settings.MailServer is null)
        {
            CreateFolder(settings.PickupFolder, "Mail:PickupFolder");
        }

        var database = services.GetRequiredService<PortalDatabase>();
        if (database.MigratesAtStart)
        {
            await MigrateAsync(services);
        }
        else
        {
            await ReachAsync(database);
        }

        if (settings.PlantsDemo && await services.GetRequiredService<DatabaseReadiness>().IsReadyAsync())
        {
            await ActivatorUtilities.CreateInstance<DemoData>(services).PlantAsync();
        }
    }

    /// <exception cref="StartFailureException">The database cannot be reached or written.</exception>
    public static async Task MigrateAsync(IServiceProvider services)
    {
        // Migrating compares the whole model with its snapshot even when there is nothing to do, and every start would wait for it.
        if (await services.GetRequiredService<DatabaseReadiness>().IsReadyAsync())
        {
            return;
        }

        var db = services.GetRequiredService<PortalDbContext>();
        try
        {
            await db.Database.MigrateAsync();
            await StartFiguresAsync(db);
        }
        catch (SqliteException failure) when (failure.SqliteErrorCode is CannotOpen or ReadOnly or InputOutput)
        {
            throw new StartFailureException($"Il database {db.Database.GetDbConnection().DataSource} non si può aprire in scrittura: controlla i permessi del file e della sua cartella, e lo spazio su disco.", failure);
        }
        catch (SqlException failure) when (failure.Number != DatabaseDoesNotExist)
        {
            throw Unreachable(failure, db.Database.GetDbConnection());
        }
    }

    /// <summary>A database with cases older than its counters: they start from what is there.</summary>
    private static async Task StartFiguresAsync(PortalDbContext db)
    {
        if (!await db.Tallies.AnyAsync())
        {
            await db.RecountFiguresAsync();
        }
    }

    /// <param name="setting">What names the folder, to name another.</param>
    /// <exception cref="StartFailureException">The folder is not there and cannot be made.</exception>
    public static void CreateFolder(string folder, string setting)
    {
        try
        {
            Directory.CreateDirectory(folder);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new StartFailureException($"La cartella {folder} non si può creare: dai i permessi a chi avvia il portale, oppure indicane un’altra con {setting}.", failure);
        }
    }

    private static async Task ReachAsync(PortalDatabase database)
    {
        await using var connection = database.Connect();
        try
        {
            await connection.OpenAsync();
        }
        catch (SqlException failure) when (failure.Number != DatabaseDoesNotExist)
        {
            throw Unreachable(failure, connection);
        }
    }

    private static StartFailureException Unreachable(SqlException failure, DbConnection connection) =>
        new($"Il database su {connection.DataSource} non risponde: controlla ConnectionStrings:Portal e che il server sia acceso.", failure);
}
