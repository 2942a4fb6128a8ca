using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using CoworkingMilano.Domain.Accounts;
using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Domain.Spaces;
using CoworkingMilano.Domain.Vouchers;
using CoworkingMilano.Tests.Support;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace CoworkingMilano.Tests.Web.Officers;

/// <summary>The officer's home: what waits today, for whom, and where it is seen whole.</summary>
public sealed class OpeningTheOffice : IAsyncLifetime
{
    private const string Home = "/ufficio";
    private const int MostQueries = 4;

    private static readonly string[] GrowingTables = ["Applications", "AccreditationApplications", "Inspections", "Decisions"];

    private readonly CoworkingSpace _space = Some.AccreditedSpace(name: "Dei voucher");

    private readonly PortalFactory _portal = new();

    public async ValueTask InitializeAsync() => await _portal.Save(Some.Everybody);

    public ValueTask DisposeAsync() => _portal.DisposeAsync();

    [Fact]
    public async Task A_case_officer_finds_own_deadlines_and_what_nobody_has_taken()
    {
        await _portal.Save(Voucher(), Voucher(day: 1), Some.AccreditationUnderReview(), Some.SubmittedAccreditation(name: "Di nessuno"));

        var today = await At(30, Some.CaseOfficer, Roles.CaseOfficer);
        Assert.Equal(["0 Scadute", "1 Scadono oggi", "2 Scadono entro domenica", "1 Da prendere in carico", "0 In attesa di integrazioni", "0 In attesa di osservazioni", "0 Rinviate a te"], Tallies(today));

        var later = await At(1, Some.CaseOfficer, Roles.CaseOfficer);
        Assert.Equal(["1 Scadute", "1 Scadono oggi", "1 Scadono entro domenica", "1 Da prendere in carico", "0 In attesa di integrazioni", "0 In attesa di osservazioni", "0 Rinviate a te"], Tallies(later));
        Assert.DoesNotContain("Oggi non hai scadenze", later.Words());
        Assert.Contains("scaduta da ieri", later.Words());
    }

    [Fact]
    public async Task Another_officers_cases_are_not_ones_own()
    {
        await _portal.Save(Some.VoucherUnderReview());

        var page = await At(30, Some.Person("Ugo", "Altri"), Roles.CaseOfficer);

        Assert.Contains("Oggi non hai scadenze.", page.Words());
        Assert.Contains("Nessuna domanda aspetta un tuo atto.", page.Words());
        Assert.Contains("Questa settimana non hai altri sopralluoghi.", page.Words());
        Assert.Equal("0 Scadono oggi", Tallies(page).ElementAt(1));
    }

    [Theory]
    [InlineData(true, Roles.CaseOfficer)]
    [InlineData(true, Roles.ResponsibleOfficer)]
    [InlineData(false, Roles.Auditor)]
    public async Task A_question_about_a_call_waits_for_who_may_answer_it(bool mayAnswer, string role)
    {
        var (waiting, declined) = (Some.Question(), Some.Question());
        declined.Decline("Chiedi allo sportello.", Some.CaseOfficer, Some.Clock);
        await _portal.Save(waiting, declined);

        var page = await At(30, Some.CaseOfficer, role);

        var tally = page.QuerySelectorAll(".tally").SingleOrDefault(t => t.Words() == "1 Quesiti da rispondere");
        Assert.Equal(mayAnswer ? "/ufficio/quesiti" : null, tally?.GetAttribute("href"));
    }

    [Fact]
    public async Task What_came_back_stands_first()
    {
        var urgent = Some.VoucherUnderReview();
        var returned = Some.PreparedAccreditation();
        returned.CurrentDecision!.SendBack("Manca la motivazione", Some.ResponsibleOfficer, Some.Clock);
        await _portal.Save(urgent, returned);

        var page = await At(0, Some.CaseOfficer, Roles.CaseOfficer);

        Assert.Contains("1 Rinviate a te", Tallies(page));
        Assert.Equal([returned.Reference, urgent.Reference], page.QuerySelectorAll("#lavoro th[scope=row]").Select(c => c.Words()));
        Assert.Contains("Rinviata: da rivedere", page.QuerySelector("#lavoro tbody tr")!.Words());
    }

    [Fact]
    public async Task What_its_applicant_left_without_an_answer_waits_for_an_act()
    {
        var (asked, noticed) = (Voucher(), Voucher());
        asked.AskForInformation(null, new DateOnly(2026, 3, 12), [InformationItem.Free("Orari", "Quando lavori?")], Some.CaseOfficer, Some.Clock);
        noticed.GiveRefusalNotice([Some.Ground(RefusalReason.CostNotEligible)], Some.CaseOfficer, Some.Clock).Receive(DeliveryProof.ReadInPortal, Some.Clock);
        await _portal.Save(asked, noticed);

        foreach (var (officer, roles) in new[] { (Some.CaseOfficer, [Roles.CaseOfficer]), (Some.CaseOfficer, new[] { Roles.CaseOfficer, Roles.ResponsibleOfficer }) })
        {
            var inTime = await At(10 - Passed, officer, roles);
            Assert.Contains("1 In attesa di integrazioni", Tallies(inTime));
            Assert.Contains("1 In attesa di osservazioni", Tallies(inTime));
            Assert.Empty(inTime.QuerySelectorAll("#lavoro tbody tr"));

            var late = (await At(1, officer, roles)).QuerySelectorAll("#lavoro tbody tr").Select(row => row.Words()).ToList();
            Assert.Contains(late, row => row.Contains(asked.Reference) && row.Contains("Integrazioni scadute"));
            Assert.Contains(late, row => row.Contains(noticed.Reference) && row.Contains("Nessuna osservazione"));
        }
    }

    [Fact]
    public async Task The_responsible_officer_finds_what_to_sign_and_who_has_how_much()
    {
        var prepared = Prepared(Voucher());
        await _portal.Save(prepared, Voucher(), Some.SubmittedAccreditation());

        var page = await At(31, Some.ResponsibleOfficer, Roles.ResponsibleOfficer);

        Assert.Equal(["2 Scadute", "0 Scadono oggi", "0 Scadono entro domenica", "1 Da prendere in carico", "0 In attesa di integrazioni", "0 In attesa di osservazioni", "1 Da firmare"], Tallies(page));
        Assert.Equal(prepared.Reference, Assert.Single(page.QuerySelectorAll("#lavoro th[scope=row]")).Words());
        var load = Assert.Single(page.QuerySelectorAll("table[aria-labelledby=carico] tbody tr"));
        Assert.Equal("Ida Istruttori 1 0 1 2 0 0", load.Words());
        var queue = await (await _portal.SignIn(Some.ResponsibleOfficer, Roles.ResponsibleOfficer)).Page(load.QuerySelector("a")!.GetAttribute("href")!);
        Assert.Equal(2, queue.QuerySelectorAll(".queue tbody tr").Length);
    }

    [Fact]
    public async Task An_act_after_a_decision_that_waits_for_a_signature_is_counted_and_leads_who_signs_to_it()
    {
        var (toSign, heard) = (Admitted(), Admitted());
        Some.PreparedProceeding(toSign, ProceedingKind.Lapse, ProceedingGround.DutyBreached);
        Some.HeardProceeding(heard, ProceedingKind.Lapse, ProceedingGround.DutyBreached);
        await _portal.Save(toSign, heard);

        var page = await At(1, Some.ResponsibleOfficer, Roles.ResponsibleOfficer);

        var tally = page.QuerySelectorAll(".tally").Single(t => t.TextContent.Contains("Procedimenti da firmare"));
        Assert.Equal("1", tally.QuerySelector(".tally-count")!.TextContent);
        var row = Assert.Single(page.QuerySelectorAll($"{tally.GetAttribute("href")} tbody tr"));
        Assert.Contains("Da firmare", row.Words());
        Assert.Equal($"/ufficio/domande/{toSign.Reference}/procedimenti/1", row.QuerySelector("a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task A_case_officer_finds_the_proceedings_that_were_heard_or_whose_last_day_is_near()
    {
        var (heard, waiting, returned, foreign) = (Admitted(), Admitted(), Admitted(), Admitted());
        Some.HeardProceeding(heard, ProceedingKind.Lapse, ProceedingGround.DutyBreached);
        waiting.OpenProceeding(ProceedingKind.Lapse, ProceedingGround.DutyBreached, "I fatti.", Some.CaseOfficer, Some.Clock);
        Some.PreparedProceeding(returned, ProceedingKind.Lapse, ProceedingGround.DutyBreached).ReturnConclusion(1, "Scrivi meglio.", Some.ResponsibleOfficer, Some.Clock);
        Some.PreparedProceeding(foreign, ProceedingKind.Lapse, ProceedingGround.DutyBreached);
        await _portal.Save(heard, waiting, returned, foreign);

        var early = Proceedings(await At(1, Some.CaseOfficer, Roles.CaseOfficer));
        Assert.Equal([heard.Reference, returned.Reference], early.Keys.Order());
        Assert.Contains("Risposta arrivata: da concludere", early[heard.Reference]);
        Assert.Contains("Rinviato: da rivedere", early[returned.Reference]);
        Assert.Contains("2 Procedimenti da concludere", Tallies(await At(0, Some.CaseOfficer, Roles.CaseOfficer)));

        var late = Proceedings(await At(19, Some.CaseOfficer, Roles.CaseOfficer));
        Assert.Contains("Comunicazione non ancora ricevuta, scadenza vicina", late[waiting.Reference]);
        Assert.Equal(3, late.Count);
        Assert.Empty(Proceedings(await At(0, Some.Person("Ugo", "Altri"), Roles.CaseOfficer)));
        Assert.Equal(4, Proceedings(await At(0, Some.CaseOfficer, Roles.CaseOfficer, Roles.ResponsibleOfficer)).Count);

        static Dictionary<string, string> Proceedings(IDocument page) =>
            page.QuerySelectorAll("#procedimenti tbody tr").ToDictionary(row => row.QuerySelectorAll("td")[0].Words(), row => row.Words());
    }

    [Fact]
    public async Task Who_goes_on_visits_finds_today_this_week_and_the_reports_to_close()
    {
        await Visit("SO-2026-0001", new DateOnly(2026, 3, 2), "Sala di ieri");
        await Visit("SO-2026-0002", new DateOnly(2026, 3, 3), "Sala di oggi");
        await Visit("SO-2026-0003", new DateOnly(2026, 3, 8), "Sala di domenica");
        await Visit("SO-2026-0004", new DateOnly(2026, 3, 9), "Sala di lunedì");

        var inspector = await At(1, Some.Inspector, Roles.Inspector);
        Assert.Equal(["Verbali da chiudere", "Oggi", "Entro domenica"], inspector.QuerySelectorAll("h3").Select(h => h.TextContent));
        Assert.Equal(["Sala di ieri", "Sala di oggi", "Sala di domenica"], inspector.QuerySelectorAll(".visit a").Select(a => a.TextContent));
        Assert.Empty(inspector.QuerySelectorAll(".tally"));
        Assert.Equal(3, (await At(0, Some.CaseOfficer, Roles.CaseOfficer)).QuerySelectorAll(".visit").Length);
        Assert.Empty((await At(0, Some.Person("Ugo", "Altri"), Roles.Inspector)).QuerySelectorAll(".visit"));
    }

    [Fact]
    public async Task The_accountant_finds_the_lines_with_their_balance()
    {
        await _portal.Save(Some.Call());

        var page = await At(0, Some.Person("Rita", "Ragioni"), Roles.Accountant);

        Assert.NotEmpty(page.QuerySelectorAll("table[aria-labelledby=linee] tbody tr"));
        Assert.All(page.QuerySelectorAll("table[aria-labelledby=linee] tbody tr"), row => Assert.Contains("€", row.TextContent));
        Assert.NotNull(page.QuerySelector("main a[href='/ufficio/bilancio']"));
        Assert.Empty(page.QuerySelectorAll(".tally"));
    }

    [Fact]
    public async Task The_auditor_reads_everything_and_the_administrator_no_case()
    {
        await _portal.Save(Some.SubmittedAccreditation(name: "Isola Lab"));
        await Visit("SO-2026-0001", new DateOnly(2026, 3, 2), "Sala di oggi");

        var auditor = await At(0, Some.Person("Ada", "Revisori"), Roles.Auditor);
        Assert.Equal(["Sopralluoghi", "Chi ha in carico che cosa", "Le linee di bilancio"], auditor.QuerySelectorAll("main h2").Select(h => h.TextContent));
        Assert.Contains("1 Da prendere in carico", Tallies(auditor));
        Assert.Empty(auditor.QuerySelectorAll("main form"));

        var administrator = await At(0, Some.Person("Ugo", "Verdi"), Roles.Administrator);
        Assert.Equal(["/ufficio/account", "/ufficio/bandi"], administrator.QuerySelectorAll("main section a").Select(a => a.GetAttribute("href")));
        Assert.Empty(administrator.QuerySelectorAll(".tally"));
    }

    [Fact]
    public async Task Every_number_leads_to_the_cases_it_counts()
    {
        await _portal.Save(Voucher(), Voucher(day: 1), Voucher(day: 2), Some.AccreditationUnderReview(), Some.SubmittedAccreditation(), Prepared(Voucher()));

        foreach (var (officer, roles) in new[] { (Some.CaseOfficer, [Roles.CaseOfficer]), (Some.ResponsibleOfficer, [Roles.ResponsibleOfficer]), (Some.Person("Tina", "Tutto"), new[] { Roles.CaseOfficer, Roles.ResponsibleOfficer }) })
        {
            var page = await At(31 - Passed, officer, roles);
            var client = await _portal.SignIn(officer, roles);
            foreach (var tally in page.QuerySelectorAll(".tally").Where(t => t.GetAttribute("href")!.StartsWith('/')))
            {
                var queue = await client.Page(tally.GetAttribute("href")!);
                Assert.True(tally.QuerySelector(".tally-count")!.TextContent == queue.QuerySelectorAll(".queue tbody tr").Length.ToString(CultureInfo.InvariantCulture), $"{tally.Words()} leads to {queue.QuerySelectorAll(".queue tbody tr").Length} cases");
            }
        }
    }

    [Theory]
    [InlineData(Roles.CaseOfficer)]
    [InlineData(Roles.Inspector)]
    [InlineData(Roles.ResponsibleOfficer)]
    [InlineData(Roles.Accountant)]
    [InlineData(Roles.Auditor)]
    [InlineData(Roles.Administrator)]
    [InlineData(Roles.CaseOfficer, Roles.Inspector, Roles.ResponsibleOfficer, Roles.Accountant, Roles.Administrator)]
    [InlineData(Roles.Auditor, Roles.Accountant, Roles.Inspector)]
    public async Task It_costs_four_queries_at_most_each_on_an_index(params string[] roles)
    {
        await Visit("SO-2026-0001", new DateOnly(2026, 3, 2), "Sala di oggi");
        var officer = Some.Person("Tina", "Tutto");
        var client = await _portal.SignIn(officer, roles);
        // The first request ever also asks whether the schema is there.
        await client.Page("/privacy");
        _portal.Queries.Forget();

        await client.Page(Home);

        var commands = _portal.Queries.Commands;
        Assert.InRange(commands.Count, 1, MostQueries);
        await AssertIndexed(commands.Where(sql => GrowingTables.Any(table => sql.Contains($"\"{table}\"", StringComparison.Ordinal))));
    }

    /// <summary>SQLite's own plan of every query: no table that grows with the cases is read from end to end.</summary>
    private async Task AssertIndexed(IEnumerable<string> queries) => await _portal.WithDb(async db =>
    {
        if (db.Database.GetDbConnection() is not SqliteConnection connection)
        {
            return;
        }

        await connection.OpenAsync();
        foreach (var sql in queries)
        {
            await using var explain = connection.CreateCommand();
            explain.CommandText = $"EXPLAIN QUERY PLAN {sql}";
            foreach (var name in sql.Split('@').Skip(1).Select(part => string.Concat(part.TakeWhile(c => char.IsLetterOrDigit(c) || c == '_'))).Distinct())
            {
                explain.Parameters.AddWithValue($"@{name}", "x");
            }

            await using var plan = await explain.ExecuteReaderAsync();
            while (await plan.ReadAsync())
            {
                var step = plan.GetString(3);
                Assert.False(GrowingTables.Any(table => step == $"SCAN {AliasOf(table, sql)}"), $"{step}\n{sql}");
            }
        }
    });

    private static string? AliasOf(string table, string sql) => Regex.Match(sql, $"\"{table}\" AS \"(\\w+)\"").Groups[1].Value;

    private VoucherApplication Voucher(int day = 0) => Some.VoucherUnderReview(space: _space, fiscalCode: Some.NewFiscalCode(), clock: Some.Clock.Later(day));

    private static VoucherApplication Prepared(VoucherApplication voucher)
    {
        Some.Ascertain(voucher);
        voucher.PrepareAdmission(null, Some.CaseOfficer, Some.Clock);
        return voucher;
    }

    private VoucherApplication Admitted() => Some.AdmittedVoucher(space: _space, fiscalCode: Some.NewFiscalCode());

    private int Passed => (int)(_portal.Clock.Now - Some.Clock.Now).TotalDays;

    private async Task<IDocument> At(int daysLater, Account officer, params string[] roles)
    {
        _portal.Clock.Later(daysLater);
        return await (await _portal.SignIn(officer, roles)).Page(Home);
    }

    private async Task Visit(string reference, DateOnly day, string name)
    {
        var application = Some.AccreditationUnderReview(name: name);
        application.ScheduleInspection(reference, day, new TimeOnly(10, 30), Some.Inspector, Some.CaseOfficer, Some.Clock);
        await _portal.Save(application);
    }

    private static IEnumerable<string> Tallies(IDocument page) => page.QuerySelectorAll(".tally").Select(t => t.Words());
}
