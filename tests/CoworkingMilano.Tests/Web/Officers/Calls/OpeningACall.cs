using System.Net;
using CoworkingMilano.Domain;
using CoworkingMilano.Domain.Accounts;
using CoworkingMilano.Domain.Calls;
using CoworkingMilano.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CoworkingMilano.Tests.Web.Officers.Calls;

public sealed class OpeningACall : IDisposable
{
    private readonly PortalFactory _portal = new();

    public void Dispose() => _portal.Dispose();

    [Fact]
    public async Task Starts_from_the_first_call_of_2013()
    {
        var administrator = await Administrator();

        var response = await administrator.FillIn("/ufficio/bandi/nuovo");

        Assert.Equal("/ufficio/bandi/2026", response.Headers.Location!.ToString());
        var call = await Saved("2026");
        Assert.Equal(new DateOnly(2026, 3, 2), call.OpensOn);
        Assert.Equal((0.5m, 1_500m, 0m, 12, 10, 60, 30, 36, false), (call.CoveredShare, call.MaximumAward, call.MinimumCost, call.MaximumMonths, call.MinimumDesks, call.AccreditationTermDays, call.VoucherTermDays, call.EntryMonths, call.VatCountsIfUnrecoverable));
        Assert.Equal(11, call.Requirements.Count);
        Assert.Equal([100_000m, 198_240m], call.Lines.OrderBy(l => l.Priority).Select(l => l.Available));
        Assert.Contains("Il bando 2026 è pronto", (await administrator.Page("/ufficio/bandi/2026")).Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Takes_every_number_from_the_form()
    {
        var administrator = await Administrator();

        await administrator.FillIn(
            "/ufficio/bandi/nuovo",
            ("Code", "2015"), ("OpensOn", "2026-04-01"), ("Texts.Title", "Secondo bando"), ("Texts.ResponsibleOfficer", "Ida Testa"),
            ("Numbers.CoveredPercent", "33,33"), ("Numbers.MaximumAward", "2.000,50"), ("Numbers.MinimumCost", "1000"), ("Numbers.MaximumMonths", "6"), ("Numbers.VatCountsIfUnrecoverable", "true"),
            ("Numbers.AccreditationTermDays", "90"), ("Numbers.VoucherTermDays", "45"), ("Numbers.EntryMonths", "24"), ("MinimumDesks", "15"), ("ChamberOfCommerce", "0"), ("Comune", "50.000"));

        var call = await Saved("2015");
        Assert.Equal(("Secondo bando", "Ida Testa"), (call.Title, call.ResponsibleOfficer));
        Assert.Equal((0.3333m, 2_000.50m, 1_000m, 6, 15, 90, 45, 24, true), (call.CoveredShare, call.MaximumAward, call.MinimumCost, call.MaximumMonths, call.MinimumDesks, call.AccreditationTermDays, call.VoucherTermDays, call.EntryMonths, call.VatCountsIfUnrecoverable));
        Assert.Equal("Almeno 15 postazioni di lavoro per il coworking.", call.Requirements.Single(r => r.Code == "Q3").Text);
        Assert.Equal(("Comune di Milano", 50_000m), (call.Lines.Single().Name, call.Lines.Single().Available));
        var words = (await administrator.Page("/ufficio/bandi/2015")).Words();
        Assert.Contains("33,33%", words, StringComparison.Ordinal);
        Assert.Contains("€ 2.000,50", words, StringComparison.Ordinal);
        Assert.Contains("Q12 Sede a Milano", words, StringComparison.Ordinal);
        Assert.Contains("D.P.R. 445/2000", words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Comes_back_with_what_is_wrong_and_keeps_what_was_written()
    {
        await _portal.Save(Some.Call("2026"));

        var response = await (await Administrator()).FillIn(
            "/ufficio/bandi/nuovo", ("Texts.Office", ""), ("Numbers.CoveredPercent", "120"), ("Numbers.MaximumAward", "tanto"), ("MinimumDesks", "0"), ("ChamberOfCommerce", "0"), ("Comune", "0"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        var page = await response.Html();
        Assert.Equal("tanto", page.QuerySelector("#Numbers_MaximumAward")!.GetAttribute("value"));
        Assert.EndsWith("C’è già un bando con questo nome breve", page.QuerySelector("#Code-error")!.TextContent, StringComparison.Ordinal);
        Assert.EndsWith("Scrivi l’ufficio che segue le domande", page.QuerySelector("#Texts_Office-error")!.TextContent, StringComparison.Ordinal);
        Assert.EndsWith("La quota non supera il 100%", page.QuerySelector("#Numbers_CoveredPercent-error")!.TextContent, StringComparison.Ordinal);
        Assert.EndsWith("Scrivi un numero da 1 a 1.000", page.QuerySelector("#MinimumDesks-error")!.TextContent, StringComparison.Ordinal);
        Assert.EndsWith("Almeno una linea ha una somma", page.QuerySelector("#Comune-error")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(1, await _portal.WithDb(db => db.Calls.CountAsync()));
    }

    [Theory]
    [InlineData("Texts.Office")]
    [InlineData("Texts.OfficeAddress")]
    [InlineData("Texts.OfficeEmail")]
    [InlineData("Texts.ResponsibleOfficer")]
    [InlineData("Texts.SubstituteOfficer")]
    [InlineData("Texts.SubstituteEmail")]
    [InlineData("Texts.Act")]
    [InlineData("Numbers.AccreditationTermDays")]
    [InlineData("Numbers.VoucherTermDays")]
    public async Task Is_not_opened_without_what_every_receipt_must_say(string fact)
    {
        var response = await (await Administrator()).FillIn("/ufficio/bandi/nuovo", (fact, ""));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        Assert.NotNull((await response.Html()).QuerySelector($"#{fact.Replace('.', '_')}-error"));
        Assert.Equal(0, await _portal.WithDb(db => db.Calls.CountAsync()));
    }

    [Fact]
    public void Is_furnished_by_nobody_without_what_every_receipt_must_say()
    {
        var call = Call2013.Blank("2027", new DateOnly(2027, 1, 1));
        call.ResponsibleOfficer = "";

        Assert.Contains("il responsabile del procedimento", Assert.Throws<RuleBrokenException>(() => Call2013.Furnish(call, 0m, 1_000m, Some.Clock)).Message);
    }

    [Fact]
    public async Task Shows_every_call_and_nothing_of_what_does_not_exist()
    {
        var administrator = await Administrator();
        Assert.Contains("Non c’è ancora nessun bando", (await administrator.Page("/ufficio/bandi")).Words(), StringComparison.Ordinal);

        await _portal.Save(Some.Call("2024"), Some.Call("2025"));

        Assert.Equal(2, (await administrator.Page("/ufficio/bandi")).QuerySelectorAll("tbody tr").Length);
        Assert.Equal(HttpStatusCode.NotFound, (await administrator.GetAsync("/ufficio/bandi/2013")).StatusCode);
    }

    private Task<HttpClient> Administrator() => _portal.SignIn(Some.Person("Ada", "Bianchi"), Roles.Administrator);

    private Task<Call> Saved(string code) => _portal.WithDb(db => db.Calls.Include(c => c.Requirements).Include(c => c.Lines).SingleAsync(c => c.Code == code));
}
