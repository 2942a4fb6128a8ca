using System.Net;
using CoworkingMilano.Domain;
using CoworkingMilano.Domain.Accreditation;
using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Domain.Vouchers;
using CoworkingMilano.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CoworkingMilano.Tests.Web.Applicants;

/// <summary>Further information as the applicant of either kind gives it: one form for all the items, each kept by itself.</summary>
public sealed class AnsweringItemByItem : IDisposable
{
    private readonly PortalFactory _portal = new();
    private readonly VoucherApplication _case = Some.VoucherUnderReview();

    private string Path => $"/area-personale/domande/{_case.Reference}/integrazioni/1";

    public void Dispose() => _portal.Dispose();

    [Fact]
    public async Task Shows_exactly_what_was_asked_and_what_is_missing()
    {
        var applicant = await SignIn(Topic("canone").Ask("Il preventivo dice 180."), Topic("preventivo").Ask("Manca l’ultima pagina."), InformationItem.Free("Orari", "Quando lavori?"));
        Assert.Contains(Path, (await applicant.Page($"/coworker/domande/{_case.Reference}")).QuerySelectorAll("main a").Select(a => a.GetAttribute("href")));

        var page = await applicant.Page(Path);

        Assert.Equal(["1. Canone mensile, senza IVA", "2. Preventivo dello spazio", "3. Orari"], page.QuerySelectorAll("section.document h3").Select(h => h.TextContent));
        Assert.Equal(3, page.QuerySelectorAll(".task-list a, .task a").Length);
        Assert.Contains("Rispondi entro il 17 marzo 2026", page.Words());
        Assert.Contains("Mancano 15 giorni", page.Words());
        Assert.Contains("ne mancano ancora 3", page.Words());
        Assert.Equal("200,00", page.ValueOf("voce-1_NewValue"));
        Assert.Equal(["Salva", "Invia le integrazioni"], page.QuerySelectorAll("main form button").Select(b => b.TextContent));
    }

    [Fact]
    public async Task Items_are_saved_in_any_order_and_all_are_sent_at_once()
    {
        var applicant = await SignIn(Topic("canone").Ask("Il preventivo dice 180."), Topic("preventivo").Ask("Manca una pagina."), InformationItem.Free("Orari", "Quando lavori?"));

        (await applicant.FillIn(Path, ("voce-1.NewValue", "180,00"))).LeadsTo(Path);
        (await applicant.Upload(Path, Path, "voce-2.File", "preventivo.pdf", SomeFile.Pdf())).LeadsTo(Path);
        Assert.Contains("ne manca ancora una", (await applicant.Page(Path)).Words());
        Assert.Equal(200m, (await Saved()).MonthlyFee);
        (await applicant.FillIn(Path, ("voce-3.Words", " Di mattina. "))).LeadsTo(Path);
        var (first, second) = (await applicant.FillIn(Path, $"{Path}/invio"), await applicant.Send($"{Path}/invio"));

        first.LeadsTo(Path);
        second.LeadsTo(Path);
        var saved = await Saved();
        Assert.Equal((ApplicationStatus.UnderReview, 180m), (saved.Status, saved.MonthlyFee));
        Assert.Single(saved.Timeline, e => e.Act is Act.InformationReceived);
        var page = (await applicant.Page(Path)).Words();
        Assert.All((string[])["Hai inviato le integrazioni", "200,00", "180,00", "preventivo.pdf", "Di mattina."], words => Assert.Contains(words, page));
        Assert.Empty((await applicant.Page(Path)).QuerySelectorAll("section.document"));
        await (await applicant.Send(Path, ("voce-3.Words", "Anzi, di sera."))).IsConflict("già chiusa");
    }

    [Theory]
    [InlineData("canone", "gratis", "Scrivi un importo maggiore di zero, per esempio 180,00")]
    [InlineData("mesi", "tredici", "Scrivi un numero da 1 a 12")]
    [InlineData("iban", "IT60X0542811101000000123457", null)]
    public async Task A_wrong_value_comes_back_with_its_sentence(string code, string typed, string? sentence)
    {
        var field = _case.FieldNamed(code)!;
        var applicant = await SignIn(Topic(code).Ask("Non torna."));

        var page = await (await applicant.FillIn(Path, ("voce-1.NewValue", typed))).ComesBack("voce-1_NewValue", sentence ?? field.FaultIn(typed)!);

        Assert.Equal(typed, page.ValueOf("voce-1_NewValue"));
        Assert.Null((await Saved()).InformationRequests[0].Items[0].NewValue);
    }

    [Theory]
    [InlineData("pec", "isolalab(at)pec.it", "L’indirizzo non è completo: scrivilo come nome@esempio.it", "email")]
    [InlineData("cap", "2015", "Il CAP ha cinque cifre", "text")]
    [InlineData("postazioni", "nessuna", "Scrivi un numero da 1 a 2000", "text")]
    [InlineData("partita-iva", "12345678901", "La partita IVA non è giusta: controlla le 11 cifre", "text")]
    public async Task So_it_is_for_an_accreditation(string code, string typed, string sentence, string type)
    {
        var (application, applicant, path) = await SignInManager(a => a.InformationTopics.Single(t => t.Code == code).Ask("Non torna."));

        Assert.Equal(type, (await applicant.Page(path)).QuerySelector("#voce-1_NewValue")!.GetAttribute("type"));
        await (await applicant.FillIn(path, ("voce-1.NewValue", typed))).ComesBack("voce-1_NewValue", sentence);

        Assert.Contains(path, (await applicant.Page($"/gestori/domande/{application.Reference}")).QuerySelectorAll("main a").Select(a => a.GetAttribute("href")));
    }

    [Fact]
    public async Task An_accreditation_corrects_its_desks_and_answers_on_a_requirement_with_a_file()
    {
        var (application, applicant, path) = await SignInManager(
            a => a.InformationTopics.Single(t => t.Code == "postazioni").Ask("Ne abbiamo contate 31."),
            a => a.InformationTopics.First(t => t.Subject is InformationSubject.Requirement).Ask("Come è garantito?"));
        await applicant.FillIn(path, ("voce-1.NewValue", "31"));
        await (await applicant.FillIn(path, $"{path}/invio")).ComesBack("voce-2_Words", "Scrivi la risposta");
        await applicant.Upload(path, path, "voce-2.File", "contratto.pdf", SomeFile.Pdf(), ("voce-2.Words", "Con un contratto."));

        (await applicant.FillIn(path, $"{path}/invio")).LeadsTo(path);

        Assert.Equal(31, (await _portal.WithDb(db => db.AccreditationApplications.SingleAsync(a => a.Reference == application.Reference))).Premises!.Desks);
    }

    [Fact]
    public async Task Everything_typed_is_kept_but_what_is_wrong_which_comes_back_as_it_was_typed()
    {
        var applicant = await SignIn(Topic("canone").Ask("Il preventivo dice 180."), Topic("preventivo").Ask("Manca una pagina."), InformationItem.Free("Orari", "Quando lavori?"), InformationItem.Free("Giorni", "Quali?"));

        var response = await applicant.Upload(Path, Path, "voce-2.File", "preventivo.pdf", SomeFile.Pdf(), ("voce-1.NewValue", "gratis"), ("voce-2.Words", "È quello nuovo."), ("voce-3.Words", "Di mattina."));

        var page = await response.ComesBack("voce-1_NewValue", "Scrivi un importo maggiore di zero, per esempio 180,00");
        Assert.Equal(("gratis", "È quello nuovo.", "Di mattina.", ""), (page.ValueOf("voce-1_NewValue"), page.ValueOf("voce-2_Words"), page.ValueOf("voce-3_Words"), page.ValueOf("voce-4_Words")));
        Assert.Contains("preventivo.pdf", page.Words());
        Assert.Contains("ne mancano ancora 2", page.Words());
        var items = (await Saved()).InformationRequests[0].Items.OrderBy(i => i.Position).ToList();
        Assert.Equal([null, "È quello nuovo.", "Di mattina.", null], items.Select(i => i.Words));

        (await applicant.FillIn(Path, $"{Path}/invio", ("voce-1.NewValue", "180"), ("voce-4.Words", "Dal lunedì al giovedì."))).LeadsTo(Path);
        Assert.Equal((ApplicationStatus.UnderReview, 180m), ((await Saved()).Status, (await Saved()).MonthlyFee));
    }

    [Fact]
    public async Task An_answer_is_taken_back_by_emptying_it()
    {
        var applicant = await SignIn(InformationItem.Free("Orari", "Quando?"));
        await applicant.FillIn(Path, ("voce-1.Words", "Di sera."));

        (await applicant.FillIn(Path, ("voce-1.Words", ""))).LeadsTo(Path);

        Assert.False((await Saved()).InformationRequests[0].IsComplete);
    }

    [Fact]
    public async Task What_a_form_does_not_hold_stays_as_it_was_saved()
    {
        var applicant = await SignIn(InformationItem.Free("Orari", "Quando?"), InformationItem.Free("Giorni", "Quali?"));
        await applicant.FillIn(Path, ("voce-1.Words", "Di sera."));

        (await applicant.Send(Path, ("voce-2.Words", "Il lunedì."))).LeadsTo(Path);

        Assert.True((await Saved()).InformationRequests[0].IsComplete);
    }

    [Fact]
    public async Task A_value_that_is_right_is_explained_instead()
    {
        var applicant = await SignIn(Topic("canone").Ask("Non torna."));

        await (await applicant.FillIn(Path, $"{Path}/invio")).ComesBack("voce-1_NewValue", "Scrivi il valore giusto, o spiega qui sotto perché va bene così");
        await applicant.FillIn(Path, ("voce-1.Words", "È quello del contratto."));
        await applicant.FillIn(Path, $"{Path}/invio");

        var item = (await Saved()).InformationRequests[0].Items[0];
        Assert.Equal((null, "È quello del contratto."), (item.NewValue, item.Words));
    }

    [Fact]
    public async Task A_long_text_is_typed_on_many_lines()
    {
        var applicant = await SignIn(Topic("progetto").Ask("Più in dettaglio."));

        Assert.Equal("TEXTAREA", (await applicant.Page(Path)).QuerySelector("#voce-1_NewValue")!.TagName);
    }

    [Fact]
    public async Task A_file_is_replaced_removed_and_downloaded_back_and_leaves_no_bytes_behind()
    {
        var applicant = await SignIn(Topic("preventivo").Ask("Manca una pagina."));
        await (await applicant.FillIn(Path, $"{Path}/invio")).ComesBack("voce-1_File", "Scegli il file");
        var bad = await applicant.Upload(Path, Path, "voce-1.File", "preventivo.pdf", "solo testo"u8.ToArray(), ("voce-1.Words", "Ecco."));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, bad.StatusCode);
        Assert.Equal("Ecco.", (await bad.Html()).ValueOf("voce-1_Words"));
        var files = await Files();

        await applicant.Upload(Path, Path, "voce-1.File", "uno.pdf", SomeFile.Pdf());
        await applicant.Upload(Path, Path, "voce-1.File", "due.pdf", SomeFile.Pdf());
        Assert.Equal(files + 1, await Files());
        var page = (await applicant.Page(Path)).Words();
        Assert.Contains("due.pdf", page);
        Assert.DoesNotContain("uno.pdf", page);
        Assert.Equal(SomeFile.Pdf(), await applicant.GetByteArrayAsync($"{Path}/voci/1/file"));

        (await applicant.FillIn(Path, ("voce-1.RemovesFile", "true"))).LeadsTo(Path);
        Assert.Equal(files, await Files());
        Assert.Equal(HttpStatusCode.NotFound, (await applicant.GetAsync($"{Path}/voci/1/file")).StatusCode);
    }

    [Fact]
    public async Task Nothing_is_sent_before_every_answer()
    {
        var applicant = await SignIn(InformationItem.Free("Orari", "Quando?"), InformationItem.Free("Giorni", "Quali?"));

        var page = await (await applicant.FillIn(Path, $"{Path}/invio", ("voce-1.Words", "Di sera."))).ComesBack("voce-2_Words", "Scrivi la risposta");

        Assert.Equal("Di sera.", page.ValueOf("voce-1_Words"));
        Assert.Equal((ApplicationStatus.AwaitingInformation, "Di sera."), ((await Saved()).Status, (await Saved()).InformationRequests[0].Items.Single(i => i.Position == 1).Words));
    }

    [Fact]
    public async Task A_late_answer_still_arrives()
    {
        await SignIn(InformationItem.Free("Orari", "Quando?"));
        _portal.Clock.Later(20);
        var applicant = await _portal.SignIn(Some.Coworker);

        Assert.Contains("La scadenza è passata il 17 marzo 2026", (await applicant.Page(Path)).Words());
        await applicant.FillIn(Path, ("voce-1.Words", "Di sera."));
        (await applicant.FillIn(Path, $"{Path}/invio")).LeadsTo(Path);

        Assert.Equal(ApplicationStatus.UnderReview, (await Saved()).Status);
    }

    [Fact]
    public async Task A_second_round_says_that_the_term_runs()
    {
        var first = Ask(InformationItem.Free("Orari", "Quando?"));
        first.Answer(first.Items[0], "Di sera.", null, Some.Clock);
        first.Reply(Some.Clock);
        Ask(InformationItem.Free("Giorni", "Anche di sabato?"));
        await _portal.Save([.. Some.Everybody, _case]);
        var applicant = await _portal.SignIn(Some.Coworker);

        Assert.Contains("Il termine per la decisione non si ferma", (await applicant.Page(Path[..^1] + "2")).Words());
        Assert.Contains("Di sera.", (await applicant.Page(Path)).Words());
    }

    [Fact]
    public async Task A_request_called_off_says_why_and_asks_nothing()
    {
        Ask(InformationItem.Free("Orari", "Quando?")).Cancel("Lo dice già il preventivo.", Some.CaseOfficer, Some.Clock);
        await _portal.Save([.. Some.Everybody, _case]);
        var applicant = await _portal.SignIn(Some.Coworker);

        var page = await applicant.Page(Path);

        Assert.Contains("Lo dice già il preventivo.", page.Words());
        Assert.Empty(page.QuerySelectorAll("main form"));
    }

    [Fact]
    public async Task What_is_not_yours_is_not_found()
    {
        var applicant = await SignIn(Topic("preventivo").Ask("Manca una pagina."));
        await applicant.Upload(Path, Path, "voce-1.File", "uno.pdf", SomeFile.Pdf());
        var stranger = await _portal.SignIn(Some.Person("Ugo", "Estraneo"));

        foreach (var path in (string[])[Path, $"{Path}/lettera.pdf", $"{Path}/voci/1/file"])
        {
            Assert.Equal(HttpStatusCode.OK, (await applicant.GetAsync(path)).StatusCode);
            Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync(path)).StatusCode);
        }

        foreach (var path in (string[])[$"{Path}/invio", Path, $"/area-personale/domande/{_case.Reference}/sollecito"])
        {
            Assert.Equal(HttpStatusCode.NotFound, (await stranger.Send(path)).StatusCode);
        }

        Assert.Equal(HttpStatusCode.NotFound, (await applicant.GetAsync(Path[..^1] + "7")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await applicant.GetAsync($"{Path}/voci/9/file")).StatusCode);
    }

    private InformationTopic Topic(string code) => _case.InformationTopics.Single(t => t.Code == code);

    private InformationRequest Ask(params InformationItem[] items) => Ask(_case, items);

    private static InformationRequest Ask(Application application, InformationItem[] items) =>
        application.AskForInformation(null, Some.Clock.TodayInMilan.AddDays(InformationRequest.UsualDays), items, Some.CaseOfficer, Some.Clock);

    private async Task<HttpClient> SignIn(params InformationItem[] items)
    {
        Ask(items);
        await _portal.Save([.. Some.Everybody, _case]);
        return await _portal.SignIn(Some.Coworker);
    }

    private async Task<(AccreditationApplication Application, HttpClient Manager, string Path)> SignInManager(params Func<AccreditationApplication, InformationItem>[] items)
    {
        var application = Some.AccreditationUnderReview();
        Ask(application, [.. items.Select(item => item(application))]);
        await _portal.Save([.. Some.Everybody, application]);
        return (application, await _portal.SignIn(Some.Manager), $"/area-personale/domande/{application.Reference}/integrazioni/1");
    }

    private Task<int> Files() => _portal.WithDb(db => db.StoredFiles.CountAsync());

    private Task<VoucherApplication> Saved() => _portal.WithDb(db => db.VoucherApplications
        .Include(a => a.InformationRequests).ThenInclude(r => r.Items).Include(a => a.Timeline).AsSplitQuery().SingleAsync(a => a.Reference == _case.Reference));
}
