using System.Net;
using CoworkingMilano.Domain.Accounts;
using CoworkingMilano.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CoworkingMilano.Tests.Web.Officers.Accounts;

public sealed class LockingAnAccount : IDisposable
{
    private readonly PortalFactory _portal = new();
    private readonly Account _officer = Some.Person("Ida", "Testa");

    public void Dispose() => _portal.Dispose();

    [Fact]
    public async Task Ends_the_session_at_once_until_it_is_unlocked()
    {
        var officer = await _portal.SignIn(_officer, Roles.Administrator);
        var administrator = await _portal.SignIn(Some.Person("Ada", "Bianchi"), Roles.Administrator);
        Assert.Equal(HttpStatusCode.OK, (await officer.GetAsync("/ufficio/account")).StatusCode);

        var response = await administrator.FillIn(Page, $"{Page}/blocco");

        Assert.Equal("/ufficio/account", response.Headers.Location!.ToString());
        Assert.Equal(HttpStatusCode.Found, (await officer.GetAsync("/ufficio/account")).StatusCode);
        Assert.Contains("Bloccato dal 2 marzo 2026", (await administrator.Page("/ufficio/account")).Words(), StringComparison.Ordinal);
        Assert.Equal(Some.Clock.GetUtcNow().UtcDateTime, (await Saved()).LockedAt);

        await administrator.FillIn(Page, $"{Page}/sblocco");

        Assert.Null((await Saved()).LockedAt);
        Assert.Equal(HttpStatusCode.Found, (await officer.GetAsync("/ufficio/account")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await (await _portal.SignIn(_officer)).GetAsync("/ufficio/account")).StatusCode);
    }

    [Fact]
    public async Task Twice_leads_to_the_same_result()
    {
        await _portal.SignIn(_officer, Roles.Inspector);
        var administrator = await _portal.SignIn(Some.Person("Ada", "Bianchi"), Roles.Administrator);

        await administrator.Send($"{Page}/blocco");
        var response = await administrator.Send($"{Page}/blocco");

        Assert.Equal("/ufficio/account", response.Headers.Location!.ToString());
        Assert.True((await Saved()).IsLocked);
    }

    private string Page => $"/ufficio/account/{_officer.Id}";

    private Task<Account> Saved() => _portal.WithDb(db => db.Users.SingleAsync(a => a.Id == _officer.Id));
}
