using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using AngleSharp.Dom;
using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Domain.Figures;
using CoworkingMilano.Tests.Support;
using CoworkingMilano.Web.Areas.Registry.Figures;
using Microsoft.EntityFrameworkCore;

namespace CoworkingMilano.Tests.Web.Registry.Figures;

public sealed partial class OpeningTheFigures : IDisposable
{
    private const string Page = "/numeri";

    private readonly PortalFactory _portal = new();

    public void Dispose() => _portal.Dispose();

    [Fact]
    public async Task Before_anything_has_happened_says_so_and_where_to_begin()
    {
        var page = await _portal.Visitor().Page(Page);

        Assert.Contains("Non è ancora arrivata nessuna domanda", page.Words());
        Assert.Empty(page.QuerySelectorAll(".counters, svg.chart-drawing"));
        Assert.NotEmpty(page.QuerySelectorAll("main a[href='/servizi/voucher']"));
    }

    [Fact]
    public async Task Before_the_first_application_shows_the_money_that_waits()
    {
        await _portal.Save(Some.Call());

        var page = await _portal.Visitor().Page(Page);

        Assert.Contains("Non è ancora arrivata nessuna domanda", page.Words());
        Assert.Equal(("€ 298.240,00", "€ 0,00", "€ 298.240,00"), (page.Fact("Stanziati nel bando aperto"), page.Fact("Impegnati nei voucher ammessi"), page.Fact("Restano")));
    }

    [Fact]
    public async Task Counts_as_left_only_the_money_of_a_call_that_is_open()
    {
        var closed = Some.Call();
        closed.Close(new DateOnly(2026, 3, 1));
        await _portal.Save(closed, Some.Call());

        var page = await _portal.Visitor().Page(Page);

        Assert.Equal("€ 298.240,00", page.Fact("Restano"));
        Assert.Contains(page.QuerySelectorAll("section.chart h3"), h => h.TextContent == $"Le linee del bando {closed.Code}, che non è aperto");
    }

    [Fact]
    public async Task With_one_application_divides_nothing_by_nothing()
    {
        await _portal.Save([.. Some.Everybody, Some.SubmittedAccreditation()]);

        var page = await _portal.Visitor().Page(Page);

        Assert.Equal(("1", "0", "0", "1"), Spaces(page));
        Assert.Equal("nessuna decisione", page.Fact("Tempo mediano per decidere"));
        Assert.Equal(["0", "0", "0", "0", "0"], RowsOf(page, "esiti-voucher").Select(row => row[1]));
    }

    [Fact]
    public async Task With_many_tells_them_in_the_seeds_terms()
    {
        await PlayAsync();

        var page = await _portal.Visitor().Page(Page);

        Assert.Equal(("7", "2", "1", "2"), Spaces(page));
        Assert.Equal("8 giorni", page.Fact("Tempo mediano per decidere"));
        Assert.Equal(("3", "2", "1"), (page.Fact("Domande di voucher ricevute"), page.Fact("Esaminate"), page.Fact("Ammesse")));
        Assert.Equal(
            [["Ammesse", "2"], ["Non ammesse", "1"], ["Attendono sopralluogo", "2"], ["Sopralluogo fatto", "1"], ["Ritirate", "1"], ["Archiviate", "0"]],
            RowsOf(page, "esiti-spazi"));
        Assert.Equal([["Ammesse", "1"], ["Non ammesse", "1"], ["In esame", "1"], ["Ritirate", "0"], ["Archiviate", "0"]], RowsOf(page, "esiti-voucher"));
        Assert.Equal(("€ 298.240,00", "€ 1.200,00", "€ 297.040,00"), (page.Fact("Stanziati nel bando aperto"), page.Fact("Impegnati nei voucher ammessi"), page.Fact("Restano")));
        Assert.Equal(
            [["Camera di commercio", "€ 0,00", "€ 100.000,00", "€ 100.000,00"], ["Comune di Milano", "€ 1.200,00", "€ 198.240,00", "€ 197.040,00"]],
            RowsOf(page, "fondi-1"));
    }

    [Fact]
    public async Task Counts_the_months_since_the_first_and_the_nine_Municipi()
    {
        await PlayAsync();

        var page = await _portal.Visitor().Page(Page);

        var months = RowsOf(page, "mesi-spazi").ToList();
        Assert.Equal(["mar 2026", "7", "2", "1"], Assert.Single(months));
        var municipi = RowsOf(page, "domande-municipi").ToList();
        Assert.Equal(9, municipi.Count);
        Assert.Equal(["Municipio 9", "6", "3"], municipi[8]);
        Assert.Equal(["Municipio 3", "1", "0"], municipi[2]);
        Assert.Equal(["Municipio 9", "2"], RowsOf(page, "elenco-municipi").Last());
    }

    [Theory, InlineData(null, 1), InlineData(0, 1), InlineData(-2, 3), InlineData(-11, 12), InlineData(-40, 12)]
    public void Shows_a_year_at_most_from_the_first_month_with_anything_in_it(int? monthsAgo, int shown)
    {
        var today = new DateOnly(2026, 3, 12);
        IReadOnlyList<Tally> tallies = monthsAgo is { } ago
            ? [new() { Measure = Measure.Received, Kind = ApplicationKind.Voucher, Month = new DateOnly(2026, 3, 1).AddMonths(ago), Municipio = 1, Count = 1 }]
            : [];

        var months = new FiguresPage(new ProgrammeFigures(tallies, []), [], new Dictionary<int, int>(), today).Months.ToList();

        Assert.Equal(shown, months.Count);
        Assert.Equal(new DateOnly(2026, 3, 1), months[^1]);
    }

    [Fact]
    public async Task Draws_every_chart_with_its_name_its_description_and_its_table()
    {
        await PlayAsync();

        var html = await _portal.Visitor().GetStringAsync(Page);

        var drawings = Drawing().Matches(html).Select(match => XElement.Parse(match.Value)).ToList();
        Assert.Equal(7, drawings.Count);
        Assert.All(drawings, drawing =>
        {
            Assert.Equal("img", drawing.Attribute("role")!.Value);
            var (title, description) = (drawing.Element("title")!, drawing.Element("desc")!);
            Assert.Equal($"{title.Attribute("id")!.Value} {description.Attribute("id")!.Value}", drawing.Attribute("aria-labelledby")!.Value);
            Assert.NotEmpty(title.Value);
            Assert.NotEmpty(description.Value);
            Assert.All(drawing.Descendants("rect"), AssertIsInside);
        });
        var page = await _portal.Visitor().Page(Page);
        Assert.All(page.QuerySelectorAll("section.chart"), chart =>
        {
            Assert.NotNull(chart.QuerySelector("table thead th[scope=col]"));
            Assert.Equal(chart.QuerySelector("h3")!.Id, chart.QuerySelector("table")!.GetAttribute("aria-labelledby"));
        });
        Assert.Empty(page.QuerySelectorAll("main [style], main style, main script"));
        Assert.Equal(page.QuerySelectorAll("[id]").Length, page.QuerySelectorAll("[id]").Select(e => e.Id).Distinct().Count());
    }

    [Fact]
    public async Task Draws_a_bar_in_proportion_to_its_figure()
    {
        await PlayAsync();

        var page = await _portal.Visitor().Page(Page);

        var chart = page.QuerySelector("section.chart[aria-labelledby='esiti-spazi'] svg")!;
        var widths = chart.QuerySelectorAll("rect").Select(r => double.Parse(r.GetAttribute("width")!, CultureInfo.InvariantCulture)).ToList();
        Assert.Equal(5, widths.Count);
        Assert.Equal(widths[0], widths[1] * 2, tolerance: 0.2);
        Assert.Equal(widths[0], widths[2]);
    }

    [Fact]
    public async Task Gives_the_same_figures_to_take_away()
    {
        await PlayAsync();

        var rows = await _portal.Visitor().Csv("/dati/numeri.csv", ',');

        Assert.Equal(["misura", "tipo", "mese", "municipio", "linea", "valore"], rows[0]);
        Assert.Contains(["ricevute", "accreditamento", "2026-03", "9", "", "6"], rows);
        Assert.Contains(["ricevute", "accreditamento", "2026-03", "3", "", "1"], rows);
        Assert.Contains(["in-attesa-di-sopralluogo", "accreditamento", "2026-03", "9", "", "1"], rows);
        Assert.Contains(["non-ammesse", "voucher", "2026-03", "9", "", "1"], rows);
        Assert.Contains(["in-elenco", "accreditamento", "", "9", "", "2"], rows);
        Assert.Contains(["giorni-mediani", "accreditamento", "", "", "", "8"], rows.Select(r => r[0] == "giorni-mediani" ? [.. r[..5], r[5].Split('.')[0]] : r));
        Assert.Contains(rows, r => r is ["impegnato", "voucher", "", "", _, "1200.00"] && r[4].EndsWith("Comune di Milano", StringComparison.Ordinal));
        Assert.Equal(7 + 3, rows.Where(r => r[0] == "ricevute").Sum(r => int.Parse(r[5], CultureInfo.InvariantCulture)));
    }

    [Fact]
    public async Task Gives_a_heading_and_nothing_else_before_anything_has_happened() =>
        Assert.Single(await _portal.Visitor().Csv("/dati/numeri.csv", ','));

    [Fact]
    public async Task Says_what_the_columns_mean_and_how_the_data_may_be_used()
    {
        var page = await _portal.Visitor().Page(Page);

        var columns = page.QuerySelectorAll("caption").Single(c => c.TextContent == "Le colonne di numeri.csv").ParentElement!.QuerySelectorAll("th code").Select(c => c.TextContent);
        Assert.Equal((await _portal.Visitor().Csv("/dati/numeri.csv", ','))[0], columns);
        Assert.Equal("https://creativecommons.org/licenses/by/4.0/deed.it", page.QuerySelector("a[rel=license]")!.GetAttribute("href"));
    }

    [Fact]
    public async Task Stands_among_the_open_data()
    {
        Assert.NotNull((await _portal.Visitor().Page(Page)).QuerySelector("main a[href='/dati']"));
        Assert.NotNull((await _portal.Visitor().Page("/dati")).QuerySelector("main a[href='/dati/numeri.csv']"));
    }

    [Theory, InlineData("/numeri"), InlineData("/dati/numeri.csv"), InlineData("/")]
    public async Task Asks_four_queries_at_most_and_none_about_cases(string address)
    {
        await PlayAsync();
        var visitor = _portal.VisitorApart();
        await visitor.GetAsync(address);
        _portal.Queries.Forget();

        await visitor.GetAsync(address);

        Assert.InRange(_portal.Queries.Commands.Count, 1, 4);
        Assert.All(_portal.Queries.Commands, sql =>
        {
            Assert.DoesNotContain("Applications", sql, StringComparison.Ordinal);
            Assert.DoesNotContain("Inspections", sql, StringComparison.Ordinal);
            Assert.DoesNotContain("BudgetEntries", sql, StringComparison.Ordinal);
        });
        await _portal.WithDb(async db =>
        {
            // Only SQLite tells its plans so.
            foreach (var sql in db.Database.IsSqlite() ? _portal.Queries.Commands : [])
            {
                var plan = await db.PlanOf(sql);
                Assert.DoesNotContain(plan, step => step.StartsWith("SCAN s", StringComparison.Ordinal) && sql.Contains("\"Spaces\"", StringComparison.Ordinal));
                Assert.True(!sql.Contains("\"Spaces\"", StringComparison.Ordinal) || plan.Any(step => step.Contains("USING INDEX IX_Spaces", StringComparison.Ordinal)), string.Join('\n', plan));
            }
        });
    }

    /// <summary>Seven spaces (two admitted, one refused, two that await their inspection, one inspected, one withdrawn), three vouchers (one admitted, one refused, one in examination), drafts.</summary>
    private async Task PlayAsync()
    {
        var call = Some.Call();
        var later = Some.Clock.Later(8);
        var admitted = Some.PreparedAccreditation(call, "Uno");
        admitted.CurrentDecision!.Sign(Some.ResponsibleOfficer, later);
        admitted.Space!.TakeSlug([]);
        var withdrawn = Some.SubmittedAccreditation(call, "Due");
        withdrawn.Withdraw(Some.Clock);
        var elsewhere = Some.DraftAccreditation(call, "Tre");
        elsewhere.DescribePremises(Some.Premises("Tre", municipio: 3), Some.Clock);
        elsewhere.Submit(Some.Clock);
        var host = Some.AdmittedAccreditation(call, "Quattro");
        await _portal.Save(
        [
            .. Some.Everybody, admitted, withdrawn, elsewhere, host,
            Refused(Some.AccreditationUnderReview(call, "Cinque"), RefusalReason.RequirementNotMet, later),
            Some.SubmittedAccreditation(call, "Sei"),
            Some.InspectedAccreditation(call, "Sette"),
            Some.DraftAccreditation(call, "Bozza"),
            Some.AdmittedVoucher(call, host.Space, fiscalCode: Some.NewFiscalCode()),
            Refused(Some.VoucherUnderReview(call, host.Space, fiscalCode: Some.NewFiscalCode()), RefusalReason.CostNotEligible, later),
            Some.VoucherUnderReview(call, host.Space, fiscalCode: Some.NewFiscalCode()),
        ]);
        _portal.Clock.Now = later.Now;
    }

    private static T Refused<T>(T application, RefusalReason reason, FixedClock clock) where T : Application
    {
        Some.PrepareRefusal(application, reason, "Perché no.", clock);
        application.CurrentDecision!.Sign(Some.ResponsibleOfficer, clock);
        return application;
    }

    private static (string Received, string OnTheList, string Refused, string Awaiting) Spaces(IDocument page) =>
        (page.Fact("Domande di accreditamento ricevute"), page.Fact("Spazi oggi in elenco"), page.Fact("Domande non ammesse"), page.Fact("In attesa di sopralluogo"));

    private static IEnumerable<string[]> RowsOf(IDocument page, string chart) =>
        page.QuerySelectorAll($"section.chart[aria-labelledby='{chart}'] tbody tr").Select(row => row.Children.Select(cell => cell.TextContent).ToArray());

    private static void AssertIsInside(XElement bar)
    {
        var right = double.Parse(bar.Attribute("x")!.Value, CultureInfo.InvariantCulture) + double.Parse(bar.Attribute("width")!.Value, CultureInfo.InvariantCulture);
        Assert.InRange(right, 1, 360);
    }

    [GeneratedRegex("<svg [^>]*chart-drawing.*?</svg>", RegexOptions.Singleline)]
    private static partial Regex Drawing();
}
