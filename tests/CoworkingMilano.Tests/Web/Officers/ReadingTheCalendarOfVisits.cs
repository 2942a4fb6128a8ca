using System.Globalization;
using System.Net;
using AngleSharp.Dom;
using CoworkingMilano.Domain.Accounts;
using CoworkingMilano.Domain.Accreditation;
using CoworkingMilano.Tests.Support;

namespace CoworkingMilano.Tests.Web.Officers;

public sealed class ReadingTheCalendarOfVisits : IAsyncLifetime
{
    private const string Calendar = "/ufficio/sopralluoghi";

    private readonly PortalFactory _portal = new();
    private readonly Account _colleague = Some.Person("Ugo", "Altri");

    public async ValueTask InitializeAsync()
    {
        await _portal.Save(Some.Everybody);
        await _portal.SignIn(_colleague, Roles.Inspector);
        await _portal.SignIn(Some.Inspector, Roles.Inspector);
    }

    public ValueTask DisposeAsync() => _portal.DisposeAsync();

    [Fact]
    public async Task Begins_with_ones_own_week_today_marked()
    {
        await Visit("SO-2026-0001", new DateOnly(2026, 3, 4), "Mia");
        await Visit("SO-2026-0002", new DateOnly(2026, 3, 4), "Altrui", inspector: _colleague);
        await Visit("SO-2026-0003", new DateOnly(2026, 3, 9), "Dopo");
        var client = await _portal.SignIn(Some.Inspector, Roles.Inspector);

        var page = await client.Page(Calendar);

        Assert.Equal("dal 2 marzo 2026 all8 marzo 2026", page.QuerySelector(".calendar-head h2")!.Words().Replace("'", "").Replace("’", ""));
        Assert.Equal(["Mia"], Spaces(page));
        Assert.Equal("2026-03-02", Assert.Single(page.QuerySelectorAll("td.today time")).GetAttribute("datetime"));
        Assert.Equal(["lunedì", "martedì", "mercoledì", "giovedì", "venerdì", "sabato", "domenica"], page.QuerySelectorAll(".calendar th[scope=col]").Select(h => h.TextContent));
        Assert.Equal(["Dopo"], Spaces(await client.Page(page.QuerySelector("a[rel=next]")!.GetAttribute("href")!)));
        Assert.Equal(["Mia"], Spaces(await client.Page((await client.Page(page.QuerySelector("a[rel=next]")!.GetAttribute("href")!)).QuerySelector("a[rel=prev]")!.GetAttribute("href")!)));
    }

    [Fact]
    public async Task Shows_everybodys_visits_or_one_inspectors()
    {
        await Visit("SO-2026-0001", new DateOnly(2026, 3, 4), "Di Ivo");
        await Visit("SO-2026-0002", new DateOnly(2026, 3, 4), "Di Ugo", hour: 9, inspector: _colleague);
        var reader = await _portal.SignIn(Some.Person("Ada", "Revisori"), Roles.Auditor);

        var all = await reader.Page(Calendar);
        Assert.Equal(["Di Ugo", "Di Ivo"], Spaces(all));
        Assert.Contains("Ugo Altri", all.QuerySelector(".calendar-visit")!.TextContent);
        Assert.Equal(["Di Ugo"], Spaces(await reader.Page($"{Calendar}?ispettore=ugo-altri")));
        Assert.Empty(all.QuerySelectorAll("#calendario"));
    }

    [Fact]
    public async Task A_month_has_whole_weeks_and_names_the_days_of_the_months_beside_it()
    {
        await Visit("SO-2026-0001", new DateOnly(2026, 3, 31), "Fine mese");
        await Visit("SO-2026-0002", new DateOnly(2026, 4, 1), "Primo aprile");
        var client = await _portal.SignIn(Some.Inspector, Roles.Inspector);

        var page = await client.Page($"{Calendar}?mese=2026-03");

        Assert.Equal("marzo 2026", page.QuerySelector(".calendar-head h2")!.TextContent);
        Assert.Equal(42, page.QuerySelectorAll(".calendar td").Length);
        Assert.Equal("2026-02-23", page.QuerySelector(".calendar time")!.GetAttribute("datetime"));
        Assert.Equal(["Fine mese", "Primo aprile"], Spaces(page));
        Assert.Equal("Primo aprile", page.QuerySelector(".beside .calendar-visit a")!.TextContent);
    }

    [Theory]
    [InlineData("settimana=2026-03-29", "2026-03-23", 7)]
    [InlineData("settimana=2026-10-25", "2026-10-19", 7)]
    [InlineData("settimana=ieri", "2026-03-02", 7)]
    [InlineData("mese=2026-13", "2026-03-02", 7)]
    [InlineData("mese=9999-12", "2026-03-02", 7)]
    [InlineData("mese=2027-02", "2027-02-01", 28)]
    public async Task A_week_has_seven_days_also_when_the_clocks_change_and_nonsense_is_today(string asked, string first, int days)
    {
        var client = await _portal.SignIn(Some.Inspector, Roles.Inspector);

        var shown = (await client.Page($"{Calendar}?{asked}")).QuerySelectorAll(".calendar time").Select(t => DateOnly.Parse(t.GetAttribute("datetime")!, CultureInfo.InvariantCulture)).ToList();

        Assert.Equal(days, shown.Count);
        Assert.Equal(DateOnly.Parse(first, CultureInfo.InvariantCulture), shown[0]);
        Assert.Equal(shown, Enumerable.Range(0, days).Select(shown[0].AddDays));
    }

    [Fact]
    public async Task A_visit_called_off_is_gone_and_a_report_left_open_is_asked_for()
    {
        var withdrawn = await Visit("SO-2026-0001", new DateOnly(2026, 3, 4), "Ritirata");
        await Visit("SO-2026-0002", new DateOnly(2026, 3, 2), "Da chiudere");
        await _portal.WithDb(async db => (await db.AccreditationApplications.FindAsync(withdrawn.Id))!.Withdraw(_portal.Clock));
        _portal.Clock.Later(1);
        var client = await _portal.SignIn(Some.Inspector, Roles.Inspector);

        var page = await client.Page(Calendar);

        Assert.Equal(["Da chiudere"], Spaces(page));
        Assert.Contains("Un verbale da chiudere", page.Words());
    }

    [Fact]
    public async Task The_closed_ones_are_all_there_page_after_page()
    {
        for (var i = 1; i <= 51; i++)
        {
            await _portal.Save(Some.InspectedAccreditation(name: $"Spazio {i}", clock: _portal.Clock.Later(i % 2)));
        }

        var client = await _portal.SignIn(Some.Inspector, Roles.Inspector);
        var met = new List<string>();
        for (string? next = $"{Calendar}/conclusi"; next is not null;)
        {
            var page = await client.Page(next);
            met.AddRange(page.QuerySelectorAll("tbody th a").Select(a => a.TextContent));
            next = page.QuerySelector("a[rel=next]")?.GetAttribute("href");
        }

        Assert.Equal(51, met.Count);
        Assert.Equal(51, met.Distinct().Count());
    }

    [Fact]
    public async Task The_sheet_of_a_day_holds_what_one_needs_on_the_way()
    {
        await Visit("SO-2026-0002", new DateOnly(2026, 3, 4), "Pomeriggio", hour: 15);
        await Visit("SO-2026-0001", new DateOnly(2026, 3, 4), "Mattina", hour: 9);
        await Visit("SO-2026-0003", new DateOnly(2026, 3, 5), "Altro giorno");
        var client = await _portal.SignIn(Some.Inspector, Roles.Inspector);

        var page = await client.Page($"{Calendar}/giornata/2026-03-04");

        Assert.Equal(["09:00 Mattina", "15:00 Pomeriggio"], page.QuerySelectorAll(".day-visit h2").Select(h => h.Words()));
        Assert.Equal("Via Borsieri 12, 20159 Milano (Municipio 9)", page.Fact("Dove"));
        Assert.Contains("isolalab@pec.example.it", page.Fact("Contatti"));
        Assert.Contains(Some.Manager.Email!, page.Fact("Contatti"));
        Assert.Equal("24 postazioni", page.QuerySelector(".day-requirements td")!.TextContent);
        Assert.Contains("nessun sopralluogo", (await client.Page($"{Calendar}/giornata/2026-03-06")).Words());
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync($"{Calendar}/giornata/domani")).StatusCode);
    }

    [Fact]
    public async Task The_sheet_of_a_day_is_a_PDF_too()
    {
        await Visit("SO-2026-0002", new DateOnly(2026, 3, 4), "Pomeriggio", hour: 15);
        await Visit("SO-2026-0001", new DateOnly(2026, 3, 4), "Mattina", hour: 9);
        var client = await _portal.SignIn(Some.Inspector, Roles.Inspector);

        var response = await client.GetAsync($"{Calendar}/giornata/2026-03-04.pdf");

        Assert.Equal("application/pdf", response.Content.Headers.ContentType!.MediaType);
        var sheet = new PdfFile(await response.Content.ReadAsByteArrayAsync());
        Assert.Contains("Sopralluoghi del 4 marzo 2026", sheet.Text);
        Assert.Contains("Ispettore: Ivo Ispettori", sheet.Text);
        Assert.Contains("Via Borsieri 12, 20159 Milano (Municipio 9)", sheet.Text);
        Assert.Contains("Q3 Postazioni 24 postazioni", sheet.Text);
        Assert.Contains("isolalab@pec.example.it", sheet.Text);
        Assert.True(sheet.Text.IndexOf("09:00", StringComparison.Ordinal) < sheet.Text.IndexOf("15:00", StringComparison.Ordinal));
        var none = new PdfFile(await (await client.GetAsync($"{Calendar}/giornata/2026-03-06.pdf")).Content.ReadAsByteArrayAsync());
        Assert.Contains("In questo giorno non c’è nessun sopralluogo.", none.Text);
    }

    private async Task<AccreditationApplication> Visit(string reference, DateOnly day, string name, int hour = 10, Account? inspector = null)
    {
        var application = Some.AccreditationUnderReview(name: name);
        application.ScheduleInspection(reference, day, new TimeOnly(hour, 0), inspector ?? Some.Inspector, Some.CaseOfficer, Some.Clock);
        await _portal.Save(application);
        return application;
    }

    private static IEnumerable<string> Spaces(IDocument page) => page.QuerySelectorAll(".calendar-visit a").Select(a => a.TextContent);
}
