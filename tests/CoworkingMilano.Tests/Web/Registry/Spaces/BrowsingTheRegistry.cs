using System.Net;
using AngleSharp.Dom;
using CoworkingMilano.Domain.Accreditation;
using CoworkingMilano.Tests.Support;

namespace CoworkingMilano.Tests.Web.Registry.Spaces;

public sealed class BrowsingTheRegistry : IAsyncLifetime
{
    private const int Plain = 27;

    private readonly PortalFactory _portal = new();
    private HttpClient _visitor = null!;

    public async ValueTask InitializeAsync()
    {
        var call = Some.Call();
        await _portal.Save([.. Some.Everybody]);
        await _portal.Save([
            .. Enumerable.Range(1, Plain).Select(n => Some.AdmittedAccreditation(Some.Premises($"Spazio {n:00}") with { Accessibility = Accessibility.None }, call)),
            Some.AdmittedAccreditation(Some.Premises("Àncora") with { Address = "Via Ripamonti 88", Municipio = 5 }, call),
            Some.AdmittedAccreditation(Some.Premises("caffè Isola") with { Municipio = 5, Accessibility = Accessibility.Partial }, call),
            Some.AdmittedAccreditation(Some.Premises("Zona Tortona") with { Address = "Via Tortona 1", Municipio = 6 }, call)]);
        _visitor = _portal.Visitor();
    }

    public ValueTask DisposeAsync()
    {
        _portal.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Shows_twenty_five_spaces_a_page_by_name()
    {
        var first = await _visitor.Page("/elenco");
        var second = await _visitor.Page("/elenco?pagina=2");

        Assert.Contains("30 spazi in elenco", first.Words());
        Assert.Equal(["Àncora", "caffè Isola", .. Enumerable.Range(1, 23).Select(n => $"Spazio {n:00}")], Names(first));
        Assert.Equal(["Spazio 24", "Spazio 25", "Spazio 26", "Spazio 27", "Zona Tortona"], Names(second));
        Assert.Equal("/elenco?pagina=2", first.QuerySelector("a[rel=next]")!.GetAttribute("href"));
        Assert.Null(second.QuerySelector("a[rel=next]"));
    }

    [Fact]
    public async Task Says_of_a_space_what_one_chooses_by()
    {
        var card = (await _visitor.Page("/elenco?q=ancora")).QuerySelector(".space-card")!;

        Assert.Equal("/elenco/ancora", card.QuerySelector("h2 a")!.GetAttribute("href"));
        foreach (var fact in (string[])["Via Ripamonti 88", "Municipio 5", "24 postazioni", "Lunedì–venerdì 9–19", "Accessibile"])
        {
            Assert.Contains(fact, card.TextContent);
        }

        var picture = card.QuerySelector("img")!;
        Assert.Equal(
            ("/elenco/ancora/immagini/1", "La sala comune", "800", "600", null),
            (picture.GetAttribute("src")!.Split('?')[0], picture.GetAttribute("alt"), picture.GetAttribute("width"), picture.GetAttribute("height"), picture.GetAttribute("loading")));
    }

    [Fact]
    public async Task Loads_the_first_picture_at_once_and_the_others_when_they_come_near()
    {
        var pictures = (await _visitor.Page("/elenco")).QuerySelectorAll(".space-card img");

        Assert.Null(pictures[0].GetAttribute("loading"));
        Assert.All(pictures.Skip(1), picture => Assert.Equal("lazy", picture.GetAttribute("loading")));
    }

    [Theory]
    [InlineData("q=ISOLA+caffe", "1 spazio trovato Togli «ISOLA caffe»", "caffè Isola")]
    [InlineData("municipio=5", "2 spazi trovati Togli Municipio 5", "Àncora", "caffè Isola")]
    [InlineData("accessibile=si", "2 spazi trovati Togli Accessibile", "Àncora", "Zona Tortona")]
    [InlineData("q=via&municipio=6&accessibile=si", "1 spazio trovato Togli «via» × Togli Municipio 6 × Togli Accessibile", "Zona Tortona")]
    public async Task Finds_what_the_address_asks_for(string query, string count, params string[] names)
    {
        var page = await _visitor.Page($"/elenco?{query}");

        Assert.Contains(count, page.Words());
        Assert.Equal(names, Names(page));
    }

    [Fact]
    public async Task Keeps_the_search_in_the_form_and_in_the_links_of_the_pager()
    {
        var page = await _visitor.Page("/elenco?q=spazio&municipio=9");

        Assert.Contains("27 spazi trovati", page.Words());
        Assert.Equal("spazio", page.QuerySelector("#q")!.GetAttribute("value"));
        Assert.Equal("9", page.QuerySelector("#municipio option[selected]")!.GetAttribute("value"));
        Assert.False(page.QuerySelector("[name=accessibile]")!.HasAttribute("checked"));
        Assert.Equal("/elenco?q=spazio&municipio=9&pagina=2", page.QuerySelector("a[rel=next]")!.GetAttribute("href"));
        Assert.True((await _visitor.Page("/elenco?accessibile=si")).QuerySelector("[name=accessibile]")!.HasAttribute("checked"));
    }

    [Fact]
    public async Task Says_what_to_loosen_when_nothing_is_found()
    {
        var page = await _visitor.Page("/elenco?q=isola&municipio=6&accessibile=si");

        Assert.Contains("Nessuno spazio trovato", page.Words());
        Assert.Equal(
            ["/elenco?municipio=6&accessibile=si", "/elenco"],
            page.QuerySelectorAll("main .alert a").Select(a => a.GetAttribute("href")));
    }

    [Theory]
    [InlineData("pagina=abc&municipio=nove")]
    [InlineData("pagina=-3")]
    [InlineData("accessibile=forse&q=%20")]
    public async Task Takes_no_offence_at_nonsense(string query)
    {
        var page = await _visitor.Page($"/elenco?{query}");

        Assert.Equal("Elenco degli spazi – Coworking Milano", page.Title);
        Assert.Contains("30 spazi in elenco", page.Words());
    }

    [Fact]
    public async Task Shows_the_last_page_when_asked_for_a_later_one() =>
        Assert.Equal(5, Names(await _visitor.Page("/elenco?pagina=99")).Count());

    [Fact]
    public async Task Leaves_out_who_left_the_list()
    {
        _portal.Clock.Later(days: 3 * 365 + 1);

        var page = await _visitor.Page("/elenco");

        Assert.Contains("0 spazi in elenco", page.Words());
        Assert.Contains("L’elenco si apre con il primo spazio ammesso", page.Words());
    }

    [Fact]
    public async Task Needs_no_script_and_sets_no_cookie()
    {
        var response = await _visitor.GetAsync("/elenco");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.False(response.Headers.Contains("Set-Cookie"));
        Assert.Equal("get", (await response.Html()).QuerySelector("form[role=search]")!.GetAttribute("method"));
    }

    private static IEnumerable<string> Names(IDocument page) => page.QuerySelectorAll(".space-card h2").Select(h => h.TextContent.Trim());
}
