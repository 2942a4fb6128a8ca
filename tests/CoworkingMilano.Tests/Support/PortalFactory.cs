using CoworkingMilano.Domain.Accounts;
using CoworkingMilano.Domain.Data;
using CoworkingMilano.Web.Infrastructure;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace CoworkingMilano.Tests.Support;

/// <summary>
/// The real application, over https, at a fixed time, on a database file of its own (or on the SQL Server that PORTAL_TEST_SQLSERVER names).
/// Signing in makes the cookie that the sign-in page would make; hashing a password is made cheap.
/// </summary>
public sealed class PortalFactory : WebApplicationFactory<Program>
{
    private readonly TestDatabase _database = TestDatabase.Create();

    public FixedClock Clock { get; } = Some.Clock;

    public QueryCounter Queries { get; } = new();

    public string PickupFolder { get; } = Path.Combine(Path.GetTempPath(), $"portal-posta-{Guid.NewGuid():N}");

    private static readonly string KeysFolder = Path.Combine(AppContext.BaseDirectory, "keys");

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Testing");
        builder.UseSetting("Database:Provider", _database.Provider);
        builder.UseSetting("ConnectionStrings:Portal", _database.ConnectionString);
        builder.UseSetting("Mail:PickupFolder", PickupFolder);
        builder.UseSetting("Portal:PublicUrl", "https://localhost");
        builder.UseSetting("Portal:KeysFolder", KeysFolder);
        builder.ConfigureServices(services =>
        {
            services.Replace(ServiceDescriptor.Singleton<TimeProvider>(Clock));
            services.Configure<PasswordHasherOptions>(hasher => hasher.IterationCount = 1_000);
            services.ConfigureDbContext<SqlitePortalDbContext>(options => options.AddInterceptors(Queries));
            services.ConfigureDbContext<SqlServerPortalDbContext>(options => options.AddInterceptors(Queries));
        });
    }

    protected override void ConfigureClient(HttpClient client) => client.BaseAddress = new Uri("https://localhost");

    public async Task<T> WithDb<T>(Func<PortalDbContext, Task<T>> work)
    {
        await using var scope = Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        var result = await work(db);
        await db.SaveChangesAsync();
        return result;
    }

    public Task WithDb(Func<PortalDbContext, Task> work) => WithDb(async db =>
    {
        await work(db);
        return 0;
    });

    public Task Save(params object[] entities) => WithDb(db =>
    {
        db.AddRange(entities);
        return Task.CompletedTask;
    });

    /// <summary>An anonymous visitor who does not follow redirects.</summary>
    public HttpClient Visitor() => CreateClient(new() { AllowAutoRedirect = false, BaseAddress = new Uri("https://localhost") });

    /// <summary>A client whose cookie says it is this account; saves the account first when it is new.</summary>
    public async Task<HttpClient> SignIn(Account account, params string[] roles)
    {
        await WithDb(async db =>
        {
            if (!await db.Users.AnyAsync(a => a.Id == account.Id))
            {
                db.Add(account);
            }
        });

        await using var scope = Services.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        var saved = (await accounts.FindByIdAsync(account.Id))!;
        foreach (var role in roles.Except(await accounts.GetRolesAsync(saved)))
        {
            Assert.True((await accounts.AddToRoleAsync(saved, role)).Succeeded);
        }

        var client = Visitor();
        client.DefaultRequestHeaders.Add(HeaderNames.Cookie, await CookieOf(saved, scope.ServiceProvider));
        return client;
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        _database.Dispose();
        if (Directory.Exists(PickupFolder))
        {
            Directory.Delete(PickupFolder, recursive: true);
        }
    }

    private static async Task<string> CookieOf(Account account, IServiceProvider services)
    {
        var signIn = services.GetRequiredService<SignInManager<Account>>();
        var principal = await signIn.CreateUserPrincipalAsync(account);
        var options = services.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(IdentityConstants.ApplicationScheme);
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        var ticket = new AuthenticationTicket(
            principal, new() { IssuedUtc = now, ExpiresUtc = now + options.ExpireTimeSpan }, IdentityConstants.ApplicationScheme);
        return $"{HostCookies.Prefix}{options.Cookie.Name}={options.TicketDataFormat.Protect(ticket)}";
    }
}
