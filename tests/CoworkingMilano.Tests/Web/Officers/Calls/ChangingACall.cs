using System.Net;
using CoworkingMilano.Domain.Accounts;
using CoworkingMilano.Domain.Calls;
using CoworkingMilano.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CoworkingMilano.Tests.Web.Officers.Calls;

public sealed class ChangingACall : IDisposable
{
    private readonly PortalFactory _portal = new();

    public void Dispose() => _portal.Dispose();

    [Fact]
    public async Task Mends_the_numbers_while_nobody_has_applied()
    {
        await _portal.Save(Some.Call("2026"));
        var administrator = await Administrator();
        Assert.NotNull((await administrator.Page("/ufficio/bandi/2026")).QuerySelector("a[href='/ufficio/bandi/2026/numeri']"));

        var response = await administrator.FillIn("/ufficio/bandi/2026/numeri", ("MaximumAward", "1.800"), ("CoveredPercent", "60"));

        Assert.Equal("/ufficio/bandi/2026", response.Headers.Location!.ToString());
        Assert.Equal((1_800m, 0.6m), ((await Saved()).MaximumAward, (await Saved()).CoveredShare));
    }

    [Fact]
    public async Task Leaves_the_numbers_alone_once_somebody_has_started_a_draft()
    {
        await _portal.Save(Some.Everybody);
        await _portal.Save(Some.DraftAccreditation(Some.Call("2026")));
        var administrator = await Administrator();

        var response = await administrator.FillIn("/ufficio/bandi/2026/numeri", ("MaximumAward", "1.800"));

        Assert.Equal(HttpStatusCode.Conflict, response.StatusCode);
        Assert.Contains("Il bando ha già delle domande: i suoi numeri non cambiano più.", (await response.Html()).Words(), StringComparison.Ordinal);
        Assert.Equal(1_500m, (await Saved()).MaximumAward);
        Assert.Null((await administrator.Page("/ufficio/bandi/2026")).QuerySelector("a[href='/ufficio/bandi/2026/numeri']"));
    }

    [Fact]
    public async Task Changes_the_office_at_any_time()
    {
        await _portal.Save(Some.Everybody);
        await _portal.Save(Some.DraftAccreditation(Some.Call("2026")));
        var administrator = await Administrator();

        Assert.Equal(HttpStatusCode.Found, (await administrator.FillIn("/ufficio/bandi/2026/testi", ("ResponsibleOfficer", "Ida Testa"))).StatusCode);
        Assert.Equal("Ida Testa", (await Saved()).ResponsibleOfficer);

        var response = await administrator.FillIn("/ufficio/bandi/2026/testi", ("ResponsibleOfficer", ""), ("Office", "Un altro ufficio"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        var page = await response.Html();
        Assert.EndsWith("Scrivi chi è responsabile del procedimento", page.QuerySelector("#ResponsibleOfficer-error")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Un altro ufficio", page.QuerySelector("#Office")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Closes_it_on_a_day_and_opens_it_again()
    {
        await _portal.Save(Some.Call("2026"));
        var administrator = await Administrator();

        var response = await administrator.FillIn("/ufficio/bandi/2026/chiusura", ("LastDay", "2026-12-31"));
        Assert.Equal("/ufficio/bandi/2026", response.Headers.Location!.ToString());
        Assert.Equal(new DateOnly(2026, 12, 31), (await Saved()).ClosesOn);

        await administrator.FillIn("/ufficio/bandi/2026", "/ufficio/bandi/2026/riapertura");
        Assert.Null((await Saved()).ClosesOn);
    }

    [Theory]
    [InlineData("2025-12-31", "Il bando non si chiude prima di aprirsi")]
    [InlineData("", "Scrivi l’ultimo giorno per le domande")]
    public async Task Closes_it_on_no_impossible_day(string day, string sentence)
    {
        await _portal.Save(Some.Call("2026"));

        var response = await (await Administrator()).FillIn("/ufficio/bandi/2026/chiusura", ("LastDay", day));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        Assert.EndsWith(sentence, (await response.Html()).QuerySelector("#LastDay-error")!.TextContent, StringComparison.Ordinal);
        Assert.Null((await Saved()).ClosesOn);
    }

    private Task<HttpClient> Administrator() => _portal.SignIn(Some.Person("Ada", "Bianchi"), Roles.Administrator);

    private Task<Call> Saved() => _portal.WithDb(db => db.Calls.SingleAsync());
}
