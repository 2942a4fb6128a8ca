using CoworkingMilano.Domain.Data;
using CoworkingMilano.Web.Areas.Identity.Invitations;

namespace CoworkingMilano.Web.Infrastructure;

/// <summary>What the program does besides serving pages: <c>migrate</c> and <c>create-administrator EMAIL</c>.</summary>
public static class Commands
{
    public static async Task<int> RunAsync(WebApplication app, string[] args)
    {
        await using var scope = app.Services.CreateAsyncScope();
        switch (args)
        {
            case ["migrate", ..]:
                await Startup.MigrateAsync(scope.ServiceProvider.GetRequiredService<PortalDbContext>());
                Console.WriteLine("Il database è aggiornato.");
                return 0;
            case ["create-administrator", var email, ..] when !email.StartsWith('-'):
                Console.WriteLine(await scope.ServiceProvider.GetRequiredService<FirstAdministrator>().InviteAsync(email));
                return 0;
            case ["create-administrator", ..]:
                throw new StartFailureException("Scrivi l’indirizzo e-mail di chi amministra: create-administrator nome@comune.example");
            case [var unknown, ..] when !unknown.StartsWith('-'):
                throw new StartFailureException($"Il comando '{unknown}' non esiste: ci sono migrate e create-administrator; senza comando il portale si avvia.");
            default:
                await Startup.PrepareAsync(scope.ServiceProvider);
                await ServeAsync(app);
                return 0;
        }
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
