using CoworkingMilano.Tests.Support;
using CoworkingMilano.Web.Infrastructure.TagHelpers;
using Microsoft.AspNetCore.Http;

namespace CoworkingMilano.Tests.Web.TagHelpers;

public sealed class ShowingACase
{
    private readonly FormPage<object> _page = new(new object());

    [Fact]
    public async Task The_history_tells_the_hour_of_Milan()
    {
        var line = await _page.Write(new EventTagHelper { At = new(2026, 7, 1, 22, 30, 0), Title = "Domanda presentata" });

        var time = line.QuerySelector("time")!;
        Assert.Equal("2 luglio 2026, 00:30", time.TextContent);
        Assert.Equal("2026-07-01T22:30:00Z", time.GetAttribute("datetime"));
    }

    [Fact]
    public async Task An_answer_not_given_says_so()
    {
        var given = await _page.Write(new FactTagHelper(_page.Text) { Term = "Telefono" }, "02 1234");
        var missing = await _page.Write(new FactTagHelper(_page.Text) { Term = "Telefono" }, " \n ");

        Assert.Equal("02 1234", given.QuerySelector("dd")!.TextContent);
        Assert.Equal("Non indicato", missing.QuerySelector("dd")!.TextContent);
    }

    [Fact]
    public async Task A_summary_says_to_a_screen_reader_what_its_link_changes()
    {
        var card = await _page.Write(new SummaryCardTagHelper(_page.Text) { Title = "Chi sei", EditUrl = "/qui" });

        Assert.Equal("Modifica: Chi sei", card.QuerySelector("a[href='/qui']")!.TextContent);
    }

    [Fact]
    public async Task Pages_keep_the_search_and_the_first_has_no_number()
    {
        _page.View.HttpContext.Request.Path = "/elenco";
        _page.View.HttpContext.Request.QueryString = new QueryString("?q=via%20Tortona&municipio=6&pagina=2");

        var pager = await _page.Write(Pager(page: 2, pages: 9));

        Assert.Equal(
            ["/elenco?q=via%20Tortona&municipio=6", "/elenco?q=via%20Tortona&municipio=6", "/elenco?q=via%20Tortona&municipio=6&pagina=3",
             "/elenco?q=via%20Tortona&municipio=6&pagina=9", "/elenco?q=via%20Tortona&municipio=6&pagina=3"],
            pager.QuerySelectorAll("a").Select(a => a.GetAttribute("href")));
        Assert.Equal("2", pager.QuerySelector("[aria-current=page]")!.TextContent);
    }

    [Fact]
    public async Task A_single_page_needs_no_pager() => Assert.Empty((await _page.Write(Pager(page: 1, pages: 1))).ChildNodes);

    private PagerTagHelper Pager(int page, int pages) => new(_page.Text) { Page = page, Pages = pages, ViewContext = _page.View };
}
