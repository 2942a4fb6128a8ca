using AngleSharp.Dom;
using CoworkingMilano.Tests.Support;

namespace CoworkingMilano.Tests.Web.Guides;

public sealed class ReadingTheGuides(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Theory]
    [InlineData("/", null)]
    [InlineData("/privacy", "Informativa privacy")]
    [InlineData("/accessibilita", "Dichiarazione di accessibilità")]
    [InlineData("/note-legali", "Note legali")]
    [InlineData("/domande-frequenti", "Domande frequenti")]
    public async Task Every_page_has_its_name_one_heading_and_nothing_inline(string path, string? name)
    {
        var response = await portal.Visitor().GetAsync(path);
        var page = await response.Html();

        Assert.Equal(name is null ? "Coworking Milano" : $"{name} – Coworking Milano", page.Title);
        Assert.Equal("it", page.DocumentElement.GetAttribute("lang"));
        Assert.Single(page.QuerySelectorAll("h1"));
        Assert.Empty(page.QuerySelectorAll("[style], style, script:not([src])"));
        Assert.Equal(name, page.QuerySelector(".breadcrumb [aria-current]")?.TextContent);
        Assert.False(response.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task Header_and_footer_carry_the_hooks_of_the_model_for_municipal_sites()
    {
        var page = await portal.Visitor().Page("/");

        Assert.Equal("/accedi", LinkOf(page, "personal-area-login"));
        Assert.Equal("/domande-frequenti", LinkOf(page, "faq"));
        Assert.Equal("/domande-frequenti#segnalazioni", LinkOf(page, "report-inefficiency"));
        Assert.Equal("/privacy", LinkOf(page, "privacy-policy-link"));
        Assert.Equal("/accessibilita", LinkOf(page, "accessibility-link"));
        Assert.Equal("/note-legali", LinkOf(page, "legal-notes"));
    }

    [Fact]
    public async Task Legal_notes_state_the_licence_where_the_validator_looks()
    {
        var page = await portal.Visitor().Page("/note-legali");

        Assert.Equal("Note legali", page.QuerySelector("[data-element=legal-notes-section]")!.TextContent);
        Assert.Contains("CC-BY 4.0", page.QuerySelector("[data-element=legal-notes-body]")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Stylesheet_script_and_icons_exist_and_the_kit_says_its_version()
    {
        var visitor = portal.Visitor();
        var page = await visitor.Page("/");

        var stylesheet = await visitor.GetStringAsync(page.QuerySelector("link[rel=stylesheet]")!.GetAttribute("href"));
        var sprite = await visitor.GetStringAsync(page.QuerySelector("header use")!.GetAttribute("href")!.Split('#')[0]);

        Assert.Contains("--bootstrap-italia-version", stylesheet, StringComparison.Ordinal);
        Assert.Equal(4, stylesheet.Split("format(").Length - 1);
        foreach (var icon in page.QuerySelectorAll("use").Select(use => use.GetAttribute("href")!.Split('#')[1]))
        {
            Assert.Contains($"id=\"{icon}\"", sprite, StringComparison.Ordinal);
        }

        Assert.Equal(System.Net.HttpStatusCode.OK, (await visitor.GetAsync(page.QuerySelector("script")!.GetAttribute("src"))).StatusCode);
    }

    private static string? LinkOf(IDocument page, string element) => page.QuerySelector($"a[data-element={element}]")?.GetAttribute("href");
}
