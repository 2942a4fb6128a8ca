using System.Net;
using CoworkingMilano.Domain.Accounts;
using CoworkingMilano.Tests.Support;

namespace CoworkingMilano.Tests.Web.Identity.Sessions;

public sealed class EndingInTime : IDisposable
{
    private readonly PortalFactory _portal = new();

    public void Dispose() => _portal.Dispose();

    [Theory]
    [InlineData(null, 29, 31)]
    [InlineData(Roles.CaseOfficer, 14, 16)]
    public async Task Comes_after_nobody_has_been_at_it_for_a_while(string? role, int stillThere, int gone)
    {
        var client = await Enter(role);
        Pass(stillThere);
        Assert.True(await IsSignedIn(client));
        Pass(stillThere);
        Assert.True(await IsSignedIn(client));

        Pass(gone);

        Assert.False(await IsSignedIn(client));
    }

    [Theory]
    [InlineData(null, 12)]
    [InlineData(Roles.Auditor, 8)]
    public async Task Comes_at_the_end_of_the_day_however_busy(string? role, int hours)
    {
        var client = await Enter(role);
        for (var minutes = 10; minutes < hours * 60; minutes += 10)
        {
            Pass(10);
            Assert.True(await IsSignedIn(client), $"after {minutes} minutes");
        }

        Pass(10);

        Assert.False(await IsSignedIn(client));
    }

    [Fact]
    public async Task Is_not_put_off_by_closing_the_other_sessions()
    {
        var client = await Enter(null);
        for (var minutes = 0; minutes < 11 * 60; minutes += 20)
        {
            Pass(20);
            await client.GetAsync("/account");
        }

        (await client.FillIn("/account", "/account/sessioni")).LeadsTo("/account");
        Pass(25);
        Assert.True(await IsSignedIn(client));
        Pass(25);
        Assert.True(await IsSignedIn(client));
        Pass(15);

        Assert.False(await IsSignedIn(client));
    }

    [Fact]
    public async Task Is_told_at_the_sign_in_page_which_leads_back()
    {
        var client = await Enter(null);
        Pass(31);

        var asked = await client.GetAsync("/account");

        Assert.EndsWith("/accedi?ritorno=%2Faccount", asked.Headers.Location!.OriginalString, StringComparison.Ordinal);
        Assert.Contains("La sessione è finita", (await client.Page("/accedi?ritorno=%2Faccount")).Words(), StringComparison.Ordinal);
        Assert.DoesNotContain("La sessione è finita", (await _portal.Visitor().Page("/accedi")).Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Is_announced_on_every_page_and_put_off_by_asking()
    {
        var client = await Enter(Roles.Inspector);
        Assert.Equal("15", (await client.Page("/account")).QuerySelector(".session-warning[hidden]")!.GetAttribute("data-session-minutes"));
        Assert.Null((await _portal.Visitor().Page("/privacy")).QuerySelector(".session-warning"));

        Pass(13);
        Assert.Equal(HttpStatusCode.NoContent, (await client.SendAsync(new HttpRequestMessage(HttpMethod.Head, "/account/sessioni"))).StatusCode);
        Pass(13);

        Assert.True(await IsSignedIn(client));
    }

    private Task<HttpClient> Enter(string? role) => _portal.Enter(Some.Person("Ada", "Bianchi"), role is null ? [] : [role]);

    private void Pass(int minutes) => _portal.Clock.Now += TimeSpan.FromMinutes(minutes);

    private static async Task<bool> IsSignedIn(HttpClient client) => (await client.GetAsync("/account")).StatusCode is HttpStatusCode.OK;
}
