using AngleSharp.Dom;
using CoworkingMilano.Domain.Accounts;
using CoworkingMilano.Tests.Support;

namespace CoworkingMilano.Tests.Web;

public sealed class OpeningAnyPage(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task A_visitor_is_offered_to_sign_in()
    {
        var page = await portal.Visitor().Page("/privacy");

        Assert.Equal(["/elenco", "/servizi/voucher", "/servizi/accreditamento", "/numeri"], Menu(page));
        Assert.Null(page.QuerySelector("form[action='/esci']"));
    }

    [Fact]
    public async Task Who_signed_in_finds_the_personal_area_and_the_way_out()
    {
        var client = await portal.SignIn(Some.Person("Ada", "Bianchi"));

        var page = await client.Page("/privacy");

        Assert.Equal(["/elenco", "/servizi/voucher", "/servizi/accreditamento", "/numeri", "/area-personale", "/account"], Menu(page));
        Assert.Equal("/area-personale", page.QuerySelector("[data-element=personal-area-login]")!.GetAttribute("href"));
        Assert.NotNull(page.QuerySelector("form[action='/esci'][method=post] input[name=__RequestVerificationToken]"));
    }

    [Fact]
    public async Task The_files_of_its_look_cost_no_query_to_who_signed_in()
    {
        var client = await portal.SignIn(Some.Person("Ida", "Neri"));
        var style = (await client.Page("/privacy")).QuerySelector("link[rel=stylesheet]")!.GetAttribute("href");
        portal.Queries.Forget();

        var response = await client.GetAsync(style);

        Assert.Equal("text/css", response.Content.Headers.ContentType?.MediaType);
        Assert.Empty(portal.Queries.Commands);
        await client.Page("/privacy");
        Assert.Single(portal.Queries.Commands);
    }

    [Theory]
    [InlineData(Roles.CaseOfficer)]
    [InlineData(Roles.Administrator)]
    public async Task An_officer_finds_the_office_too(string role)
    {
        var client = await portal.SignIn(Some.Person("Ugo", "Verdi"), role);

        Assert.Contains("/ufficio", Menu(await client.Page("/privacy")));
    }

    private static IEnumerable<string?> Menu(IDocument page) => page.QuerySelectorAll(".header-nav a").Select(a => a.GetAttribute("href"));
}
