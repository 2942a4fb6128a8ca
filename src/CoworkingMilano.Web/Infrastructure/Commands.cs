using System.Data.Common;
using CoworkingMilano.Domain.Data;
using CoworkingMilano.Domain.Figures;
using CoworkingMilano.Domain.Protocol;
using CoworkingMilano.Web.Areas.Identity.Invitations;
using Microsoft.Extensions.Logging.Console;

namespace CoworkingMilano.Web.Infrastructure;

/// <summary>What the program does besides serving pages: <c>migrate</c>, <c>create-administrator EMAIL</c>, <c>recount-figures</c> and <c>verify-protocol</c>.</summary>
public static class Commands
{
    private const string Verify = "verify-protocol";
    private const int CouldNotVerify = 2;

    /// <summary>Of a command that could not do its work. A broken register answers 1: one that could not be looked at must not look like one.</summary>
    public static int FailureOf(string[] args) => args is [Verify, ..] ? CouldNotVerify : 1;

    /// <summary>A command's own sentence is all that stands on standard output.</summary>
    public static void QuietLogs(this ILoggingBuilder logging, string[] args)
    {
        if (args is [var command, ..] && !command.StartsWith('-'))
        {
            foreach (var category in (string[])["Microsoft", "Microsoft.EntityFrameworkCore", "Microsoft.EntityFrameworkCore.Database.Command"])
            {
                logging.AddFilter(category, LogLevel.Error);
            }

            logging.Services.Configure<ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        }
    }

    public static async Task<int> RunAsync(WebApplication app, string[] args)
    {
        await using var scope = app.Services.CreateAsyncScope();
        switch (args)
        {
            case ["migrate", ..]:
                await Startup.MigrateAsync(scope.ServiceProvider);
                Console.WriteLine("Il database è aggiornato.");
                return 0;
            case ["create-administrator", var email, ..] when !email.StartsWith('-'):
                Console.WriteLine(await scope.ServiceProvider.GetRequiredService<FirstAdministrator>().InviteAsync(email));
                return 0;
            case ["create-administrator", ..]:
                throw new StartFailureException("Scrivi l’indirizzo e-mail di chi amministra: create-administrator nome@comune.example");
            case ["recount-figures", ..]:
                return await RecountFiguresAsync(scope.ServiceProvider);
            case [Verify, var typed, ..] when !typed.StartsWith('-'):
                return await VerifyProtocolAsync(scope.ServiceProvider, ProtocolSeal.TryParse(typed, out var seal)
                    ? seal
                    : throw new StartFailureException($"Il sigillo '{typed}' non si legge: è un numero, un trattino e 64 cifre o lettere da a a f, come nel registro giornaliero."));
            case [Verify, ..]:
                return await VerifyProtocolAsync(scope.ServiceProvider, null);
            case [var unknown, ..] when !unknown.StartsWith('-'):
                throw new StartFailureException($"Il comando '{unknown}' non esiste: ci sono migrate, create-administrator, recount-figures e verify-protocol; senza comando il portale si avvia.");
            default:
                await Startup.PrepareAsync(scope.ServiceProvider);
                await ServeAsync(app);
                return 0;
        }
    }

    /// <returns>0 when the counters agreed with the cases; 1 when they did not, and now do.</returns>
    private static async Task<int> RecountFiguresAsync(IServiceProvider services)
    {
        if (!await services.GetRequiredService<DatabaseReadiness>().IsReadyAsync())
        {
            throw new StartFailureException("Il database è da aggiornare: esegui prima il comando migrate.");
        }

        var (cases, differences) = await services.GetRequiredService<PortalDbContext>().RecountFiguresAsync();
        Console.WriteLine(differences.IsEmpty
            ? $"I contatori concordano con le pratiche. Pratiche contate: {cases}."
            : $"I contatori non concordavano con le pratiche: ora sì. Pratiche contate: {cases}; contatori corretti: {differences.Rows}.");
        return differences.IsEmpty ? 0 : 1;
    }

    /// <returns>0 when every link of the chain holds, it still passes through the seal, and cases and files say what it says; 1 when not.</returns>
    private static async Task<int> VerifyProtocolAsync(IServiceProvider services, ProtocolSeal? seal)
    {
        try
        {
            if (!await services.GetRequiredService<DatabaseReadiness>().IsReadyAsync())
            {
                throw new StartFailureException("Il database è da aggiornare: esegui prima il comando migrate.");
            }

            return await VerifyAsync(services.GetRequiredService<PortalDbContext>(), seal);
        }
        catch (DbException failure)
        {
            throw new StartFailureException($"Il registro non si è potuto verificare, il database non risponde: {failure.Message}", failure);
        }
        catch (Exception failure) when (failure is FormatException or InvalidCastException or InvalidOperationException or ArgumentException)
        {
            Console.WriteLine($"Nel registro, o in una pratica, c’è un valore che il portale non ha mai scritto e che non si può leggere: {failure.Message}");
            return 1;
        }
    }

    private static async Task<int> VerifyAsync(PortalDbContext db, ProtocolSeal? seal)
    {
        var found = await db.VerifyProtocolAsync(seal);
        Console.WriteLine(found.Break ?? $"Il registro di protocollo è integro. Righe: {found.Lines}; sigillo: {found.Seal}.");
        if (!found.IsWhole)
        {
            return 1;
        }

        var compared = await db.CompareWithRegisterAsync();
        Console.WriteLine(compared.Difference ?? $"Le pratiche e i file dicono quello che fu registrato. Atti confrontati: {compared.Acts}; file riletti: {compared.Files}.");
        return compared.IsFaithful ? 0 : 1;
    }

    private static async Task ServeAsync(WebApplication app)
    {
        await app.StartAsync();
        var settings = app.Services.GetRequiredService<PortalSettings>();
        foreach (var url in app.Urls)
        {
            Console.WriteLine($"Il portale è aperto su {url}");
            Console.WriteLine(settings.OffersPersonas ? $"Accedi da {url}/accedi: in sviluppo entri con un clic, come cittadino o come ufficio" : $"Si accede da {settings.PublicAddress("/accedi")}");
        }

        await app.WaitForShutdownAsync();
    }
}
