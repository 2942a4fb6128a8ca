using System.Net;
using AngleSharp.Dom;
using CoworkingMilano.Domain.Calls;
using CoworkingMilano.Tests.Support;
using CoworkingMilano.Web.Areas.Registry.Services;

namespace CoworkingMilano.Tests.Web.Registry.Services;

public sealed class SimulatingAVoucher : IDisposable
{
    private readonly PortalFactory _portal = new();

    public void Dispose() => _portal.Dispose();

    [Theory]
    [InlineData("canone=200&mesi=12", "€ 1.200,00", "€ 200,00 per 12 mesi", "€ 2.400,00", "la quota ci sta dentro")]
    [InlineData("canone=250&mesi=12", "€ 1.500,00", "€ 250,00 per 12 mesi", "€ 3.000,00", "la quota ci sta dentro")]
    [InlineData("canone=400&mesi=12", "€ 1.500,00", "€ 400,00 per 12 mesi", "€ 4.800,00", "la quota lo supera, conta il tetto")]
    [InlineData("canone=1.250,50&mesi=1", "€ 625,25", "€ 1.250,50 per un mese", "€ 1.250,50", "la quota ci sta dentro")]
    [InlineData("canone=0.25&mesi=1", "€ 0,13", "€ 0,25 per un mese", "€ 0,25", "la quota ci sta dentro")]
    public async Task Shows_the_sum_step_by_step(string query, string award, string fee, string cost, string cap)
    {
        await _portal.Save(Some.Call());

        var page = await _portal.Visitor().Page($"/servizi/voucher?{query}");

        Assert.Equal(award, page.QuerySelector(".simulator-award strong")!.TextContent);
        Assert.Equal(fee, Fact(page, "Canone"));
        Assert.Equal(cost, Fact(page, "Spesa ammessa"));
        Assert.Equal($"€ 1.500,00: {cap}", Fact(page, "Tetto"));
    }

    [Theory]
    [InlineData("999,99", "nessun rimborso", "€ 1.000,00: non la raggiungi")]
    [InlineData("1000", "€ 500,00", "€ 1.000,00: la raggiungi")]
    public async Task Explains_the_minimum_where_the_call_has_one(string fee, string award, string minimum)
    {
        await SaveCall(call => call.MinimumCost = 1_000m);
        var client = await _portal.SignIn(Some.Person("Ada", "Bianchi"));

        var page = await client.Page($"/servizi/voucher?mesi=1&canone={fee}");

        Assert.Equal(award, page.QuerySelector(".simulator-award strong")!.TextContent);
        Assert.Equal(minimum, Fact(page, "Spesa minima"));
        Assert.Equal(award.StartsWith('€'), page.QuerySelector(".simulator-result form") is not null);
    }

    [Fact]
    public async Task Counts_the_VAT_only_where_the_call_does()
    {
        await SaveCall(call => call.VatCountsIfUnrecoverable = true);

        var page = await _portal.Visitor().Page("/servizi/voucher?canone=100&mesi=10&iva=22");

        Assert.Equal("€ 220,00", Fact(page, "IVA al 22%"));
        Assert.Equal("€ 1.220,00", Fact(page, "Spesa ammessa"));
        Assert.Equal("€ 610,00", page.QuerySelector(".simulator-award strong")!.TextContent);
        Assert.NotNull(page.QuerySelector("#iva"));
    }

    [Fact]
    public async Task Does_not_ask_of_VAT_elsewhere()
    {
        await _portal.Save(Some.Call());

        var page = await _portal.Visitor().Page("/servizi/voucher?canone=100&mesi=10&iva=22");

        Assert.Null(page.QuerySelector("#iva"));
        Assert.Equal("€ 500,00", page.QuerySelector(".simulator-award strong")!.TextContent);
    }

    [TypedInto<SimulationForm>]
    [Theory]
    [InlineData("canone=&mesi=", "canone", "", "Scrivi il canone mensile")]
    [InlineData("canone=&mesi=", "mesi", "", "Scrivi per quanti mesi")]
    [InlineData("canone=200&mesi=13", "mesi", "13", "I mesi vanno da 1 a 12")]
    [InlineData("canone=200&mesi=0", "mesi", "0", "I mesi vanno da 1 a 12")]
    [InlineData("canone=duecento&mesi=12", "canone", "duecento", "Scrivi un numero, per esempio 250,00")]
    [InlineData("canone=-5&mesi=12", "canone", "-5", "Il canone è maggiore di zero")]
    [InlineData("canone=99999999999999999999999999&mesi=12", "canone", "99999999999999999999999999", "Controlla il canone: è di un mese e di una persona sola")]
    [InlineData("canone=200&mesi=dodici", "mesi", "dodici", "«dodici» non è un valore valido")]
    [InlineData("canone=200&mesi=12&iva=101", "iva", "101", "L’aliquota è una percentuale, per esempio 22")]
    [InlineData("canone=200&mesi=12&iva=tanta", "iva", "tanta", "Scrivi un numero, per esempio 250,00")]
    public async Task Says_beside_the_field_what_is_wrong_and_keeps_what_was_typed(string query, string field, string typed, string sentence)
    {
        await SaveCall(call => call.VatCountsIfUnrecoverable = true);

        var response = await _portal.Visitor().GetAsync($"/servizi/voucher?{query}");
        var page = await response.Html();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        Assert.Contains(sentence, page.QuerySelector($"#{field}-error")!.TextContent);
        Assert.Equal(typed, page.QuerySelector($"#{field}")!.GetAttribute("value") ?? "");
        Assert.Contains(page.QuerySelectorAll(".error-summary a"), a => a.GetAttribute("href") == $"#{field}");
        Assert.Null(page.QuerySelector(".simulator-award"));
    }

    [Fact]
    public async Task Finds_no_fault_before_anything_was_asked()
    {
        await _portal.Save(Some.Call());

        var page = await _portal.Visitor().Page("/servizi/voucher?spazio=isola-lab");

        Assert.Null(page.QuerySelector(".error-summary"));
        Assert.Equal("Voucher per il coworking – Coworking Milano", page.Title);
    }

    [Fact]
    public async Task Carries_what_was_simulated_into_the_draft()
    {
        await SaveSpace();
        var client = await _portal.SignIn(Some.Person("Ada", "Bianchi"));

        var page = await client.Page("/servizi/voucher?canone=180,5&mesi=9&spazio=isola-lab");
        var form = page.QuerySelector(".simulator-result form[method=post]")!;

        Assert.Equal("/coworker/domande", form.GetAttribute("action"));
        Assert.Equal("Inizia la domanda con questi dati", form.QuerySelector("button")!.TextContent);
        Assert.Equal(
            [("canone", "180,50"), ("mesi", "9"), ("spazio", "isola-lab")],
            form.QuerySelectorAll("input[type=hidden]").Select(i => (i.GetAttribute("name")!, i.GetAttribute("value")!)).Where(f => f.Item1 is not "provenienza" && !f.Item1.StartsWith("__", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Names_the_space_while_it_is_on_the_list()
    {
        await SaveSpace();

        Assert.NotNull((await _portal.Visitor().Page("/servizi/voucher?spazio=isola-lab")).QuerySelector("#simulatore a[href='/elenco/isola-lab']"));

        _portal.Clock.Now = FixedClock.On(2029, 3, 2).Now;
        Assert.Null((await _portal.Visitor().Page("/servizi/voucher?spazio=isola-lab")).QuerySelector("#simulatore a[href='/elenco/isola-lab']"));
    }

    private async Task SaveSpace()
    {
        await _portal.Save([.. Some.Everybody]);
        await _portal.Save(Some.AdmittedAccreditation());
    }

    private Task SaveCall(Action<Call> change)
    {
        var call = Some.Call();
        change(call);
        return _portal.Save(call);
    }

    private static string Fact(IDocument page, string term) =>
        page.QuerySelectorAll(".simulator-result dl > div").Single(d => d.QuerySelector("dt")!.TextContent == term).QuerySelector("dd")!.TextContent.Trim();
}
