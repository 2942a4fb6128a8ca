using CoworkingMilano.Domain.Accounts;
using CoworkingMilano.Domain.Data;
using CoworkingMilano.Web.Infrastructure;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
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
    /// <summary>Of whoever <see cref="Enter(Account, string[])"/> lets in.</summary>
    public const string Password = "un cavallo verde in tram";

    private readonly Lazy<TestDatabase> _database;

    public PortalFactory() => _database = new(() => HasDemo ? TestDatabase.CreatePlanted() : TestDatabase.Create());

    /// <summary>The database starts with the demo in it, not empty.</summary>
    public bool HasDemo { get; init; }

    public FixedClock Clock { get; } = Some.Clock;

    public QueryCounter Queries { get; } = new();

    public string PickupFolder { get; } = Path.Combine(Path.GetTempPath(), $"portal-posta-{Guid.NewGuid():N}");

    public string RegisterFolder => Path.Combine(PickupFolder, "protocollo");

    /// <summary>Who is sent the seals of the protocol register.</summary>
    public string? ConservationAddress { get; init; }

    private static readonly string KeysFolder = Path.Combine(AppContext.BaseDirectory, "keys");

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Testing");
        builder.UseSetting("Database:Provider", _database.Value.Provider);
        builder.UseSetting("ConnectionStrings:Portal", _database.Value.ConnectionString);
        builder.UseSetting("Mail:PickupFolder", PickupFolder);
        builder.UseSetting("Protocol:RegisterFolder", RegisterFolder);
        builder.UseSetting("Protocol:ConservationAddress", ConservationAddress);
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

    /// <summary>An anonymous visitor who sends a cookie, and so is given no page kept for everybody: each costs what it costs.</summary>
    public HttpClient VisitorApart()
    {
        var visitor = Visitor();
        visitor.DefaultRequestHeaders.Add(HeaderNames.Cookie, $"{HostCookies.Prefix}visita=1");
        return visitor;
    }

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

    /// <summary>A visitor who has typed the account’s password at the sign-in page, and keeps cookies as a browser does; saves the account first, with that password.</summary>
    public async Task<HttpClient> Enter(Account account, params string[] roles)
    {
        await SignIn(account, roles);
        var hash = new PasswordHasher<Account>(Options.Create(new PasswordHasherOptions { IterationCount = 1_000 })).HashPassword(account, Password);
        await WithDb(db => db.Users.Where(a => a.Id == account.Id).ExecuteUpdateAsync(a => a.SetProperty(x => x.PasswordHash, hash)));
        var visitor = Visitor();
        Assert.Equal(System.Net.HttpStatusCode.Found, (await visitor.FillIn("/accedi", ("Email", account.Email!), ("Password", Password))).StatusCode);
        return visitor;
    }

    /// <summary>A client let in as the handler of a digital identity would do it; saves the account first when it is new.</summary>
    public async Task<HttpClient> Enter(Account account, Identification way)
    {
        await SignIn(account);
        await using var scope = Services.CreateAsyncScope();
        var context = new DefaultHttpContext { RequestServices = scope.ServiceProvider, Request = { Scheme = "https", Host = new HostString("localhost") } };
        var signIn = scope.ServiceProvider.GetRequiredService<SignInManager<Account>>();
        signIn.Context = context;
        await signIn.SignInAsync((await signIn.UserManager.FindByIdAsync(account.Id))!, isPersistent: false, way.ToString());

        var client = Visitor();
        client.DefaultRequestHeaders.Add(HeaderNames.Cookie, $"{HostCookies.Prefix}{context.Response.Headers.SetCookie.Single()!.Split(';')[0]}");
        return client;
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (_database.IsValueCreated)
        {
            _database.Value.Dispose();
        }

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
        var clock = services.GetRequiredService<TimeProvider>();
        var session = new AuthenticationProperties { IssuedUtc = clock.GetUtcNow(), ExpiresUtc = clock.GetUtcNow() + options.ExpireTimeSpan };
        SessionGuard.Begin(session, clock);
        var ticket = new AuthenticationTicket(principal, session, IdentityConstants.ApplicationScheme);
        return $"{HostCookies.Prefix}{options.Cookie.Name}={options.TicketDataFormat.Protect(ticket)}";
    }
}
