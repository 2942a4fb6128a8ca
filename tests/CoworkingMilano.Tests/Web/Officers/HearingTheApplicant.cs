using System.Net;
using CoworkingMilano.Domain.Accounts;
using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Domain.Vouchers;
using CoworkingMilano.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CoworkingMilano.Tests.Web.Officers;

/// <summary>The notice before a refusal, from the officer's grounds to the answers to the applicant's remarks.</summary>
public sealed class HearingTheApplicant : IDisposable
{
    private readonly PortalFactory _portal = new();
    private readonly VoucherApplication _case = Some.VoucherUnderReview();

    private string CasePath => $"/ufficio/domande/{_case.Reference}";
    private string NoticePath => $"{CasePath}/preavviso";
    private string RemarksPath => $"/area-personale/domande/{_case.Reference}/preavviso/1";

    public void Dispose() => _portal.Dispose();

    [Fact]
    public async Task Sends_the_notice_with_its_coded_and_written_reasons()
    {
        var officer = await SignIn();

        var response = await officer.FillIn(NoticePath, ("Grounds[2].IsChosen", "true"), ("Grounds[2].Rule", "2"), ("Grounds[2].Text", " Il preventivo riguarda un magazzino. "));

        Assert.Equal(CasePath, response.Headers.Location!.ToString());
        var saved = await Saved();
        Assert.Equal(ApplicationStatus.RefusalNoticed, saved.Status);
        Assert.Equal((RefusalReason.CostNotEligible, "Il preventivo riguarda un magazzino."), (saved.RefusalNotices[0].Grounds[0].Reason, saved.RefusalNotices[0].Grounds[0].Text));
        Assert.Contains("motivi che impediscono", saved.Notices[^1].Subject);
        Assert.Equal(Act.RefusalNoticeGiven, saved.Timeline.MaxBy(e => e.Id)!.Act);

        var again = await officer.GetAsync(NoticePath);
        Assert.Equal(HttpStatusCode.Conflict, again.StatusCode);
        Assert.Contains("Apri il preavviso di diniego", (await officer.Page(CasePath)).Words());
        Assert.Contains("non c’è ancora la prova della consegna", (await officer.Page($"{NoticePath}/1")).Words());
    }

    [Fact]
    public async Task Asks_for_a_reason_and_its_words()
    {
        var officer = await SignIn();

        var none = await officer.FillIn(NoticePath);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, none.StatusCode);
        Assert.Contains("Scegli almeno un motivo", (await none.Html()).QuerySelector("#Grounds_0__IsChosen-error")!.TextContent);

        var wordless = await officer.FillIn(NoticePath, ("Grounds[1].IsChosen", "true"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wordless.StatusCode);
        Assert.Contains("Spiega il motivo", (await wordless.Html()).QuerySelector("#Grounds_1__Text-error")!.TextContent);
        Assert.Contains("Scegli la regola del bando", (await wordless.Html()).QuerySelector("#Grounds_1__Rule-error")!.TextContent);

        var unruly = await officer.FillIn(NoticePath, ("Grounds[1].IsChosen", "true"), ("Grounds[1].Rule", "99"), ("Grounds[1].Text", "Non lo prova."));
        Assert.Contains("Scegli la regola del bando", (await unruly.Html()).QuerySelector("#Grounds_1__Rule-error")!.TextContent);
    }

    [Fact]
    public async Task Opening_it_in_the_portal_proves_that_it_was_received()
    {
        var officer = await SignIn();
        await officer.FillIn(NoticePath, ("Grounds[2].IsChosen", "true"), ("Grounds[2].Rule", "2"), ("Grounds[2].Text", "Un magazzino."));
        var applicant = await _portal.SignIn(Some.Coworker);

        Assert.Contains(RemarksPath, (await applicant.Page($"/coworker/domande/{_case.Reference}")).QuerySelectorAll("main a").Select(a => a.GetAttribute("href")));
        Assert.Contains("Puoi presentare osservazioni e documenti fino al 12 marzo 2026", (await applicant.Page(RemarksPath)).Words());

        Assert.Equal(DeliveryProof.ReadInPortal, (await Saved()).RefusalNotices[0].Proof);
        Assert.Contains("Letto nel portale", (await officer.Page($"{NoticePath}/1")).Words());
        var letter = new PdfFile(await applicant.GetByteArrayAsync($"{RemarksPath}/lettera.pdf"));
        Assert.Contains("art. 10-bis", letter.Text);
        Assert.Contains("Un magazzino.", letter.Text);
        Assert.Contains("La regola dell’avviso. «Il voucher rimborsa il 50% della spesa ammessa", letter.Text);
        Assert.Contains("La regola del bando: «Il voucher rimborsa il 50% della spesa ammessa", (await applicant.Page(RemarksPath)).Words());
        Assert.Contains("La regola del bando: «Il voucher rimborsa il 50% della spesa ammessa", (await officer.Page($"{NoticePath}/1")).Words());
    }

    [Fact]
    public async Task The_applicant_writes_remarks_with_files_changes_them_and_presents_them()
    {
        Give();
        var applicant = await SignInApplicant();

        await applicant.Upload(RemarksPath, RemarksPath, "osservazione-0.File", "contratto.pdf", SomeFile.Pdf(), ("osservazione-0.Text", "Il contratto parla di una scrivania."));
        await applicant.FillIn(RemarksPath, ("osservazione-0.Text", "E del wi-fi."));
        await applicant.FillIn(RemarksPath, ("osservazione-2.Text", "E anche del wi-fi."));
        Assert.Contains("contratto.pdf", (await applicant.Page(RemarksPath)).Words());
        Assert.Equal("application/pdf", (await applicant.GetAsync($"{RemarksPath}/osservazioni/1/file/1")).Content.Headers.ContentType!.MediaType);

        var response = await applicant.FillIn(RemarksPath, $"{RemarksPath}/presentazione");

        Assert.Equal($"/coworker/domande/{_case.Reference}", response.Headers.Location!.ToString());
        var saved = await Saved();
        Assert.Equal(ApplicationStatus.UnderReview, saved.Status);
        Assert.Equal(["Il contratto parla di una scrivania.", "E anche del wi-fi."], saved.RefusalNotices[0].Remarks.OrderBy(r => r.Position).Select(r => r.Text));
        Assert.Contains("Le hai presentate", (await applicant.Page(RemarksPath)).Words());
    }

    [Fact]
    public async Task Remarks_that_were_saved_and_not_filed_are_said_aloud_to_the_applicant_and_hidden_from_the_office()
    {
        Give();
        var applicant = await SignInApplicant();
        await applicant.FillIn(RemarksPath, ("osservazione-0.Text", "Parole ancora mie."));

        Assert.Contains("Non ancora presentate Hai scritto un’osservazione: è salvata, ma finché non la presenti l’ufficio non la legge e non ne tiene conto. L’ultimo giorno è il 12 marzo 2026.", (await applicant.Page(RemarksPath)).Words());
        Assert.Contains("Osservazioni non presentate", (await applicant.Page("/area-personale")).QuerySelector(".case-card")!.Words());
        Assert.Contains("Hai scritto osservazioni ma non le hai ancora presentate", (await applicant.Page($"/coworker/domande/{_case.Reference}")).Words());

        _portal.Clock.Later(11);
        var notice = (await (await _portal.SignIn(Some.CaseOfficer, Roles.CaseOfficer)).Page($"{NoticePath}/1")).Words();
        Assert.Contains("C’è una bozza di osservazioni", notice);
        Assert.Contains("Prima di prendere atto del silenzio puoi scrivergli", notice);
        Assert.DoesNotContain("Parole ancora mie.", notice);
        var late = (await (await _portal.SignIn(Some.Coworker)).Page(RemarksPath)).Words();
        Assert.Contains("Quello che avevi scritto non è stato presentato", late);
        Assert.Contains("Parole ancora mie.", late);
    }

    [Fact]
    public async Task A_remark_dropped_takes_its_file_with_it()
    {
        Give();
        var applicant = await SignInApplicant();
        await applicant.Upload(RemarksPath, RemarksPath, "osservazione-0.File", "contratto.pdf", SomeFile.Pdf(), ("osservazione-0.Text", "Per sbaglio."));
        var files = await _portal.WithDb(db => db.StoredFiles.CountAsync());

        (await applicant.FillIn(RemarksPath, ("osservazione-1.IsDropped", "true"))).LeadsTo(RemarksPath);

        Assert.Equal(files - 1, await _portal.WithDb(db => db.StoredFiles.CountAsync()));
        Assert.Empty((await Saved()).RefusalNotices[0].Remarks);
    }

    [Fact]
    public async Task A_wrong_remark_keeps_what_was_typed()
    {
        Give();
        var applicant = await SignInApplicant();

        await (await applicant.FillIn(RemarksPath, $"{RemarksPath}/presentazione", ("osservazione-0.Text", " "))).ComesBack("osservazione-0_Text", "Scrivi la tua osservazione");

        var response = await applicant.Upload(RemarksPath, RemarksPath, "osservazione-0.File", "contratto.pdf", "solo testo"u8.ToArray(), ("osservazione-0.Text", "Ecco il contratto."));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        Assert.Contains("Ecco il contratto.", (await response.Html()).QuerySelector("textarea")!.TextContent);
    }

    [Fact]
    public async Task Everything_typed_is_kept_but_what_is_wrong()
    {
        Give();
        var applicant = await SignInApplicant();
        await applicant.FillIn(RemarksPath, ("osservazione-0.Text", "Prima."));
        await applicant.FillIn(RemarksPath, ("osservazione-0.Text", "Seconda."));

        var page = await (await applicant.FillIn(RemarksPath, ("osservazione-1.Text", "Prima, detta meglio."), ("osservazione-2.Text", " "), ("osservazione-0.Text", "Terza."))).ComesBack("osservazione-2_Text", "Scrivi la tua osservazione");

        Assert.Equal(("Prima, detta meglio.", "Terza.", ""), (page.ValueOf("osservazione-1_Text"), page.ValueOf("osservazione-3_Text"), page.ValueOf("osservazione-0_Text")));
        Assert.Equal(["Prima, detta meglio.", "Seconda.", "Terza."], await Texts());

        (await applicant.FillIn(RemarksPath, $"{RemarksPath}/presentazione", ("osservazione-2.IsDropped", "true"), ("osservazione-0.Text", "Quarta."))).LeadsTo($"/coworker/domande/{_case.Reference}");
        Assert.Equal(["Prima, detta meglio.", "Terza.", "Quarta."], await Texts());
        Assert.Equal(ApplicationStatus.UnderReview, (await Saved()).Status);

        async Task<IEnumerable<string>> Texts() => (await Saved()).RefusalNotices[0].Remarks.OrderBy(r => r.Position).Select(r => r.Text);
    }

    [Fact]
    public async Task The_officer_answers_each_remark_in_its_own_box()
    {
        Remark("Non è un magazzino.", "Guardate le foto.");
        var officer = await SignIn();
        Assert.Contains("Rispondi alle osservazioni", (await officer.Page(CasePath)).Words());
        Assert.Equal(["Rispondi: Osservazione 1", "Rispondi: Osservazione 2"], (await officer.Page($"{NoticePath}/1")).QuerySelectorAll(".summary-head a").Select(a => a.TextContent));

        var bad = await officer.FillIn($"{NoticePath}/1/osservazioni/1", ("Reply", ""));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, bad.StatusCode);
        Assert.Contains("Scrivi perché accogli o non accogli", (await bad.Html()).QuerySelector("#Reply-error")!.TextContent);
        await officer.FillIn($"{NoticePath}/1/osservazioni/1", ("Reply", "Le foto mostrano scaffali."));
        await officer.FillIn($"{NoticePath}/1/osservazioni/2", ("Reply", "Viste."));

        Assert.Contains("Le foto mostrano scaffali.", (await officer.Page($"{NoticePath}/1")).Words());
        Assert.Equal(["Cambia la risposta: Osservazione 1", "Cambia la risposta: Osservazione 2"], (await officer.Page($"{NoticePath}/1")).QuerySelectorAll(".summary-head a").Select(a => a.TextContent));
        Assert.Contains("Refuse", (await officer.Page($"{CasePath}/provvedimento")).QuerySelectorAll("[name=Outcome]").Select(o => o.GetAttribute("value")));
    }

    [Fact]
    public async Task The_refusal_quotes_remarks_and_answers()
    {
        Remark("Non è un magazzino.");
        var officer = await SignIn();
        await officer.FillIn($"{NoticePath}/1/osservazioni/1", ("Reply", "Le foto mostrano scaffali."));
        await officer.FillIn($"{CasePath}/provvedimento", ("Outcome", "Refuse"));

        var letter = new PdfFile(await officer.GetByteArrayAsync($"{CasePath}/lettera.pdf"));

        Assert.Contains($"La regola dell’avviso. «{Some.RuleOn(ApplicationKind.Voucher)}»", letter.Text);
        Assert.Contains("«Non è un magazzino.»", letter.Text);
        Assert.Contains("Le foto mostrano scaffali.", letter.Text);
    }

    [Fact]
    public async Task A_delivery_by_other_ways_is_noted_with_its_day_its_means_and_the_document_that_proves_it()
    {
        Give();
        await SignIn();
        _portal.Clock.Later(3);
        var officer = await _portal.SignIn(Some.CaseOfficer, Roles.CaseOfficer);
        var page = $"{NoticePath}/1/consegna";
        Assert.NotNull((await officer.Page($"{NoticePath}/1")).QuerySelector($"a[href='{page}']"));

        var empty = await (await officer.FillIn(page, ("Day", "2026-03-06"))).Html();
        Assert.Contains("Scrivi un giorno tra quello in cui è partita e oggi", empty.QuerySelector("#Day-error")!.TextContent);
        Assert.Contains("Scegli come è arrivata", empty.QuerySelector("#Means-error")!.TextContent);
        Assert.Contains("Allega il documento che prova la consegna", empty.QuerySelector("#Document-error")!.TextContent);
        var fake = await officer.Upload(page, page, "Document", "avviso.pdf", "solo testo"u8.ToArray(), ("Day", "2026-03-03"), ("Means", "RegisteredLetter"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, fake.StatusCode);
        Assert.NotEmpty((await fake.Html()).QuerySelector("#Document-error")!.TextContent);
        var response = await officer.Upload(page, page, "Document", "avviso.pdf", SomeFile.Pdf(), ("Day", "2026-03-03"), ("Means", "RegisteredLetter"));

        Assert.Equal($"{NoticePath}/1", response.Headers.Location!.ToString());
        var notice = await officer.Page($"{NoticePath}/1");
        Assert.Equal("13 marzo 2026", notice.Fact("Ultimo giorno per le osservazioni"));
        Assert.Contains("il 3 marzo 2026 Raccomandata con avviso di ricevimento; annotata da Ida Istruttori, il 5 marzo 2026", notice.Fact("Ricevuto"));
        Assert.Equal("application/pdf", (await officer.GetAsync($"{page}/documento")).Content.Headers.ContentType!.MediaType);
        Assert.Contains("Ida Istruttori", (await officer.Page(CasePath)).QuerySelectorAll(".timeline li").First(e => e.TextContent.Contains("Preavviso di diniego ricevuto", StringComparison.Ordinal)).TextContent);
        Assert.Equal($"{NoticePath}/1", (await officer.Send(page, ("Day", "2026-03-04"))).Headers.Location!.ToString());
        await (await officer.GetAsync(page)).IsConflict("Che il preavviso è arrivato risulta già");
    }

    [Fact]
    public async Task A_delivery_is_noted_by_who_has_the_case_and_there_is_no_document_before()
    {
        Give();
        var officer = await SignIn();
        var colleague = await _portal.SignIn(Some.Person("Clio", "Colleghi"), Roles.CaseOfficer);

        Assert.Equal(HttpStatusCode.Conflict, (await colleague.GetAsync($"{NoticePath}/1/consegna")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await officer.GetAsync($"{NoticePath}/1/consegna/documento")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await officer.GetAsync($"{NoticePath}/7/consegna")).StatusCode);
    }

    [Fact]
    public async Task Silence_is_noted_after_ten_full_days()
    {
        Give().Receive(DeliveryProof.MessageDelivered, new FixedClock(Some.Clock.GetUtcNow().AddDays(-11)));
        var officer = await SignIn();

        var response = await officer.FillIn($"{NoticePath}/1", $"{NoticePath}/1/silenzio");
        Assert.Equal(CasePath, response.Headers.Location!.ToString());

        var saved = await Saved();
        Assert.Equal(ApplicationStatus.UnderReview, saved.Status);
        Assert.NotNull(saved.RefusalNotices[0].SilenceNotedAt);
    }

    [Fact]
    public async Task Silence_is_not_offered_before()
    {
        Give().Receive(DeliveryProof.MessageDelivered, Some.Clock);
        var officer = await SignIn();

        Assert.DoesNotContain((await officer.Page($"{NoticePath}/1")).QuerySelectorAll("form"), f => f.GetAttribute("action")!.EndsWith("/silenzio", StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.Conflict, (await officer.Send($"{NoticePath}/1/silenzio")).StatusCode);
    }

    [Fact]
    public async Task The_notice_is_taken_back_with_a_reason()
    {
        Give();
        var officer = await SignIn();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await officer.FillIn($"{NoticePath}/1/ritiro")).StatusCode);
        await officer.FillIn($"{NoticePath}/1/ritiro", ("Note", "Era un’altra pratica."));

        Assert.Equal((ApplicationStatus.UnderReview, "Era un’altra pratica."), ((await Saved()).Status, (await Saved()).RefusalNotices[0].TakenBackNote));
    }

    [Fact]
    public async Task What_is_not_yours_is_not_found()
    {
        Remark("Non è un magazzino.");
        await SignIn();
        var stranger = await _portal.SignIn(Some.Person("Ugo", "Estraneo"));
        var colleague = await _portal.SignIn(Some.Person("Clio", "Colleghi"), Roles.CaseOfficer);

        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync(RemarksPath)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync($"{RemarksPath}/lettera.pdf")).StatusCode);
        Assert.Equal(HttpStatusCode.Conflict, (await colleague.GetAsync($"{NoticePath}/1/osservazioni/1")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await colleague.GetAsync($"{NoticePath}/7")).StatusCode);
    }

    private RefusalNotice Give() => _case.GiveRefusalNotice([Some.Ground(RefusalReason.CostNotEligible, "Il preventivo riguarda un magazzino.")], Some.CaseOfficer, Some.Clock);

    private void Remark(params string[] remarks)
    {
        var notice = Give();
        foreach (var text in remarks)
        {
            notice.AddRemark(text, Some.Clock);
        }

        notice.FileRemarks(Some.Clock);
    }

    private async Task<HttpClient> SignIn()
    {
        await _portal.Save([.. Some.Everybody, _case]);
        return await _portal.SignIn(Some.CaseOfficer, Roles.CaseOfficer);
    }

    private async Task<HttpClient> SignInApplicant()
    {
        await _portal.Save([.. Some.Everybody, _case]);
        return await _portal.SignIn(Some.Coworker);
    }

    private Task<Application> Saved() => _portal.WithDb(db => db.Applications
        .Include(a => a.RefusalNotices).ThenInclude(n => n.Grounds)
        .Include(a => a.RefusalNotices).ThenInclude(n => n.Remarks)
        .Include(a => a.Notices).Include(a => a.Timeline).SingleAsync(a => a.Reference == _case.Reference));
}
