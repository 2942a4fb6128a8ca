using System.Net;
using AngleSharp.Dom;
using CoworkingMilano.Domain.Accounts;
using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Domain.Protocol;
using CoworkingMilano.Domain.Vouchers;
using CoworkingMilano.Tests.Support;
using Microsoft.EntityFrameworkCore;
using CaseAct = CoworkingMilano.Domain.Applications.Act;

namespace CoworkingMilano.Tests.Web.Officers;

public sealed class AscertainingAFact : IAsyncLifetime
{
    private static readonly (string, string)[] Confirmed = [("AskedOn", "2026-03-01"), ("Result", "Confirmed"), ("AnsweredOn", "2026-03-02"), ("AnswerNumber", " INPS_41234567 ")];
    private static readonly (string, string)[] Contradicted = [("AskedOn", "2026-03-02"), ("Result", "Contradicted"), ("AnsweredOn", "2026-03-02"), ("AnswerNumber", "INPS_9"), ("Note", "Mancano i contributi di gennaio.")];

    private readonly PortalFactory _portal = new();

    public async ValueTask InitializeAsync() => await _portal.Save(Some.Everybody);

    public ValueTask DisposeAsync() => _portal.DisposeAsync();

    [Fact]
    public async Task Says_whom_to_ask_with_what_and_shows_the_answer_on_the_case_of_either_kind()
    {
        var call = Some.Call();
        Application[] cases = [Some.AccreditationUnderReview(call), Some.VoucherUnderReview(call, kind: ApplicantKind.Enterprise)];
        await _portal.Save(cases);
        var officer = await Officer();
        foreach (var application in cases)
        {
            var page = await officer.Page(Check(application, "durc"));
            Assert.Equal("INPS e INAIL, con il DURC online", page.Fact("A chi si chiede"));
            Assert.Equal(application is VoucherApplication voucher ? voucher.VatNumber : "12345678903", page.Fact("Partita IVA"));
            Assert.Equal("120 giorni dalla sua data", page.Fact("Quanto vale la risposta"));

            var response = await officer.FillIn(Check(application, "durc"), Confirmed);

            Assert.Equal($"/ufficio/domande/{application.Reference}#accertamenti", response.Headers.Location!.OriginalString);
            var row = Row(await officer.Page(Case(application)), "Contributi in regola");
            Assert.Contains("Confermata", row.Words());
            Assert.Contains("INPS_41234567 del 2 marzo 2026, vale fino al 30 giugno 2026", row.Words());
            Assert.Contains(Some.CaseOfficer.FullName, row.Words());
        }
    }

    [Fact]
    public async Task Keeps_what_was_awaited_to_be_completed()
    {
        var application = Some.AccreditationUnderReview();
        await _portal.Save(application);
        var officer = await Officer();

        await officer.FillIn(Check(application, "durc"), ("AskedOn", "2026-02-27"), ("Result", "Pending"));

        Assert.Contains("In attesa di risposta", Row(await officer.Page(Case(application)), "Contributi in regola").Words());
        Assert.Contains("per la verifica d’ufficio «Contributi in regola» si aspetta la risposta", (await officer.Page(Case(application))).Words());
        Assert.Equal("2026-02-27", (await officer.Page(Check(application, "durc"))).ValueOf("AskedOn"));
    }

    [Fact]
    public async Task Contradicted_offers_to_ask_for_an_explanation_in_words_ready_to_send()
    {
        var application = Some.AccreditationUnderReview();
        await _portal.Save(application);
        var officer = await Officer();

        await officer.FillIn(Check(application, "durc"), Contradicted);

        var page = await officer.Page(Case(application));
        Assert.Contains("Smentisce quanto dichiarato: chiedi un chiarimento, o dai il preavviso di diniego.", page.Words());
        Assert.Equal(
            [$"{Case(application)}/integrazioni?verifica=durc", $"{Case(application)}/preavviso"],
            Row(page, "Contributi in regola").QuerySelectorAll("a").Select(a => a.GetAttribute("href")).Skip(1));
        Assert.Contains("Non soddisfatto", page.QuerySelectorAll(".requirements tr").First(r => r.TextContent.Contains("Q10.")).Words());

        var asking = $"{Case(application)}/integrazioni?verifica=durc";
        Assert.Contains("Mancano i contributi di gennaio.", (await officer.Page(asking)).QuerySelectorAll("textarea").Select(t => t.TextContent).Single(t => t.Contains("verificato d’ufficio")));
        var response = await officer.FillIn(asking, ("DeadlineOn", "2026-03-20"));
        Assert.Equal(HttpStatusCode.Found, response.StatusCode);
        var asked = await Saved(application);
        Assert.Equal((InformationSubject.Check, "durc"), asked.InformationRequests[0].Items.Select(i => (i.Subject, i.Code!)).Single());
        Assert.Contains("Verifica d’ufficio: Contributi in regola", (await (await _portal.SignIn(Some.Manager)).Page($"/area-personale/domande/{application.Reference}/integrazioni/1")).Words());
    }

    [Fact]
    public async Task Is_internal_history_that_the_next_line_of_the_register_covers_and_the_decision_quotes()
    {
        var application = Some.CheckedVoucher();
        await _portal.Save(application);
        await _portal.WithDb(async db =>
        {
            var saved = await db.CaseForReviewAsync(application.Reference);
            saved.PrepareAdmission(null, await db.Users.SingleAsync(a => a.Id == Some.CaseOfficer.Id), _portal.Clock).Sign(await db.Users.SingleAsync(a => a.Id == Some.ResponsibleOfficer.Id), _portal.Clock);
        });

        var lines = await _portal.WithDb(db => db.ProtocolEntries.Include(e => e.Document).OrderBy(e => e.Sequence).ToListAsync());
        Assert.DoesNotContain(lines, l => l.Act is CaseAct.FactAscertained);
        Assert.Contains("Identità: e-mail e password", lines[0].Document.Text);
        Assert.Contains("Confermata, risposta PROT-", lines.Single(l => l.Act is CaseAct.Admitted).Document.Text);
        var admitted = await Saved(application);
        Assert.NotNull(admitted.Timeline.Single(e => e.Act is CaseAct.FactAscertained).CoveredBy);
        Assert.Null((await _portal.WithDb(db => db.VerifyProtocolAsync())).Break);
        var decision = lines.Single(l => l.Act is CaseAct.Admitted).Document.Text;
        Assert.Contains("Generalità e codice fiscale", decision);
        Assert.Contains(admitted.OfficeChecks.Single().AnswerNumber!, decision);
    }

    [Fact]
    public async Task Twice_is_written_once_and_a_change_twice()
    {
        var application = Some.AccreditationUnderReview();
        await _portal.Save(application);
        var officer = await Officer();

        var (first, second) = await officer.FillInTwice(Check(application, "durc"), Check(application, "durc"), Confirmed);
        Assert.Equal((HttpStatusCode.Found, HttpStatusCode.Found), (first.StatusCode, second.StatusCode));
        Assert.Single((await Saved(application)).OfficeChecks);

        await officer.FillIn(Check(application, "durc"), Contradicted);
        var saved = await Saved(application);
        Assert.Equal([CheckResult.Confirmed, CheckResult.Contradicted], saved.OfficeChecks.OrderBy(c => c.Number).Select(c => c.Result));
        Assert.Equal(2, saved.Timeline.Count(e => e.Act is CaseAct.FactAscertained));
    }

    [Fact]
    public async Task Is_for_the_officer_in_charge_of_a_case_under_examination()
    {
        var call = Some.Call();
        var (mine, submitted) = (Some.AccreditationUnderReview(call, "Mio"), Some.SubmittedAccreditation(call, "Nuovo"));
        await _portal.Save(mine, submitted);
        var officer = await Officer();
        var colleague = await _portal.SignIn(Some.Person("Clio", "Colleghi"), Roles.CaseOfficer);

        Assert.Equal(HttpStatusCode.Found, (await colleague.GetAsync(Check(mine, "durc"))).StatusCode);
        Assert.Empty((await colleague.Page(Case(mine))).QuerySelectorAll("#accertamenti .check-link"));
        await (await colleague.Send(Check(mine, "durc"), Confirmed)).IsConflict("Le verifiche d’ufficio si annotano mentre la domanda è in istruttoria");
        await (await officer.Send(Check(submitted, "durc"), Confirmed)).IsConflict("Le verifiche d’ufficio si annotano mentre la domanda è in istruttoria");
        Assert.Equal(HttpStatusCode.NotFound, (await officer.GetAsync(Check(mine, "casellario"))).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await officer.GetAsync(Check(mine, "anagrafe"))).StatusCode);
        Assert.Empty((await Saved(mine)).OfficeChecks);
    }

    [Theory]
    [InlineData("Titolo", "Il DURC, per favore", "Contributi in regola")]
    [InlineData("La visura camerale", "Allegala qui", "Iscrizione al Registro delle imprese")]
    public async Task Nobody_is_asked_for_the_paper_instead(string title, string question, string check)
    {
        var application = Some.AccreditationUnderReview();
        await _portal.Save(application);
        var officer = await Officer();
        var path = $"{Case(application)}/integrazioni";
        Assert.Contains("Le amministrazioni non possono chiedere certificati", (await officer.Page(path)).Words());

        var response = await officer.FillIn(path, ("Questions[0].Title", title), ("Questions[0].Question", question), ("DeadlineOn", "2026-03-20"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        var page = await response.Html();
        Assert.Contains($"Usa la verifica «{check}»", page.QuerySelector("#Questions_0__Question-error")!.TextContent);
        Assert.Equal(title, page.QuerySelector("#Questions_0__Title")!.GetAttribute("value"));
        Assert.True((await Saved(application)).IsUnderReview);
    }

    [Fact]
    public async Task A_requirement_that_a_check_proves_is_not_judged_as_well()
    {
        var application = Some.AccreditationUnderReview();
        await _portal.Save(application);
        var officer = await Officer();

        var page = await officer.Page(Case(application));

        Assert.Empty(page.QuerySelectorAll($"a[href='{Case(application)}/verifiche/Q1']"));
        Assert.Equal("#accertamenti", page.QuerySelectorAll(".requirements tr").First(r => r.TextContent.Contains("Q1.")).QuerySelector("td a")!.GetAttribute("href"));
        Assert.Equal(HttpStatusCode.Found, (await officer.GetAsync($"{Case(application)}/verifiche/Q1")).StatusCode);
        await (await officer.Send($"{Case(application)}/verifiche/Q1", ("Outcome", "Met"))).IsConflict("Il requisito Q1 si prova con le verifiche d’ufficio");
    }

    private static string Case(Application application) => $"/ufficio/domande/{application.Reference}";

    private static string Check(Application application, string code) => $"{Case(application)}/accertamenti/{code}";

    private static IElement Row(IDocument page, string title) => page.QuerySelectorAll("#accertamenti tbody tr").Single(r => r.QuerySelector("th")!.TextContent.Contains(title));

    private Task<HttpClient> Officer() => _portal.SignIn(Some.CaseOfficer, Roles.CaseOfficer);

    private Task<Application> Saved(Application application) =>
        _portal.WithDb(db => db.Applications.Include(a => a.Timeline).Include(a => a.OfficeChecks).ThenInclude(c => c.Owed).Include(a => a.InformationRequests).ThenInclude(r => r.Items).SingleAsync(a => a.Reference == application.Reference));
}
