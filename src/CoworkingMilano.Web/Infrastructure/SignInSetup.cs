using System.Security.Claims;
using CoworkingMilano.Domain.Accounts;
using CoworkingMilano.Domain.Data;
using CoworkingMilano.Web.Areas.Identity.Invitations;
using CoworkingMilano.Web.Areas.Identity.Sessions;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.EntityFrameworkCore;

namespace CoworkingMilano.Web.Infrastructure;

public static class SignInSetup
{
    /// <summary>NIST SP 800-63B-4: what is known by a password alone has fifteen characters or more, and no rule of composition.</summary>
    public const int MinimumPasswordLength = 15;

    /// <summary>Enough for any sentence, and a bound on what there is to hash.</summary>
    public const int MaximumPasswordLength = 256;

    private static readonly string StampClaim = new ClaimsIdentityOptions().SecurityStampClaimType;

    public static void AddPortalSignIn(this IServiceCollection services, PortalSettings settings)
    {
        services
            .AddIdentity<Account, IdentityRole>(identity =>
            {
                identity.User.RequireUniqueEmail = true;
                identity.User.AllowedUserNameCharacters = "";
                identity.Password.RequiredLength = MinimumPasswordLength;
                identity.Password.RequireDigit = identity.Password.RequireLowercase = identity.Password.RequireUppercase = identity.Password.RequireNonAlphanumeric = false;
                identity.Password.RequiredUniqueChars = 1;
            })
            .AddEntityFrameworkStores<PortalDbContext>()
            .AddClaimsPrincipalFactory<AccountClaims>()
            .AddDefaultTokenProviders();
        services.AddScoped<Credentials>();
        services.AddSingleton<NobodysPassword>();
        services.AddSingleton<SignInLimits>();
        services.AddScoped<Invitation>();
        services.AddScoped<FirstAdministrator>();
        services.AddDataProtection().SetApplicationName("CoworkingMilano").PersistKeysToFileSystem(new DirectoryInfo(settings.KeysFolder));
        services.Configure<PasswordHasherOptions>(hasher => hasher.IterationCount = 210_000);
        services.ConfigureApplicationCookie(cookie =>
        {
            cookie.LoginPath = "/accedi";
            cookie.LogoutPath = "/esci";
            cookie.ReturnUrlParameter = "ritorno";
            cookie.ExpireTimeSpan = TimeSpan.FromHours(2);
            cookie.Cookie.Name = "accesso";
            cookie.Cookie.SameSite = SameSiteMode.Lax;
            cookie.Events.OnRedirectToLogin = AskToSignIn;
            cookie.Events.OnValidatePrincipal = CheckStampAndRoles;
            cookie.Events.OnRedirectToAccessDenied = context =>
            {
                context.Response.StatusCode = StatusCodes.Status403Forbidden;
                return Task.CompletedTask;
            };
        });
    }

    /// <summary>Comes back afterwards to a page that was being read; an act that was being sent has no page to come back to.</summary>
    private static Task AskToSignIn(RedirectContext<CookieAuthenticationOptions> context)
    {
        context.Response.Redirect(HttpMethods.IsGet(context.Request.Method) ? context.RedirectUri : context.Options.LoginPath);
        return Task.CompletedTask;
    }

    /// <summary>One query for each page or act, none for the files of its look, which are everybody's: a stamp changed by a sign-out, a lock or a new password ends the session at once, and roles are today's.</summary>
    private static async Task CheckStampAndRoles(CookieValidatePrincipalContext context)
    {
        if (context.HttpContext.GetEndpoint()?.Metadata.GetMetadata<StaticAssetDescriptor>() is not null)
        {
            return;
        }

        var identity = (ClaimsIdentity)context.Principal!.Identity!;
        var id = identity.FindFirst(ClaimTypes.NameIdentifier)?.Value;
        var db = context.HttpContext.RequestServices.GetRequiredService<PortalDbContext>();
        var account = await db.Users
            .Where(a => a.Id == id)
            .Select(a => new { a.SecurityStamp, Roles = db.UserRoles.Where(r => r.UserId == a.Id).Join(db.Roles, r => r.RoleId, r => r.Id, (_, role) => role.Name!).ToList() })
            .SingleOrDefaultAsync();
        if (account is null || account.SecurityStamp != identity.FindFirst(StampClaim)?.Value)
        {
            context.RejectPrincipal();
            return;
        }

        foreach (var role in identity.FindAll(identity.RoleClaimType).ToList())
        {
            identity.RemoveClaim(role);
        }

        identity.AddClaims(account.Roles.Select(role => new Claim(identity.RoleClaimType, role)));
    }
}
