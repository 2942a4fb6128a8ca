using System.Net;
using CoworkingMilano.Tests.Support;

namespace CoworkingMilano.Tests.Web.Identity.Sessions;

public sealed class SigningOut(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task Kills_the_cookie_and_every_copy_of_it()
    {
        var account = Some.Person("Carla", "Rossi");
        var client = await portal.SignIn(account);
        var copy = portal.Visitor();
        copy.DefaultRequestHeaders.Add("Cookie", client.DefaultRequestHeaders.GetValues("Cookie"));
        Assert.NotNull((await copy.Page("/privacy")).QuerySelector(".header-name"));

        var response = await client.FillIn("/privacy", "/esci");

        Assert.Equal("/", response.Headers.Location!.ToString());
        Assert.Equal("\"cache\", \"cookies\", \"storage\"", Assert.Single(response.Headers.GetValues("Clear-Site-Data")));
        Assert.Contains(response.Headers.GetValues("Set-Cookie"), c => c.StartsWith("__Host-accesso=; expires=Thu, 01 Jan 1970", StringComparison.Ordinal));
        Assert.Null((await copy.Page("/privacy")).QuerySelector(".header-name"));
    }

    [Fact]
    public async Task Again_leads_to_the_sign_in_page()
    {
        var client = await portal.SignIn(Some.Person("Carla", "Rossi"));
        await client.FillIn("/privacy", "/esci");

        var response = await client.PostAsync("/esci", null);

        Assert.Equal(HttpStatusCode.Found, response.StatusCode);
        Assert.Equal("/accedi", response.Headers.Location!.ToString());
    }
}
