using System.Net;
using CoworkingMilano.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CoworkingMilano.Tests.Web.Identity.Registrations;

public sealed class Registering : IDisposable
{
    private readonly PortalFactory _portal = new();

    public void Dispose() => _portal.Dispose();

    [Theory]
    [InlineData("quindici.carat!")]
    [InlineData("solo lettere minuscole e spazi")]
    [InlineData("🐎🔋📎🐎🔋📎🐎🔋📎🐎🔋📎🐎🔋📎 ")]
    public async Task Opens_an_account_with_any_long_password_and_signs_in(string password)
    {
        var visitor = _portal.Visitor();

        var response = await Register(visitor, password);

        Assert.Equal("/area-personale", response.Headers.Location!.ToString());
        Assert.Contains("Carla", (await visitor.Page("/privacy")).QuerySelector(".header-name")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("/area-personale", (await _portal.Visitor().FillIn("/accedi", ("Email", "carla@example.org"), ("Password", password))).Headers.Location!.ToString());
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await _portal.Visitor().FillIn("/accedi", ("Email", "carla@example.org"), ("Password", password.TrimEnd() + "?"))).StatusCode);
    }

    [Theory]
    [InlineData(14, "La password ha almeno 15 caratteri")]
    [InlineData(257, "La password non supera i 256 caratteri")]
    [InlineData(0, "Scegli una password")]
    public async Task Knows_no_rule_but_the_length(int length, string sentence)
    {
        var response = await Register(_portal.Visitor(), new string('a', length));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        var page = await response.Html();
        Assert.EndsWith(sentence, page.QuerySelector("#Password-error")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Carla", page.QuerySelector("#GivenName")!.GetAttribute("value"));
        Assert.Contains("Almeno 15 caratteri", page.QuerySelector("#Password-hint")!.TextContent, StringComparison.Ordinal);
        Assert.False(await _portal.WithDb(db => db.Users.AnyAsync()));
    }

    [Fact]
    public async Task Says_that_an_address_is_taken()
    {
        await Register(_portal.Visitor(), "una frase lunga abbastanza");

        var response = await Register(_portal.Visitor(), "un’altra frase lunga abbastanza", "CARLA@example.org");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        Assert.Contains("C’è già un account con questo indirizzo", (await response.Html()).QuerySelector("#Email-error")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(1, await _portal.WithDb(db => db.Users.CountAsync()));
    }

    private static Task<HttpResponseMessage> Register(HttpClient visitor, string password, string email = "carla@example.org") =>
        visitor.FillIn("/registrati", ("GivenName", "Carla"), ("FamilyName", "Rossi"), ("Email", email), ("Password", password));
}
