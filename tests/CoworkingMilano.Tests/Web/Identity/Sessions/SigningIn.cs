using System.Collections.Concurrent;
using System.Net;
using CoworkingMilano.Domain.Accounts;
using CoworkingMilano.Tests.Support;
using CoworkingMilano.Web.Areas.Identity.Attempts;
using CoworkingMilano.Web.Areas.Identity.Sessions;
using CoworkingMilano.Web.Infrastructure;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.Routing;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting.Internal;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace CoworkingMilano.Tests.Web.Identity.Sessions;

public sealed class SigningIn : IDisposable
{
    private const string Password = "un cavallo verde in tram";
    private const string Wrong = "L’indirizzo e-mail o la password non sono corretti";

    private readonly PortalFactory _portal = new();
    private readonly Account _account = Some.Person("Carla", "Rossi");

    public void Dispose() => _portal.Dispose();

    [Fact]
    public async Task Gives_a_host_cookie_and_leads_to_the_page_that_asked()
    {
        await SaveAccount();
        var visitor = _portal.Visitor();

        var response = await SignIn(visitor, Password, ("ritorno", "/privacy?da=qui"));

        Assert.Equal("/privacy?da=qui", response.Headers.Location!.ToString());
        var cookie = Assert.Single(response.Headers.GetValues("Set-Cookie"), c => c.StartsWith("__Host-accesso=", StringComparison.Ordinal));
        Assert.Equal(["path=/", "secure", "samesite=lax", "httponly"], cookie.Split("; ")[1..]);
        Assert.Contains("Carla", (await visitor.Page("/privacy")).QuerySelector(".header-name")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Leads_citizens_to_their_area_and_officers_to_the_office()
    {
        await SaveAccount();
        Assert.Equal("/area-personale", (await SignIn(_portal.Visitor(), Password)).Headers.Location!.ToString());

        await _portal.SignIn(_account, Roles.Auditor);
        Assert.Equal("/ufficio", (await SignIn(_portal.Visitor(), Password)).Headers.Location!.ToString());
    }

    [Fact]
    public async Task Says_the_same_of_a_wrong_password_and_of_an_address_nobody_has()
    {
        await SaveAccount();

        foreach (var email in (string[])[_account.Email!, "nessuno@example.org"])
        {
            var response = await _portal.Visitor().FillIn("/accedi", ("Email", email), ("Password", "non è questa di certo"));

            Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
            var page = await response.Html();
            Assert.EndsWith(Wrong, page.QuerySelector("#Password-error")!.TextContent, StringComparison.Ordinal);
            Assert.Equal(email, page.QuerySelector("#Email")!.GetAttribute("value"));
            Assert.Null(page.QuerySelector("#Password")!.GetAttribute("value"));
        }
    }

    [Theory]
    [InlineData("somebody")]
    [InlineData("nobody")]
    [InlineData("somebody without a password")]
    public async Task Costs_one_slow_hash_whoever_the_address_belongs_to(string whose)
    {
        var hasher = new CountingHasher();
        await using var portal = _portal.WithWebHostBuilder(builder => builder.ConfigureTestServices(services => services.AddSingleton<IPasswordHasher<Account>>(hasher)));
        await SaveAccount(whose == "somebody" ? Password : null);
        var visitor = portal.CreateClient(new() { AllowAutoRedirect = false, BaseAddress = new Uri("https://localhost") });

        await visitor.FillIn("/accedi", ("Email", whose == "nobody" ? "nessuno@example.org" : _account.Email!), ("Password", "non è questa di certo"));

        Assert.Equal(1, hasher.Verifications);
    }

    [Fact]
    public async Task Leaves_neither_address_nor_password_nor_link_in_the_logs()
    {
        var log = new LogBook();
        await using var portal = _portal.WithWebHostBuilder(builder => builder.ConfigureServices(services => services.AddSingleton<ILoggerProvider>(log)));
        await SaveAccount();
        var visitor = portal.CreateClient(new() { AllowAutoRedirect = false, BaseAddress = new Uri("https://localhost") });

        await SignIn(visitor, "non è questa di certo");
        await SignIn(visitor, Password);
        await visitor.FillIn("/registrati", ("Email", _account.Email!));
        await visitor.FillIn("/password-dimenticata", ("Email", _account.Email!));
        var link = (await _portal.MailTo(_account.Email!)).Link;
        await visitor.FillIn(link, "/password-dimenticata/nuova", ("Password", "breve"));
        await visitor.FillIn(link, "/password-dimenticata/nuova", ("Password", Password));
        portal.Services.GetRequiredService<ILogger<SigningIn>>().Log(LogLevel.Warning, default, "The book is read", null, (line, _) => line);

        Assert.Contains(log.Lines, line => line.Contains("The book is read", StringComparison.Ordinal));
        Assert.DoesNotContain(log.Lines, line => line.Contains(_account.Email!, StringComparison.OrdinalIgnoreCase) || line.Contains(Password, StringComparison.Ordinal) || line.Contains("non è questa", StringComparison.Ordinal) || line.Contains(link.Split('=')[1], StringComparison.Ordinal));
    }

    [Fact]
    public void Hashes_as_slowly_as_the_recommendations_ask()
    {
        var services = new ServiceCollection();
        services.AddPortalSignIn(new PortalSettings(new ConfigurationBuilder().Build(), new HostingEnvironment { EnvironmentName = "Testing", ContentRootPath = "/" }));

        Assert.Equal(210_000, services.BuildServiceProvider().GetRequiredService<IOptions<PasswordHasherOptions>>().Value.IterationCount);
    }

    [Fact]
    public async Task Asks_for_both_answers()
    {
        var response = await _portal.Visitor().FillIn("/accedi");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        var words = (await response.Html()).Words();
        Assert.Contains("Scrivi il tuo indirizzo e-mail", words, StringComparison.Ordinal);
        Assert.Contains("Scrivi la tua password", words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task May_be_tried_five_times_a_minute_for_one_address()
    {
        await SaveAccount();
        var visitor = _portal.Visitor();
        for (var attempt = 1; attempt <= 5; attempt++)
        {
            Assert.Equal(HttpStatusCode.UnprocessableEntity, (await SignIn(visitor, $"tentativo sbagliato {attempt}")).StatusCode);
        }

        var sixth = await SignIn(visitor, Password);

        Assert.Equal(HttpStatusCode.TooManyRequests, sixth.StatusCode);
        Assert.InRange(sixth.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 60);
        Assert.Contains("Troppe richieste", (await sixth.Html()).Words(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await visitor.FillIn("/accedi", ("Email", "altra@example.org"), ("Password", "x"))).StatusCode);
    }

    [Fact]
    public async Task May_be_tried_twenty_times_a_minute_from_one_place()
    {
        var visitor = _portal.Visitor();
        for (var attempt = 1; attempt <= 20; attempt++)
        {
            Assert.Equal(HttpStatusCode.UnprocessableEntity, (await visitor.FillIn("/accedi", ("Email", $"{attempt}@example.org"), ("Password", "x"))).StatusCode);
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, (await visitor.FillIn("/accedi", ("Email", "21@example.org"), ("Password", "x"))).StatusCode);
    }

    [Fact]
    public async Task Counts_a_whole_IPv6_household_as_one_place()
    {
        for (var attempt = 1; attempt <= 20; attempt++)
        {
            Assert.Null(await MustWait($"{attempt}@example.org", $"2001:db8:1:2::{attempt}"));
        }

        Assert.NotNull(await MustWait("x@example.org", "2001:db8:1:2:ffff::1"));
        Assert.Null(await MustWait("x@example.org", "2001:db8:1:3::1"));
    }

    [Fact]
    public async Task Lets_no_more_tries_through_when_they_come_all_at_once()
    {
        var waits = await StartingLine.Run(12, async (_, line) =>
        {
            await line.Wait();
            return await MustWait("carla@example.org", "192.0.2.1");
        });

        Assert.InRange(waits.Count(wait => wait is null), 1, 5);
        _portal.Clock.Now += TimeSpan.FromMinutes(1);
        Assert.Null(await MustWait("carla@example.org", "192.0.2.1"));
    }

    [Fact]
    public async Task Waiting_helps_even_while_somebody_keeps_trying()
    {
        for (var second = 0; second < 120; second += 4)
        {
            _portal.Clock.Now += TimeSpan.FromSeconds(4);
            await MustWait("carla@example.org", "192.0.2.1");
        }

        _portal.Clock.Now += TimeSpan.FromMinutes(1);
        Assert.Null(await MustWait("carla@example.org", "192.0.2.2"));
    }

    [Fact]
    public async Task Counts_without_writing_down_who_tried()
    {
        await SaveAccount();
        await SignIn(_portal.Visitor(), Password);

        var tries = await _portal.WithDb(db => db.Attempts.ToListAsync());

        Assert.Equal(2, tries.Count);
        Assert.DoesNotContain(tries, attempt => attempt.Key.Contains("carla", StringComparison.OrdinalIgnoreCase));
        _portal.Clock.Later(days: 1);
        await MustWait("altra@example.org", "192.0.2.1");
        Assert.Equal(2, await _portal.WithDb(db => db.Attempts.CountAsync()));
    }

    [Fact]
    public async Task Is_refused_to_a_locked_account_only_after_the_right_password()
    {
        _account.Lock(Some.Clock);
        await SaveAccount();

        Assert.Contains("Questo account è bloccato", (await (await SignIn(_portal.Visitor(), Password)).Html()).Words(), StringComparison.Ordinal);
        Assert.Contains(Wrong, (await (await SignIn(_portal.Visitor(), "non è questa di certo")).Html()).Words(), StringComparison.Ordinal);
    }

    [Fact]
    public void Never_leads_away_from_the_portal()
    {
        var url = new UrlHelper(new ActionContext(new DefaultHttpContext(), new RouteData(), new ActionDescriptor()));
        string[] hostile =
        [
            "//evil.example", "///evil.example", "////evil.example", @"/\evil.example", @"\/evil.example", @"\\evil.example", @"/\/evil.example", @"\evil.example",
            "/\t/evil.example", "/\n/evil.example", "/\r\n/evil.example", "\t//evil.example", " //evil.example", "/\u0000/evil.example", "/\u000b/evil.example", "/privacy\r\nSet-Cookie: a=b",
            "https:evil.example", "https:/evil.example", "https://evil.example", "https:///evil.example", "HTTPS://evil.example", "http://evil.example", "http:evil.example", "https://localhost@evil.example",
            "https://localhost.evil.example", "javascript:alert(1)", "JaVaScRiPt:alert(1)", "java\nscript:alert(1)", "data:text/html,<script>alert(1)</script>", "vbscript:msgbox(1)",
            "file:///etc/passwd", "ftp://evil.example", "mailto:a@evil.example", "evil.example", "www.evil.example/accedi", "@evil.example", ".evil.example", "?//evil.example", "#//evil.example",
            "~//evil.example", @"~/\evil.example", "%2f%2fevil.example", "",
        ];

        Assert.True(hostile.Length >= 40);
        Assert.All(hostile, payload => Assert.Equal("/area-personale", Landing.After(url, payload, isOfficer: false)));
        Assert.Equal("/privacy?a=1", Landing.After(url, "/privacy?a=1", isOfficer: false));
    }

    [Theory]
    [InlineData("//evil.example")]
    [InlineData(@"/\evil.example")]
    [InlineData("https://evil.example")]
    public async Task Leads_home_when_asked_to_leave(string payload)
    {
        await SaveAccount();

        Assert.Equal("/area-personale", (await SignIn(_portal.Visitor(), Password, ("ritorno", payload))).Headers.Location!.ToString());
    }

    private Task<HttpResponseMessage> SignIn(HttpClient visitor, string password, params (string, string)[] more) =>
        visitor.FillIn("/accedi", [("Email", _account.Email!), ("Password", password), .. more]);

    private async Task<TimeSpan?> MustWait(string email, string from)
    {
        await using var scope = _portal.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<AttemptLimits>().MustWaitAsync(LimitedAct.Password, email, IPAddress.Parse(from));
    }

    private Task SaveAccount(string? password = Password)
    {
        _account.PasswordHash = password is null ? null : new PasswordHasher<Account>(Options.Create(new PasswordHasherOptions { IterationCount = 1_000 })).HashPassword(_account, password);
        return _portal.Save(_account);
    }

    /// <summary>All that the portal logs as it is configured, scopes left out.</summary>
    private sealed class LogBook : ILoggerProvider, ILogger
    {
        public ConcurrentQueue<string> Lines { get; } = new();

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Lines.Enqueue($"{formatter(state, exception)} {exception}");

        public void Dispose()
        {
        }
    }
}
