using CoworkingMilano.Domain.Accounts;
using CoworkingMilano.Domain.Data;
using CoworkingMilano.Web.Areas.Identity.Personas;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CoworkingMilano.Web.Infrastructure;

public static class Startup
{
    /// <summary>Brings the database to the present schema and gives it the officers' roles.</summary>
    public static async Task MigrateAsync(IServiceProvider services)
    {
        var db = services.GetRequiredService<PortalDbContext>();
        await db.Database.MigrateAsync();

        var roles = services.GetRequiredService<RoleManager<IdentityRole>>();
        foreach (var role in Roles.All.Except(await db.Roles.Select(r => r.Name!).ToListAsync()))
        {
            await roles.CreateAsync(new IdentityRole(role));
        }

        if (services.GetRequiredService<PortalSettings>().OffersPersonas)
        {
            await Persona.PlantAsync(services.GetRequiredService<UserManager<Account>>());
        }
    }
}
