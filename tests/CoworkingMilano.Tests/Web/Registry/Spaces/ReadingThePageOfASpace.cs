using System.Net;
using CoworkingMilano.Domain.Accreditation;
using CoworkingMilano.Tests.Support;

namespace CoworkingMilano.Tests.Web.Registry.Spaces;

public sealed class ReadingThePageOfASpace : IAsyncLifetime
{
    private readonly PortalFactory _portal = new();
    private readonly AccreditationApplication _application = Some.AdmittedAccreditation();

    public async ValueTask InitializeAsync()
    {
        await _portal.Save([.. Some.Everybody]);
        await _portal.Save(_application);
    }

    public ValueTask DisposeAsync()
    {
        _portal.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Tells_what_the_entry_says()
    {
        var page = await _portal.Visitor().Page("/elenco/isola-lab");
        var words = page.Words();

        foreach (var fact in (string[])["Isola Lab", "Via Borsieri 12, 20159 Milano", "Municipio 9", "24", "Lunedì–venerdì 9–19", "Accessibile", "Isola Lab Srl", "Sale riunioni: sì", "2 marzo 2026", "dal 2 marzo 2026 al 1° marzo 2029", "In elenco"])
        {
            Assert.Contains(fact, words);
        }

        Assert.DoesNotContain("non è più in elenco", words);
        Assert.Equal("La sala comune", page.QuerySelector("main img[src='/elenco/isola-lab/immagini/1']")!.GetAttribute("alt"));
        Assert.Contains("Via%20Borsieri%2012", page.QuerySelector("main a[href^='https://www.openstreetmap.org/']")!.GetAttribute("href"));
    }

    [Fact]
    public async Task Leads_to_the_voucher_and_to_the_certificate()
    {
        var page = await _portal.Visitor().Page("/elenco/isola-lab");

        Assert.NotNull(page.QuerySelector("main a[href='/servizi/voucher?spazio=isola-lab']"));
        Assert.NotNull(page.QuerySelector("main a[href='/elenco/isola-lab/attestato.pdf']"));
    }

    [Fact]
    public async Task Says_since_when_the_space_is_no_longer_on_the_list()
    {
        _portal.Clock.Now = FixedClock.On(2029, 3, 2).Now;

        var page = await _portal.Visitor().Page("/elenco/isola-lab");

        Assert.Contains("Questo spazio non è più in elenco È uscito dall’elenco qualificato il 2 marzo 2029", page.Words());
        Assert.Null(page.QuerySelector("main a[href^='/servizi/voucher']"));
        Assert.Null(page.QuerySelector("main a[href$='attestato.pdf']"));
        Assert.Equal("noindex", page.QuerySelector("meta[name=robots]")!.GetAttribute("content"));
    }

    [Fact]
    public async Task Is_a_404_for_a_space_nobody_knows() =>
        Assert.Equal(HttpStatusCode.NotFound, (await _portal.Visitor().GetAsync("/elenco/mai-visto")).StatusCode);

    [Fact]
    public async Task Takes_three_queries_and_no_picture()
    {
        var visitor = _portal.Visitor();
        await visitor.Page("/elenco/isola-lab");
        _portal.Queries.Forget();

        await visitor.Page("/elenco/isola-lab");

        Assert.Equal(3, _portal.Queries.Commands.Count);
        Assert.DoesNotContain(_portal.Queries.Commands, sql => sql.Contains("FileContents"));
    }
}
