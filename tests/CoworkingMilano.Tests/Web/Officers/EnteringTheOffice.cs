using CoworkingMilano.Domain.Accounts;
using CoworkingMilano.Tests.Support;

namespace CoworkingMilano.Tests.Web.Officers;

public sealed class EnteringTheOffice : IDisposable
{
    private readonly PortalFactory _portal = new();

    public void Dispose() => _portal.Dispose();

    [Theory]
    [InlineData("/ufficio/domande /ufficio/procedimenti /ufficio/sopralluoghi /ufficio/quesiti /ufficio/protocollo", Roles.CaseOfficer)]
    [InlineData("/ufficio/domande /ufficio/procedimenti /ufficio/sopralluoghi /ufficio/quesiti /ufficio/protocollo /ufficio/bilancio", Roles.Auditor)]
    [InlineData("/ufficio/domande /ufficio/procedimenti /ufficio/sopralluoghi /ufficio/quesiti /ufficio/protocollo /ufficio/messaggi-non-consegnati /ufficio/account /ufficio/bandi /ufficio/protocollo/verifica", Roles.CaseOfficer, Roles.Administrator)]
    public async Task The_menu_holds_the_pages_one_may_open(string pages, params string[] roles)
    {
        var client = await _portal.SignIn(Some.Person("Ugo", "Verdi"), roles);

        var menu = (await client.Page("/ufficio/sopralluoghi")).QuerySelectorAll(".office-nav a");

        Assert.Equal(pages.Split(' '), menu.Select(a => a.GetAttribute("href")));
        Assert.Equal("/ufficio/sopralluoghi", menu.Single(a => a.HasAttribute("aria-current")).GetAttribute("href"));
    }
}
