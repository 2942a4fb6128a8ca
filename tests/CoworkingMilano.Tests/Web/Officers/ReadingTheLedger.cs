using System.Net;
using AngleSharp.Dom;
using CoworkingMilano.Domain.Accounts;
using CoworkingMilano.Tests.Support;

namespace CoworkingMilano.Tests.Web.Officers;

public sealed class ReadingTheLedger : IDisposable
{
    private const string Page = "/ufficio/bilancio";

    private readonly PortalFactory _portal = new();

    public void Dispose() => _portal.Dispose();

    [Fact]
    public async Task Says_what_each_line_holds()
    {
        await _portal.Save([.. Some.Everybody, Some.AdmittedVoucher(monthlyFee: 200m, months: 12)]);
        var accountant = await SignIn();

        var page = await accountant.Page(Page);

        var comune = page.QuerySelectorAll("article").Single(a => a.QuerySelector("h3")!.TextContent == "Comune di Milano");
        Assert.Contains("Stanziato€ 198.240,00", WordsOf(comune));
        Assert.Contains("Impegnato€ 1.200,00", WordsOf(comune));
        Assert.Contains("Disponibile€ 197.040,00", WordsOf(comune));
        var bar = comune.QuerySelector("meter")!;
        Assert.Equal(("0", "198240.0", "1200.0"), (bar.GetAttribute("min"), bar.GetAttribute("max"), bar.GetAttribute("value")));
        Assert.Equal("Linea Comune di Milano", bar.GetAttribute("aria-label"));
    }

    [Fact]
    public async Task Lists_every_entry_from_the_newest_with_the_balance_after_it()
    {
        var call = Some.Call();
        var first = Some.AdmittedVoucher(call, monthlyFee: 200m, fiscalCode: Some.NewFiscalCode());
        var second = Some.AdmittedVoucher(call, first.Space, monthlyFee: 100m, fiscalCode: Some.NewFiscalCode());
        await _portal.Save([.. Some.Everybody, first, second]);
        var accountant = await SignIn();

        var rows = Rows(await accountant.Page(Page));

        Assert.Equal(4, rows.Count);
        Assert.Equal(["2 mar 2026", $"Comune di Milano (bando {call.Code})", "Impegno", second.Reference, "−€ 600,00", "€ 196.440,00"], rows[0]);
        Assert.Equal(["2 mar 2026", $"Comune di Milano (bando {call.Code})", "Impegno", first.Reference, "−€ 1.200,00", "€ 197.040,00"], rows[1]);
        Assert.Contains(rows, row => row is [_, _, "Stanziamento", "Convenzione con la Camera di commercio", "€ 100.000,00", "€ 100.000,00"]);
    }

    [Fact]
    public async Task Links_commitments_to_their_cases_and_appropriations_to_nothing()
    {
        var application = Some.AdmittedVoucher();
        await _portal.Save([.. Some.Everybody, application]);
        var accountant = await SignIn();

        var links = (await accountant.Page(Page)).QuerySelectorAll("tbody a");

        Assert.Equal([$"/ufficio/domande/{application.Reference}"], links.Select(a => a.GetAttribute("href")));
    }

    [Fact]
    public async Task Turns_pages_of_twenty_entries()
    {
        var call = Some.Call();
        var line = Some.LineForAnyone(call);
        for (var i = 1; i <= 40; i++)
        {
            line.Commit(1m, $"VC-2025-{i:0000}", Some.Clock);
        }

        await _portal.Save(call);
        var accountant = await SignIn();

        var first = await accountant.Page(Page);
        Assert.Equal(20, Rows(first).Count);
        Assert.Equal("VC-2025-0040", Rows(first)[0][3]);
        Assert.Equal($"{Page}?pagina=2", first.QuerySelector("a[rel=next]")!.GetAttribute("href"));
        Assert.Equal("VC-2025-0020", Rows(await accountant.Page($"{Page}?pagina=2"))[0][3]);
        Assert.Equal(2, Rows(await accountant.Page($"{Page}?pagina=3")).Count);
        Assert.Equal(2, Rows(await accountant.Page($"{Page}?pagina=99")).Count);
        Assert.Equal(20, Rows(await accountant.Page($"{Page}?pagina=-1")).Count);
    }

    [Fact]
    public async Task Says_so_when_there_is_no_line_yet()
    {
        Assert.Contains("Non c’è ancora nessuna linea di bilancio.", (await (await SignIn()).Page(Page)).Words());
    }

    [Theory, InlineData(Roles.Accountant), InlineData(Roles.Auditor), InlineData(Roles.ResponsibleOfficer)]
    public async Task Is_for_who_accounts_signs_or_audits(string role) =>
        Assert.Equal(HttpStatusCode.OK, (await (await _portal.SignIn(Some.Person("Ugo", "Ufficio"), role)).GetAsync(Page)).StatusCode);

    [Theory, InlineData(Roles.CaseOfficer), InlineData(Roles.Inspector), InlineData(Roles.Administrator)]
    public async Task Is_for_nobody_else_in_the_office(string role) =>
        Assert.Equal(HttpStatusCode.Forbidden, (await (await _portal.SignIn(Some.Person("Ugo", "Ufficio"), role)).GetAsync(Page)).StatusCode);

    [Fact]
    public async Task Costs_four_queries_however_many_the_lines_and_the_entries()
    {
        await _portal.Save(Some.Call(), Some.Call(), Some.CallWithLeft(10m));
        var accountant = await SignIn();
        await accountant.Page(Page);

        _portal.Queries.Forget();
        await accountant.Page(Page);

        Assert.Equal(4, _portal.Queries.Commands.Count);
    }

    private static string WordsOf(IElement element) => string.Concat(element.TextContent.Split(['\n', '\r'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));

    private static List<string[]> Rows(IDocument page) =>
        [.. page.QuerySelectorAll("tbody tr").Select(row => row.QuerySelectorAll("td").Select(cell => cell.TextContent.Trim()).ToArray())];

    private Task<HttpClient> SignIn() => _portal.SignIn(Some.Person("Rita", "Ragioneria"), Roles.Accountant);
}
