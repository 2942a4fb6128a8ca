using System.Net;
using CoworkingMilano.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace CoworkingMilano.Tests.Web.Infrastructure;

public sealed class EnteringByTheFrontDoor : IDisposable
{
    private readonly PortalFactory _portal = new() { HasDemo = true };

    public void Dispose() => _portal.Dispose();

    [Fact]
    public async Task Takes_https()
    {
        var plain = await _portal.CreateClient(new() { AllowAutoRedirect = false, BaseAddress = new Uri("http://localhost") }).GetAsync("/privacy");

        Assert.Equal(HttpStatusCode.Forbidden, plain.StatusCode);
        Assert.Equal("Il portale risponde solo in https.", await plain.Content.ReadAsStringAsync());
        Assert.False(plain.Headers.Contains("Strict-Transport-Security"));
        Assert.Equal(HttpStatusCode.OK, (await _portal.Visitor().GetAsync("/privacy")).StatusCode);
    }

    [Theory]
    [InlineData("10.1.2.3", "10.1.2.3", HttpStatusCode.OK)]
    [InlineData("10.1.2.3", "192.0.2.1, 10.1.0.0/16", HttpStatusCode.OK)]
    [InlineData("10.9.2.3", "192.0.2.1, 10.1.0.0/16", HttpStatusCode.Forbidden)]
    [InlineData("127.0.0.1", "10.1.0.0/16", HttpStatusCode.Forbidden)]
    [InlineData("127.0.0.1", "", HttpStatusCode.Forbidden)]
    public async Task Or_the_word_of_a_listed_proxy_for_it(string sender, string listed, HttpStatusCode expected)
    {
        await using var portal = ReachedFrom(sender, listed);
        var client = portal.PlainVisitor();
        client.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");

        Assert.Equal(expected, (await client.GetAsync("/privacy")).StatusCode);
    }

    [Theory]
    [InlineData("localhost", HttpStatusCode.OK)]
    [InlineData("LOCALHOST", HttpStatusCode.OK)]
    [InlineData("evil.example", HttpStatusCode.BadRequest)]
    [InlineData("localhost.evil.example", HttpStatusCode.BadRequest)]
    public async Task Only_under_the_portals_own_name(string host, HttpStatusCode expected)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/privacy");
        request.Headers.Host = host;

        var response = await _portal.Visitor().SendAsync(request);

        Assert.Equal(expected, response.StatusCode);
        Assert.DoesNotContain("evil", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("TRACE")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("PATCH")]
    [InlineData("OPTIONS")]
    [InlineData("CONNECT")]
    [InlineData("BREW")]
    public async Task Knows_three_methods(string method)
    {
        foreach (var path in (string[])["/", "/accedi", "/elenco", "/dist/portal.css", "/non-esiste"])
        {
            var response = await _portal.Visitor().SendAsync(new HttpRequestMessage(new HttpMethod(method), path));

            Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
            Assert.Equal(["GET", "HEAD", "POST"], response.Content.Headers.Allow);
        }
    }

    [Fact]
    public async Task Answers_a_HEAD_as_a_GET()
    {
        Assert.Equal(HttpStatusCode.OK, (await _portal.Visitor().SendAsync(new HttpRequestMessage(HttpMethod.Head, "/privacy"))).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await _portal.Visitor().SendAsync(new HttpRequestMessage(HttpMethod.Head, "/non-esiste"))).StatusCode);
    }

    [Fact]
    public async Task A_POST_where_nothing_is_posted_is_a_designed_405()
    {
        var response = await _portal.Visitor().PostAsync("/privacy", null);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
        Assert.Contains("Pagina non trovata", (await response.Html()).Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_development_plain_http_works_with_plain_cookies()
    {
        await using var portal = _portal.InDevelopment();
        var visitor = portal.PlainVisitor();

        var asked = await visitor.GetAsync("/accedi");
        var response = await visitor.FillIn("/accedi", "/accedi/persona/giulia");

        var cookies = asked.Headers.GetValues("Set-Cookie").Concat(response.Headers.GetValues("Set-Cookie")).ToList();
        Assert.Contains(cookies, c => c.StartsWith("modulo=", StringComparison.Ordinal));
        Assert.Contains(cookies, c => c.StartsWith("accesso=", StringComparison.Ordinal));
        Assert.DoesNotContain(cookies, c => c.Contains("secure", StringComparison.OrdinalIgnoreCase) || c.StartsWith("__", StringComparison.Ordinal));
        Assert.False(response.Headers.Contains("Strict-Transport-Security"));
        Assert.DoesNotContain("upgrade-insecure-requests", Assert.Single(response.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_development_https_works_with_host_cookies()
    {
        await using var portal = _portal.InDevelopment();
        var visitor = portal.CreateClient(new() { AllowAutoRedirect = false, BaseAddress = new Uri("https://localhost") });

        var response = await visitor.FillIn("/accedi", "/accedi/persona/giulia");

        Assert.All(response.Headers.GetValues("Set-Cookie"), cookie =>
        {
            Assert.StartsWith("__Host-", cookie, StringComparison.Ordinal);
            Assert.Contains("; secure", cookie, StringComparison.Ordinal);
        });
        Assert.NotNull((await visitor.Page("/privacy")).QuerySelector(".header-name"));
    }

    [Fact]
    public async Task A_cookie_planted_without_the_prefix_is_not_seen()
    {
        var client = await _portal.SignIn(Some.Person("Carla", "Rossi"));
        var planted = _portal.Visitor();
        planted.DefaultRequestHeaders.Add("Cookie", client.DefaultRequestHeaders.GetValues("Cookie").Single()["__Host-".Length..]);

        Assert.NotNull((await client.Page("/privacy")).QuerySelector(".header-name"));
        Assert.Null((await planted.Page("/privacy")).QuerySelector(".header-name"));
    }

    private WebApplicationFactory<Program> ReachedFrom(string sender, string listed) => _portal.WithWebHostBuilder(builder =>
    {
        builder.UseSetting("Portal:KnownProxies", listed);
        builder.ConfigureServices(services => services.AddSingleton<IStartupFilter>(new Sender(IPAddress.Parse(sender))));
    });

    private sealed class Sender(IPAddress address) : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use((context, following) =>
            {
                context.Connection.RemoteIpAddress = address;
                return following(context);
            });
            next(app);
        };
    }
}
