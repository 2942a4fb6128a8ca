using System.Net;
using CoworkingMilano.Domain.Accounts;
using CoworkingMilano.Tests.Support;

namespace CoworkingMilano.Tests.Web.Infrastructure;

public sealed class CarryingSecurityHeaders(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Theory]
    [InlineData("GET", "/", HttpStatusCode.OK)]
    [InlineData("GET", "/accedi", HttpStatusCode.OK)]
    [InlineData("GET", "/elenco", HttpStatusCode.OK)]
    [InlineData("GET", "/health/live", HttpStatusCode.OK)]
    [InlineData("GET", "/ufficio/account", HttpStatusCode.Found)]
    [InlineData("POST", "/accedi", HttpStatusCode.BadRequest)]
    [InlineData("GET", "/non-esiste", HttpStatusCode.NotFound)]
    [InlineData("GET", "/elenco/non-esiste", HttpStatusCode.NotFound)]
    [InlineData("POST", "/privacy", HttpStatusCode.MethodNotAllowed)]
    [InlineData("TRACE", "/", HttpStatusCode.MethodNotAllowed)]
    public async Task Every_answer_to_a_visitor_does(string method, string path, HttpStatusCode status)
    {
        var response = await portal.Visitor().SendAsync(new HttpRequestMessage(new HttpMethod(method), path));

        Assert.Equal(status, response.StatusCode);
        AssertHeaders(response);
    }

    [Fact]
    public async Task Refusals_of_all_kinds_do_too()
    {
        var citizen = await portal.SignIn(Some.Person("Carla", "Rossi"));
        var administrator = await portal.SignIn(Some.Person("Ada", "Bianchi"), Roles.Administrator);
        var invited = Some.Person("Ugo", "Verdi");
        invited.PasswordHash = "x";
        await portal.SignIn(invited, Roles.Auditor);

        foreach (var (response, status) in new[]
        {
            (await citizen.GetAsync("/ufficio/account"), HttpStatusCode.Forbidden),
            (await citizen.FillIn("/accedi"), HttpStatusCode.UnprocessableEntity),
            (await administrator.Send($"/ufficio/account/{invited.Id}/invito"), HttpStatusCode.Conflict),
            (await administrator.GetAsync("/ufficio/account/nessuno"), HttpStatusCode.NotFound),
        })
        {
            Assert.Equal(status, response.StatusCode);
            AssertHeaders(response);
            Assert.True(response.Headers.CacheControl!.NoStore);
            Assert.Equal("no-referrer", Assert.Single(response.Headers.GetValues("Referrer-Policy")));
        }
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/privacy")]
    [InlineData("/elenco")]
    public async Task Public_pages_may_be_kept_a_minute_and_set_no_cookie(string path)
    {
        var response = await portal.Visitor().GetAsync(path);

        Assert.Equal("public, max-age=60", response.Headers.CacheControl!.ToString());
        Assert.Contains("Cookie", response.Headers.Vary);
        Assert.False(response.Headers.Contains("Set-Cookie"));
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/elenco")]
    public async Task The_same_pages_are_nobody_elses_once_signed_in(string path)
    {
        var client = await portal.SignIn(Some.Person("Carla", "Rossi"));

        Assert.True((await client.GetAsync(path)).Headers.CacheControl!.NoStore);
    }

    [Theory]
    [InlineData("/accedi")]
    [InlineData("/non-esiste")]
    [InlineData("/area-personale")]
    [InlineData("/health/ready")]
    public async Task Anything_else_is_kept_by_nobody(string path) =>
        Assert.True((await portal.Visitor().GetAsync(path)).Headers.CacheControl!.NoStore);

    private static void AssertHeaders(HttpResponseMessage response)
    {
        var expected = new Dictionary<string, string>
        {
            ["Content-Security-Policy"] = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; "
                + "base-uri 'none'; object-src 'none'; frame-ancestors 'none'; upgrade-insecure-requests",
            ["Strict-Transport-Security"] = "max-age=63072000; includeSubDomains",
            ["X-Content-Type-Options"] = "nosniff",
            ["Cross-Origin-Opener-Policy"] = "same-origin",
            ["Cross-Origin-Resource-Policy"] = "same-origin",
        };
        Assert.All(expected, header => Assert.Equal(header.Value, Assert.Single(response.Headers.GetValues(header.Key))));
        Assert.Contains("camera=()", Assert.Single(response.Headers.GetValues("Permissions-Policy")), StringComparison.Ordinal);
        Assert.False(response.Headers.Contains("Server"));
        Assert.False(response.Headers.Contains("X-Powered-By"));
        Assert.NotNull(response.Headers.CacheControl);
        if (response.Content.Headers.ContentLength > 0)
        {
            Assert.Equal("utf-8", response.Content.Headers.ContentType!.CharSet);
        }
    }
}
