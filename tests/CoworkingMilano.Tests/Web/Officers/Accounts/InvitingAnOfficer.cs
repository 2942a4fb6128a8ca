using System.Net;
using CoworkingMilano.Domain.Accounts;
using CoworkingMilano.Domain.Notices;
using CoworkingMilano.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CoworkingMilano.Tests.Web.Officers.Accounts;

public sealed class InvitingAnOfficer : IDisposable
{
    private const string Page = "/ufficio/account/nuovo";

    private readonly PortalFactory _portal = new();

    public void Dispose() => _portal.Dispose();

    [Fact]
    public async Task Opens_an_account_and_sends_the_link_that_only_the_message_holds()
    {
        var administrator = await Administrator();

        var response = await administrator.FillIn(Page, ("GivenName", "Ida"), ("FamilyName", "Testa"), ("Email", "ida@comune.example"), ("Roles", "CaseOfficer"), ("Roles", "Auditor"));

        Assert.Equal("/ufficio/account", response.Headers.Location!.ToString());
        var words = (await administrator.Page("/ufficio/account")).Words();
        Assert.Contains("Abbiamo creato l’account di Ida Testa", words, StringComparison.Ordinal);
        Assert.Contains("Istruttore, Revisore Senza password", words, StringComparison.Ordinal);
        var notice = await _portal.WithDb(db => db.Notices.Include(n => n.Recipient).SingleAsync());
        Assert.Equal(NoticeKind.Invitation, notice.Kind);
        Assert.Equal("ida@comune.example", notice.Recipient!.Email);

        Assert.Equal("/accedi", (await _portal.Visitor().FillIn(await LinkTo("ida@comune.example"), "/invito", ("Password", "una frase lunga abbastanza"))).Headers.Location!.ToString());
        Assert.Equal("/ufficio", (await _portal.Visitor().FillIn("/accedi", ("Email", "ida@comune.example"), ("Password", "una frase lunga abbastanza"))).Headers.Location!.ToString());
    }

    [Fact]
    public async Task Comes_back_with_what_is_missing_and_keeps_what_was_written()
    {
        var administrator = await Administrator();

        var response = await administrator.FillIn(Page, ("GivenName", "Ida"), ("Email", "ida"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        var page = await response.Html();
        Assert.Equal("Ida", page.QuerySelector("#GivenName")!.GetAttribute("value"));
        Assert.EndsWith("Scrivi il cognome", page.QuerySelector("#FamilyName-error")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("indirizzo e-mail completo", page.QuerySelector("#Email-error")!.TextContent, StringComparison.Ordinal);
        Assert.EndsWith("Scegli almeno un ruolo", page.QuerySelector("#Roles-error")!.TextContent, StringComparison.Ordinal);
        Assert.False(await _portal.WithDb(db => db.Notices.AnyAsync()));
    }

    [Fact]
    public async Task Leaves_a_citizens_account_alone()
    {
        var citizen = Some.Person("Carla", "Rossi");
        await _portal.Save(citizen);

        var response = await (await Administrator()).FillIn(Page, ("GivenName", "Carla"), ("FamilyName", "Rossi"), ("Email", citizen.Email!.ToUpperInvariant()), ("Roles", "Auditor"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        Assert.EndsWith("C’è già un account con questo indirizzo", (await response.Html()).QuerySelector("#Email-error")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Can_be_repeated_until_a_password_is_chosen()
    {
        var officer = Some.Person("Ida", "Testa");
        await _portal.SignIn(officer, Roles.CaseOfficer);
        var administrator = await Administrator();

        Assert.Equal(HttpStatusCode.Found, (await administrator.FillIn($"/ufficio/account/{officer.Id}", $"/ufficio/account/{officer.Id}/invito")).StatusCode);
        Assert.Equal(1, await _portal.WithDb(db => db.Notices.CountAsync()));

        await _portal.WithDb(async db => (await db.Users.SingleAsync(a => a.Id == officer.Id)).PasswordHash = "x");
        var response = await administrator.Send($"/ufficio/account/{officer.Id}/invito");

        Assert.Equal(HttpStatusCode.Conflict, response.StatusCode);
        Assert.Contains("non ha bisogno di un invito", (await response.Html()).Words(), StringComparison.Ordinal);
    }

    private async Task<string> LinkTo(string email) =>
        new Uri((await _portal.MailTo(email)).Body.Split('\n').Single(line => line.StartsWith("https://", StringComparison.Ordinal))).PathAndQuery;

    private Task<HttpClient> Administrator() => _portal.SignIn(Some.Person("Ada", "Bianchi"), Roles.Administrator);
}
