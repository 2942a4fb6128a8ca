using CoworkingMilano.Domain.Accounts;
using CoworkingMilano.Domain.Data;
using CoworkingMilano.Web.Areas.Identity.Attempts;
using CoworkingMilano.Web.Areas.Identity.Invitations;
using CoworkingMilano.Web.Areas.Identity.Messages;
using CoworkingMilano.Web.Areas.Identity.Sessions;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;

namespace CoworkingMilano.Web.Infrastructure;

public static class SignInSetup
{
    /// <summary>NIST SP 800-63B-4: what is known by a password alone has fifteen characters or more, and no rule of composition.</summary>
    public const int MinimumPasswordLength = 15;

    /// <summary>Enough for any sentence, and a bound on what there is to hash.</summary>
    public const int MaximumPasswordLength = 256;

    public const string SessionCookie = "accesso";

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
        services.AddScoped<AttemptLimits>();
        services.AddScoped<MessageText>();
        services.AddSingleton<SealedTokens>();
        services.AddScoped<KeptForms>();
        services.AddScoped<Invitation>();
        services.AddScoped<FirstAdministrator>();
        services.AddDataProtection().SetApplicationName("CoworkingMilano").PersistKeysToFileSystem(new DirectoryInfo(settings.KeysFolder));
        services.Configure<PasswordHasherOptions>(hasher => hasher.IterationCount = 210_000);
        services.ConfigureApplicationCookie(cookie =>
        {
            cookie.LoginPath = "/accedi";
            cookie.LogoutPath = "/esci";
            cookie.ReturnUrlParameter = "ritorno";
            cookie.ExpireTimeSpan = SessionTerms.Citizen.Idle;
            cookie.SlidingExpiration = false;
            cookie.Cookie.Name = SessionCookie;
            cookie.Cookie.SameSite = SameSiteMode.Lax;
            cookie.Events.OnRedirectToLogin = AskToSignIn;
            cookie.Events.OnSigningIn = SessionGuard.Begin;
            cookie.Events.OnValidatePrincipal = SessionGuard.CheckAsync;
            cookie.Events.OnRedirectToAccessDenied = context =>
            {
                context.Response.StatusCode = StatusCodes.Status403Forbidden;
                return Task.CompletedTask;
            };
        });
    }

    /// <summary>Comes back afterwards to the page that was being read, or to the form that was being sent, with what was typed in it.</summary>
    private static async Task AskToSignIn(RedirectContext<CookieAuthenticationOptions> context)
    {
        if (HttpMethods.IsGet(context.Request.Method))
        {
            context.Response.Redirect(context.RedirectUri);
            return;
        }

        var page = await context.HttpContext.RequestServices.GetRequiredService<KeptForms>().KeepAsync(context.HttpContext);
        context.Response.Redirect(page is null ? context.Options.LoginPath : $"{context.Options.LoginPath}?{context.Options.ReturnUrlParameter}={Uri.EscapeDataString(page)}");
    }
}
