using System.Globalization;
using System.Net;
using AngleSharp.Dom;
using CoworkingMilano.Domain.Accounts;
using CoworkingMilano.Domain.Calls;
using CoworkingMilano.Tests.Support;
using CoworkingMilano.Web.Areas.Officers.Ledger;
using Microsoft.EntityFrameworkCore;

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
        var second = await accountant.Page(Next(first));
        var third = await accountant.Page(Next(second));

        Assert.Equal((20, "VC-2025-0040"), (Rows(first).Count, Rows(first)[0][3]));
        Assert.Equal((20, "VC-2025-0020"), (Rows(second).Count, Rows(second)[0][3]));
        Assert.Equal(2, Rows(third).Count);
        Assert.Empty(third.QuerySelectorAll("a[rel=next]"));
        Assert.Empty(first.QuerySelectorAll("a[rel=prev]"));
        Assert.Equal(Rows(second), Rows(await accountant.Page(Previous(third))));
        Assert.Equal(Rows(first), Rows(await accountant.Page(Previous(second))));
        Assert.All([first, second, third], page => Assert.Contains("42 movimenti, per € 298.200,00 in tutto", page.Words()));
    }

    [Fact]
    public async Task Keeps_the_place_when_money_moves_meanwhile()
    {
        var call = Some.Call();
        var line = Some.LineForAnyone(call);
        for (var i = 1; i <= 30; i++)
        {
            line.Commit(1m, $"VC-2025-{i:0000}", Some.Clock);
        }

        await _portal.Save(call);
        var accountant = await SignIn();
        var first = await accountant.Page(Page);
        await _portal.WithDb(async db =>
        {
            var stored = await db.BudgetLines.SingleAsync(l => l.Drawers == Drawers.Anyone);
            stored.Commit(5m, "VC-2025-9999", Some.Clock.Later(1));
            return await db.SaveChangesAsync();
        });

        Assert.Equal("VC-2025-0010", Rows(await accountant.Page(Next(first)))[0][3]);
        Assert.Equal("VC-2025-9999", Rows(await accountant.Page(Page))[0][3]);
    }

    [Theory, InlineData("dopo=999999"), InlineData("prima=999999"), InlineData("dopo=ieri"), InlineData("prima=-1")]
    public async Task Beyond_an_entry_that_is_not_there_stands_nothing(string place)
    {
        await SaveAYear();

        var page = await (await SignIn()).Page($"{Page}?{place}");

        Assert.Empty(Rows(page));
        Assert.Contains("Qui l’elenco finisce.", page.Words());
        Assert.Single(page.QuerySelectorAll($"a[href='{Page}']"), link => link.TextContent == "Torna all’inizio dell’elenco");
    }

    [Fact]
    public async Task Says_so_when_there_is_no_line_yet()
    {
        Assert.Contains("Non c’è ancora nessuna linea di bilancio.", (await (await SignIn()).Page(Page)).Words());
    }

    [Fact]
    public async Task Narrows_the_entries_to_one_line_and_keeps_its_balances()
    {
        var call = await SaveAYear();
        var accountant = await SignIn();

        var page = await accountant.Page($"{Page}?linea={call.Code}-comune-di-milano");

        Assert.Equal(
            [["VC-2026-7003", "−€ 300,00", "€ 197.640,00"], ["VC-2026-7002", "−€ 200,00", "€ 197.940,00"], ["VC-2026-7001", "−€ 100,00", "€ 198.140,00"], ["Stanziamento del bando", "€ 198.240,00", "€ 198.240,00"]],
            Rows(page).Select(row => row[3..]));
        Assert.Contains("4 movimenti, per € 197.640,00 in tutto", page.Words());
        Assert.Equal($"{call.Code}-comune-di-milano", page.ValueOf("linea"));
        Assert.Equal(2, page.QuerySelectorAll("article").Length);
    }

    [Fact]
    public async Task Narrows_the_entries_to_a_period_of_Milan_days_both_ends_in()
    {
        await SaveAYear();
        var accountant = await SignIn();

        var page = await accountant.Page($"{Page}?dal=2026-04-01&al=2026-05-31");

        Assert.Equal(["VC-2026-7002", "VC-2026-7001"], Rows(page).Select(row => row[3]));
        Assert.Contains("2 movimenti, per −€ 300,00 in tutto", page.Words());
        Assert.Equal(("2026-04-01", "2026-05-31"), (page.ValueOf("dal"), page.ValueOf("al")));
        Assert.Equal(["VC-2026-7001"], Rows(await accountant.Page($"{Page}?al=2026-04-01&dal=2026-04-01")).Select(row => row[3]));
    }

    [Fact]
    public async Task Says_so_when_no_entry_answers()
    {
        await SaveAYear();

        Assert.Contains("Nessun movimento corrisponde a quello che cerchi.", (await (await SignIn()).Page($"{Page}?al=2025-12-31")).Words());
    }

    [TypedInto<LedgerFilter>]
    [Theory]
    [InlineData("", "dal=ieri", "dal", "«ieri» non è un valore valido")]
    [InlineData("", "al=domani", "al", "«domani» non è un valore valido")]
    [InlineData("", "dal=2026-02-30", "dal", "«2026-02-30» non è un valore valido")]
    [InlineData("", "dal=2026-05-01&al=2026-04-01", "al", "L’ultimo giorno non viene prima del primo")]
    [InlineData("", "al=9999-12-31", "al", "Scrivi un giorno prima dell’anno 9999")]
    [InlineData("/movimenti.csv", "dal=ieri", "dal", "«ieri» non è un valore valido")]
    public async Task Sends_a_period_that_is_none_back(string file, string query, string field, string sentence)
    {
        await SaveAYear();

        var page = await (await (await SignIn()).GetAsync($"{Page}{file}?{query}")).ComesBack(field, sentence);

        Assert.Empty(Rows(page));
    }

    [Theory, InlineData(""), InlineData("/movimenti.csv")]
    public async Task Finds_no_line_that_is_not_there(string file)
    {
        await SaveAYear();

        Assert.Equal(HttpStatusCode.NotFound, (await (await SignIn()).GetAsync($"{Page}{file}?linea=2013-fondo-segreto")).StatusCode);
    }

    [Fact]
    public async Task Begins_with_the_year_one()
    {
        await SaveAYear();

        Assert.Equal(5, Rows(await (await SignIn()).Page($"{Page}?dal=0001-01-01")).Count);
    }

    [Fact]
    public async Task Counts_no_further_than_a_thousand_and_says_the_money_to_the_cent()
    {
        var call = Some.Call();
        var line = Some.LineForAnyone(call);
        for (var i = 1; i <= 1_000; i++)
        {
            line.Commit(0.01m, $"VC-2025-{i:0000}", Some.Clock);
        }

        await _portal.Save(call);

        Assert.Contains("Oltre 1.000 movimenti, per € 298.230,00 in tutto", (await (await SignIn()).Page(Page)).Words());
    }

    [Fact]
    public async Task Gives_the_entries_to_a_spreadsheet_from_the_oldest_with_the_balance_of_their_line()
    {
        var call = await SaveAYear();
        var accountant = await SignIn();

        var rows = await accountant.Csv($"{Page}/movimenti.csv", ';');

        Assert.Equal(["data e ora (UTC)", "bando", "linea", "movimento", "riferimento", "importo", "disponibile dopo"], rows[0]);
        Assert.Equal(5, rows.Count - 1);
        Assert.Equal(["2026-03-31T22:30:00Z", call.Code, "Comune di Milano", "Impegno", "VC-2026-7001", "-100,00", "198140,00"], rows[3]);
        var italian = CultureInfo.GetCultureInfo("it-IT");
        Assert.All(rows.Skip(1).GroupBy(row => row[2]), line =>
        {
            var balance = 0m;
            Assert.All(line, entry => Assert.Equal(balance += decimal.Parse(entry[5], italian), decimal.Parse(entry[6], italian)));
        });
    }

    [Fact]
    public async Task Gives_to_the_spreadsheet_what_the_page_was_asked_for()
    {
        var call = await SaveAYear();
        var accountant = await SignIn();

        var link = (await accountant.Page($"{Page}?linea={call.Code}-comune-di-milano&dal=2026-05-01")).QuerySelector("a[download]")!.GetAttribute("href")!;

        Assert.Equal($"{Page}/movimenti.csv?linea={call.Code}-comune-di-milano&dal=2026-05-01", link);
        Assert.Equal(["VC-2026-7002", "VC-2026-7003"], (await accountant.Csv(link, ';')).Skip(1).Select(row => row[4]));
    }

    [Fact]
    public async Task Lets_no_reference_run_as_a_formula()
    {
        var call = Some.Call();
        Some.LineForAnyone(call).Appropriate(1m, "=HYPERLINK(\"x\";1)", Some.Clock);
        await _portal.Save(call);

        Assert.Equal("'=HYPERLINK(\"x\";1)", (await (await SignIn()).Csv($"{Page}/movimenti.csv", ';'))[^1][4]);
    }

    [Theory, InlineData(Roles.Accountant), InlineData(Roles.Auditor), InlineData(Roles.ResponsibleOfficer)]
    public async Task Is_for_who_accounts_signs_or_audits(string role) =>
        Assert.Equal(HttpStatusCode.OK, (await (await _portal.SignIn(Some.Person("Ugo", "Ufficio"), role)).GetAsync(Page)).StatusCode);

    [Theory, InlineData(Roles.CaseOfficer), InlineData(Roles.Inspector), InlineData(Roles.Administrator)]
    public async Task Is_for_nobody_else_in_the_office(string role) =>
        Assert.Equal(HttpStatusCode.Forbidden, (await (await _portal.SignIn(Some.Person("Ugo", "Ufficio"), role)).GetAsync(Page)).StatusCode);

    [Theory, InlineData("", 4), InlineData("?dal=2026-01-01&al=2026-12-31", 6)]
    public async Task Costs_four_queries_however_many_the_lines_and_the_entries_and_two_more_for_a_period(string question, int queries)
    {
        await _portal.Save(Some.Call(), Some.Call(), Some.CallWithLeft(10m));
        var accountant = await SignIn();
        await accountant.Page(Page);

        _portal.Queries.Forget();
        await accountant.Page($"{Page}{question}");

        Assert.Equal(queries, _portal.Queries.Commands.Count);
    }

    /// <summary>Three commitments: half past midnight in Milan on 1 April, in May, in June.</summary>
    private async Task<Call> SaveAYear()
    {
        var call = Some.Call();
        var line = Some.LineForAnyone(call);
        line.Commit(100m, "VC-2026-7001", new FixedClock(new DateTimeOffset(2026, 3, 31, 22, 30, 0, TimeSpan.Zero)));
        line.Commit(200m, "VC-2026-7002", FixedClock.On(2026, 5, 31));
        line.Commit(300m, "VC-2026-7003", FixedClock.On(2026, 6, 1));
        await _portal.Save(call);
        return call;
    }

    private static string WordsOf(IElement element) => string.Concat(element.TextContent.Split(['\n', '\r'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));

    private static List<string[]> Rows(IDocument page) =>
        [.. page.QuerySelectorAll("tbody tr").Select(row => row.QuerySelectorAll("td").Select(cell => cell.TextContent.Trim()).ToArray())];

    private static string Next(IDocument page) => page.QuerySelector("a[rel=next]")!.GetAttribute("href")!;

    private static string Previous(IDocument page) => page.QuerySelector("a[rel=prev]")!.GetAttribute("href")!;

    private Task<HttpClient> SignIn() => _portal.SignIn(Some.Person("Rita", "Ragioneria"), Roles.Accountant);
}
