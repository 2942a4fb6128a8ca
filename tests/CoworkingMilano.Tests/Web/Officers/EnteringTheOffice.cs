using CoworkingMilano.Domain.Accounts;
using CoworkingMilano.Tests.Support;

namespace CoworkingMilano.Tests.Web.Officers;

public sealed class EnteringTheOffice : IDisposable
{
    private readonly PortalFactory _portal = new();

    public void Dispose() => _portal.Dispose();

    [Theory]
    [InlineData("/ufficio/account", Roles.Administrator)]
    [InlineData("/ufficio/sopralluoghi", Roles.Inspector)]
    [InlineData("/ufficio/bilancio", Roles.Accountant)]
    [InlineData("/ufficio/domande", Roles.CaseOfficer)]
    [InlineData("/ufficio/domande", Roles.Auditor)]
    [InlineData("/ufficio/domande", Roles.ResponsibleOfficer)]
    [InlineData("/ufficio/domande", Roles.Inspector, Roles.CaseOfficer)]
    public async Task Each_role_finds_its_own_first_page(string page, params string[] roles)
    {
        var client = await _portal.SignIn(Some.Person("Ugo", "Verdi"), roles);

        Assert.Equal(page, (await client.GetAsync("/ufficio")).Headers.Location?.OriginalString);
    }

    [Theory]
    [InlineData("/ufficio/domande /ufficio/sopralluoghi", Roles.CaseOfficer)]
    [InlineData("/ufficio/domande /ufficio/sopralluoghi /ufficio/bilancio", Roles.Auditor)]
    [InlineData("/ufficio/domande /ufficio/sopralluoghi /ufficio/account /ufficio/bandi", Roles.CaseOfficer, Roles.Administrator)]
    public async Task The_menu_holds_the_pages_one_may_open(string pages, params string[] roles)
    {
        var client = await _portal.SignIn(Some.Person("Ugo", "Verdi"), roles);

        var menu = (await client.Page("/ufficio/sopralluoghi")).QuerySelectorAll(".office-nav a");

        Assert.Equal(pages.Split(' '), menu.Select(a => a.GetAttribute("href")));
        Assert.Equal("/ufficio/sopralluoghi", menu.Single(a => a.HasAttribute("aria-current")).GetAttribute("href"));
    }
}
