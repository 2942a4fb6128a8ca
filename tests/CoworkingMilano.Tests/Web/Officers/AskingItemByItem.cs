using System.Net;
using CoworkingMilano.Domain;
using CoworkingMilano.Domain.Accounts;
using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Domain.Identifiers;
using CoworkingMilano.Domain.Spaces;
using CoworkingMilano.Domain.Vouchers;
using CoworkingMilano.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CoworkingMilano.Tests.Web.Officers;

/// <summary>Further information as the office asks for it, reads it, calls it off or lets the case lapse.</summary>
public sealed class AskingItemByItem : IDisposable
{
    private readonly PortalFactory _portal = new();
    private readonly VoucherApplication _case = Some.VoucherUnderReview();

    private string CasePath => $"/ufficio/domande/{_case.Reference}";
    private string AskPath => $"{CasePath}/integrazioni";

    public void Dispose() => _portal.Dispose();

    [Fact]
    public async Task Picks_topics_and_questions_and_hands_the_case_over()
    {
        var officer = await SignIn();
        Assert.Contains("Chiedi integrazioni", (await officer.Page(CasePath)).Words());
        var page = await officer.Page(AskPath);
        Assert.Equal("2026-03-17", page.ValueOf("DeadlineOn"));
        Assert.Contains("fino al 1° maggio 2026", page.Words());
        var fee = Topic("canone");
        var estimate = Topic("preventivo");

        var response = await officer.FillIn(AskPath,
            ($"Topics[{fee}].IsChosen", "true"), ($"Topics[{fee}].Question", " Il preventivo dice 180 euro. "),
            ($"Topics[{estimate}].IsChosen", "true"), ($"Topics[{estimate}].Question", "Manca l’ultima pagina."),
            ("Questions[2].Title", "Orari"), ("Questions[2].Question", "Quando lavori?"), ("Message", "Ci manca poco."), ("DeadlineOn", "2026-03-12"));

        response.LeadsTo(CasePath);
        var saved = await Saved();
        var request = saved.InformationRequests.Single();
        Assert.Equal((ApplicationStatus.AwaitingInformation, new DateOnly(2026, 3, 12), "Ci manca poco."), (saved.Status, request.DeadlineOn, request.Message));
        Assert.Equal(
            [(InformationSubject.Field, "canone", "Il preventivo dice 180 euro."), (InformationSubject.Document, "preventivo", "Manca l’ultima pagina."), (InformationSubject.Question, null, "Quando lavori?")],
            request.Items.OrderBy(i => i.Position).Select(i => (i.Subject, i.Code, i.Question)));
        var casePage = (await officer.Page(CasePath)).Words();
        Assert.Contains("attesa entro il 12 marzo 2026; ha sospeso il termine", casePage);
        Assert.Contains("Apri la richiesta di integrazioni", casePage);
        Assert.Contains("sospeso fino alla risposta, al più tardi fino al 12 marzo 2026", (await officer.Page($"{AskPath}/1")).Words());
    }

    [Fact]
    public async Task Says_how_long_the_term_stood_still_once_the_answer_came()
    {
        var clock = Some.Clock;
        var space = Some.AccreditedSpace();
        var (answered, atOnce) = (Asked(space, clock), Asked(space, clock));
        Reply(atOnce, clock);
        Reply(answered, clock.Later(4));
        await _portal.Save([.. Some.Everybody, answered, atOnce]);
        _portal.Clock.Later(5);
        var officer = await _portal.SignIn(Some.CaseOfficer, Roles.CaseOfficer);

        Assert.Equal("è stato sospeso dal 3 marzo 2026 al 6 marzo 2026", (await officer.Page($"/ufficio/domande/{answered.Reference}/integrazioni/1")).Fact("Termine"));
        Assert.Equal("non si è fermato: la richiesta si è chiusa il giorno stesso", (await officer.Page($"/ufficio/domande/{atOnce.Reference}/integrazioni/1")).Fact("Termine"));

        static VoucherApplication Asked(CoworkingSpace space, FixedClock clock)
        {
            var application = Some.VoucherUnderReview(space: space, fiscalCode: Some.NewFiscalCode(), clock: clock);
            application.AskForInformation(null, clock.TodayInMilan.AddDays(15), [InformationItem.Free("Orari", "Quando lavori?")], Some.CaseOfficer, clock);
            return application;
        }

        static void Reply(VoucherApplication application, FixedClock clock)
        {
            var request = application.InformationRequests[0];
            request.Answer(request.Items[0], "Di mattina.", null, clock);
            request.Reply(clock);
        }
    }

    [Fact]
    public async Task An_accreditation_is_asked_about_its_requirements()
    {
        var application = Some.AccreditationUnderReview();
        await _portal.Save([.. Some.Everybody, application]);
        var officer = await _portal.SignIn(Some.CaseOfficer, Roles.CaseOfficer);
        var topics = application.InformationTopics.ToList();
        var index = topics.FindIndex(t => t.Subject is InformationSubject.Requirement);

        var response = await officer.FillIn($"/ufficio/domande/{application.Reference}/integrazioni", ($"Topics[{index}].IsChosen", "true"), ($"Topics[{index}].Question", "Come è garantito?"));

        response.LeadsTo($"/ufficio/domande/{application.Reference}");
        Assert.Equal(topics[index].Code, (await _portal.WithDb(db => db.InformationRequests.SelectMany(r => r.Items).SingleAsync())).Code);
    }

    [Fact]
    public async Task Wants_an_item_its_words_and_a_day_within_thirty()
    {
        var officer = await SignIn();

        var none = await (await officer.FillIn(AskPath, ("Message", "Intanto ciao."))).ComesBack("Topics_0__IsChosen", "Scegli almeno una voce, o scrivi una domanda tua");
        Assert.Equal("Intanto ciao.", none.ValueOf("Message"));
        await (await officer.FillIn(AskPath, ("Topics[0].IsChosen", "true"))).ComesBack("Topics_0__Question", "Spiega a chi ha fatto domanda che cosa manca o non è chiaro");
        await (await officer.FillIn(AskPath, ("Questions[0].Title", "Orari"))).ComesBack("Questions_0__Question", "Scrivi la domanda per chi ha fatto domanda");
        await (await officer.FillIn(AskPath, ("Questions[0].Question", "Quando?"))).ComesBack("Questions_0__Title", "Di’ in due parole di che cosa si tratta");
        foreach (var day in (string[])["2026-03-02", "2026-04-02", ""])
        {
            await (await officer.FillIn(AskPath, ("Questions[0].Title", "Orari"), ("Questions[0].Question", "Quando?"), ("DeadlineOn", day))).ComesBack("DeadlineOn", "Scegli un giorno da domani al 1°\u00A0aprile\u00A02026: da 1 a 30 giorni");
        }

        Assert.Empty((await Saved()).InformationRequests);
    }

    [Fact]
    public async Task A_second_click_asks_once()
    {
        var officer = await SignIn();

        var (first, second) = await officer.FillInTwice(AskPath, AskPath, ("Questions[0].Title", "Orari"), ("Questions[0].Question", "Quando?"));

        first.LeadsTo(CasePath);
        second.LeadsTo(CasePath);
        Assert.Single((await Saved()).InformationRequests);
    }

    [Fact]
    public async Task Nobody_asks_or_decides_while_the_applicant_holds_the_case()
    {
        Ask();
        var officer = await SignIn();

        await (await officer.GetAsync(AskPath)).IsConflict("Le integrazioni si chiedono solo su una domanda in istruttoria");
        await (await officer.GetAsync($"{CasePath}/provvedimento")).IsConflict("Si predispone un provvedimento solo su una domanda in istruttoria");
        await (await officer.Send($"{CasePath}/provvedimento", ("Outcome", "Admit"))).IsConflict("Si predispone un provvedimento solo su una domanda in istruttoria");
        Assert.Empty((await Saved()).Decisions);
    }

    [Fact]
    public async Task Only_who_has_the_case_in_charge_asks_and_calls_off()
    {
        await SignIn();
        var clio = Some.Person("Clio", "Colleghi");
        var colleague = await _portal.SignIn(clio, Roles.CaseOfficer);
        await (await colleague.GetAsync(AskPath)).IsConflict("le chiede chi l’ha in carico");

        await _portal.WithDb(async db => Ask(await db.CaseForReviewAsync(_case.Reference)));

        await (await colleague.GetAsync($"{AskPath}/1/annullamento")).IsConflict("in carico a un altro istruttore");
        _portal.Clock.Later(16);
        colleague = await _portal.SignIn(clio, Roles.CaseOfficer);
        await (await colleague.Send($"{AskPath}/1/archiviazione")).IsConflict("in carico a un altro istruttore");
        Assert.Equal(HttpStatusCode.NotFound, (await colleague.GetAsync($"{AskPath}/7")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await colleague.GetAsync($"{AskPath}/1")).StatusCode);
    }

    [Fact]
    public async Task Shows_the_old_value_beside_the_new_one_and_opens_the_files()
    {
        var request = Ask(Topics("canone").Ask("Il preventivo dice 180."), Topics("preventivo").Ask("Manca una pagina."), InformationItem.Free("Orari", "Quando?"));
        Answer(request);
        var officer = await SignIn();

        var page = await officer.Page($"{AskPath}/1");

        Assert.Equal(("200,00", "180,00"), (page.QuerySelector("del")!.TextContent, page.QuerySelector("ins")!.TextContent));
        Assert.Contains("Di mattina.", page.Words());
        var file = page.QuerySelector("a[download]")!.GetAttribute("href")!;
        Assert.Equal("application/pdf", (await officer.GetAsync(file)).Content.Headers.ContentType!.MediaType);
        Assert.Contains("risposta arrivata il 2 marzo 2026", (await officer.Page(CasePath)).Words());
    }

    [Fact]
    public async Task What_was_not_sent_yet_is_the_applicants_alone()
    {
        var request = Ask(Topics("preventivo").Ask("Manca una pagina."), InformationItem.Free("Orari", "Quando?"));
        request.Answer(request.Items[1], "Di notte, ma non so.", null, Some.Clock);
        request.Hand(request.Items[0], Some.File(), Some.Clock);
        var officer = await SignIn();

        Assert.DoesNotContain("Di notte", (await officer.Page($"{AskPath}/1")).Words());
        Assert.Equal(HttpStatusCode.NotFound, (await officer.GetAsync($"{AskPath}/1/voci/1/file")).StatusCode);
    }

    [Theory]
    [InlineData(Roles.Accountant, true)]
    [InlineData(Roles.Auditor, false)]
    public async Task A_corrected_bank_account_is_whole_only_for_the_accountant(string role, bool isWhole)
    {
        var iban = Iban.ForItaly("05428", "11101", "000000654321");
        var request = Ask(Topics("iban").Ask("Il conto è chiuso."));
        request.Answer(request.Items[0], null, iban.Value, Some.Clock);
        request.Reply(Some.Clock);
        await SignIn();

        var page = await (await _portal.SignIn(Some.Person("Rita", "Revisori"), role)).Page($"{AskPath}/1");

        Assert.Equal(isWhole ? iban.Value : iban.ToString(), page.QuerySelector("ins")!.TextContent);
    }

    [Fact]
    public async Task Calls_it_off_with_a_note_and_asks_again_from_the_same_words()
    {
        Ask(Topics("canone").Ask("Il preventivo dice 180."), InformationItem.Free("Orari", "Quando?"));
        var officer = await SignIn();

        await (await officer.FillIn($"{AskPath}/1/annullamento")).ComesBack("Note", "Spiega a chi ha fatto domanda perché la richiesta è annullata");
        var (first, second) = await officer.FillInTwice($"{AskPath}/1/annullamento", $"{AskPath}/1/annullamento", ("Note", "Manca una voce."));
        first.LeadsTo($"{AskPath}/1");
        second.LeadsTo($"{AskPath}/1");

        var page = await officer.Page($"{AskPath}/1");
        Assert.Contains("Il preventivo dice 180.", page.Words());
        Assert.Contains("Manca una voce.", page.Words());
        var again = await officer.Page($"{AskPath}?da=1");
        Assert.Equal(("Il preventivo dice 180.", "Orari", "Quando?"), (again.ValueOf($"Topics_{Topic("canone")}__Question"), again.ValueOf("Questions_0__Title"), again.ValueOf("Questions_0__Question")));
        Assert.Contains("Questa richiesta non sospende il termine", again.Words());
    }

    [Fact]
    public async Task An_unanswered_case_lapses_by_an_act_once_the_deadline_has_passed()
    {
        Ask();
        var officer = await SignIn();
        Assert.DoesNotContain("Archivia la domanda", (await officer.Page($"{AskPath}/1")).Words());
        await (await officer.Send($"{AskPath}/1/archiviazione")).IsConflict("prima la domanda non si archivia");
        _portal.Clock.Later(16);
        officer = await _portal.SignIn(Some.CaseOfficer, Roles.CaseOfficer);
        Assert.Contains("Integrazioni scadute", (await officer.Page(CasePath)).Words());

        var (first, second) = (await officer.FillIn($"{AskPath}/1", $"{AskPath}/1/archiviazione"), await officer.Send($"{AskPath}/1/archiviazione"));

        first.LeadsTo(CasePath);
        second.LeadsTo(CasePath);
        var saved = await Saved();
        Assert.Equal(ApplicationStatus.Lapsed, saved.Status);
        Assert.Single(saved.Timeline, e => e.Act is Act.Lapsed);
    }

    [Fact]
    public async Task The_letter_says_items_deadline_effect_and_remedies()
    {
        Ask(Topics("canone").Ask("Il preventivo dice 180."), InformationItem.Free("Orari", "Quando lavori?"));
        var officer = await SignIn();

        var letter = new PdfFile(await officer.GetByteArrayAsync($"{AskPath}/1/lettera.pdf"));

        Assert.All((string[])["Richiesta di integrazioni", "Il preventivo dice 180.", "Quando lavori?", "17 marzo 2026", "è sospeso", "art. 71, comma 3", "art. 2, commi 9-bis e 9-ter", "Ida Istruttori"], words => Assert.Contains(words, letter.Text));
    }

    private InformationTopic Topics(string code) => _case.InformationTopics.Single(t => t.Code == code);

    private int Topic(string code) => _case.InformationTopics.ToList().FindIndex(t => t.Code == code);

    private InformationRequest Ask(params InformationItem[] items) => Ask(_case, items);

    private static InformationRequest Ask(Application application, params InformationItem[] items) =>
        application.AskForInformation(null, Some.Clock.TodayInMilan.AddDays(InformationRequest.UsualDays), items is [] ? [InformationItem.Free("Orari", "Quando?")] : items, Some.CaseOfficer, Some.Clock);

    private static void Answer(InformationRequest request)
    {
        request.Answer(request.Items[0], null, "180,00", Some.Clock);
        request.Hand(request.Items[1], Some.File(), Some.Clock);
        request.Answer(request.Items[2], "Di mattina.", null, Some.Clock);
        request.Reply(Some.Clock);
    }

    private async Task<HttpClient> SignIn()
    {
        await _portal.Save([.. Some.Everybody, _case]);
        return await _portal.SignIn(Some.CaseOfficer, Roles.CaseOfficer);
    }

    private Task<Application> Saved() => _portal.WithDb(db => db.Applications
        .Include(a => a.InformationRequests).ThenInclude(r => r.Items)
        .Include(a => a.Decisions).Include(a => a.Timeline).AsSplitQuery().SingleAsync(a => a.Reference == _case.Reference));
}
