using System.Net;
using CoworkingMilano.Domain.Accreditation;
using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Domain.Spaces;
using CoworkingMilano.Tests.Support;
using Microsoft.EntityFrameworkCore;

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

        foreach (var fact in (string[])["Isola Lab", "Via Borsieri 12, 20159 Milano", "Municipio 9", "24", "Aperto ora, fino alle 19", "Accessibile", "Isola Lab Srl", "Sale riunioni: sì", "2 marzo 2026", "dal 2 marzo 2026 al 1° marzo 2029", "In elenco"])
        {
            Assert.Contains(fact, words);
        }

        Assert.DoesNotContain("non è più in elenco", words);
        Assert.Equal("La sala comune", page.QuerySelector("main img[src^='/elenco/isola-lab/immagini/1?v=']")!.GetAttribute("alt"));
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
    public async Task Says_the_hours_day_by_day_and_whether_it_is_open_now()
    {
        var page = await _portal.Visitor().Page("/elenco/isola-lab");

        Assert.Equal("Aperto ora, fino alle 19", page.QuerySelector(".space-now")!.Words());
        Assert.Equal(
            ["lunedì9–19", "martedì9–19", "mercoledì9–19", "giovedì9–19", "venerdì9–19", "sabatochiuso", "domenicachiuso"],
            page.QuerySelectorAll(".space-hours tbody tr").Select(row => row.Words()));
        Assert.Equal("lunedì9–19", page.QuerySelector(".space-hours .today")!.Words());
        Assert.Equal("da € 200,00, IVA esclusa", page.Fact("Canone mensile"));
        Assert.Contains("Stampa, scanner e fax", page.QuerySelector(".amenities")!.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Says_that_it_is_suspended_and_tells_its_history()
    {
        await _portal.WithDb(async db => (await db.Spaces.SingleAsync()).Suspend(ProceedingGround.RequirementLost, "Parole per l’ufficio.", new DateOnly(2026, 3, 2), new DateOnly(2026, 4, 1), Some.ResponsibleOfficer, Some.Clock));

        var page = await _portal.Visitor().Page("/elenco/isola-lab");

        Assert.Contains("L’iscrizione di questo spazio è sospesa È sospesa dal 2 marzo 2026; lo spazio torna in elenco il 1° aprile 2026.", page.Words(), StringComparison.Ordinal);
        Assert.Equal(["2 marzo 2026, Iscrizione sospesa, Non ha più un requisito", "2 marzo 2026, Ammesso nell’elenco"], page.QuerySelectorAll(".timeline li").Select(li => string.Join(", ", li.Children.Select(c => c.Words()))));
        Assert.DoesNotContain("Parole per l’ufficio", page.Words(), StringComparison.Ordinal);
        Assert.DoesNotContain(Some.ResponsibleOfficer.FamilyName, page.Words(), StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("main a[href^='/servizi/voucher']"));
        Assert.Contains("0 spazi in elenco", (await _portal.Visitor().Page("/elenco")).Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Leads_to_the_point_on_the_map_when_it_is_known()
    {
        await _portal.Save(Some.AdmittedAccreditation(Some.Premises("Col punto") with { Coordinates = new Coordinates(45.4856m, 9.1902m) }));

        var page = await _portal.Visitor().Page("/elenco/col-punto");

        Assert.Equal("https://www.openstreetmap.org/?mlat=45.4856&mlon=9.1902#map=18/45.4856/9.1902", page.QuerySelector("main a[href^='https://www.openstreetmap.org/']")!.GetAttribute("href"));
    }

    [Fact]
    public async Task Is_a_404_for_a_space_nobody_knows() =>
        Assert.Equal(HttpStatusCode.NotFound, (await _portal.Visitor().GetAsync("/elenco/mai-visto")).StatusCode);
}
