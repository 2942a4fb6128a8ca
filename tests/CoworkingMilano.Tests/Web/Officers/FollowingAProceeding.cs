using System.Net;
using CoworkingMilano.Domain.Accounts;
using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Domain.Calls;
using CoworkingMilano.Domain.Vouchers;
using CoworkingMilano.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CoworkingMilano.Tests.Web.Officers;

/// <summary>What comes after a decision, from the start notice to the signed act, page by page.</summary>
public sealed class FollowingAProceeding : IDisposable
{
    private readonly PortalFactory _portal = new();
    private readonly VoucherApplication _case = Some.AdmittedVoucher(monthlyFee: 200m, months: 12);

    private string CasePath => $"/ufficio/domande/{_case.Reference}";
    private string NewPath => $"{CasePath}/procedimenti/nuovo";
    private string Path => $"{CasePath}/procedimenti/1";

    public void Dispose() => _portal.Dispose();

    [Fact]
    public async Task Begins_with_a_notice_on_one_ground()
    {
        var officer = await SignIn();
        Assert.NotNull((await officer.Page(CasePath)).QuerySelector($"a[href='{NewPath}']"));

        var response = await officer.FillIn(NewPath, ("Kind", "Lapse"), ("Ground", "DutyBreached"), ("Facts", " Da marzo non usa lo spazio. "));

        Assert.Equal(Path, response.Headers.Location!.ToString());
        var saved = await Saved();
        var proceeding = Assert.Single(saved.Proceedings);
        Assert.Equal((ProceedingKind.Lapse, ProceedingGround.DutyBreached, "Da marzo non usa lo spazio."), (proceeding.Kind, proceeding.Ground, proceeding.Facts));
        Assert.Equal(CoworkingMilano.Domain.Applications.Act.ProceedingOpened, saved.Timeline.MaxBy(e => e.Id)!.Act);
        Assert.StartsWith("L’ufficio ha avviato un procedimento", saved.Notices.MaxBy(n => n.Id)!.Subject, StringComparison.Ordinal);
        Assert.Contains("i dieci giorni non corrono", (await officer.Page(Path)).Words());
        Assert.Contains("Decadenza dal voucher", (await officer.Page(CasePath)).Words());
        Assert.Contains("Decadenza dal voucher", (await officer.Page("/ufficio/procedimenti")).Words());
        var notice = new PdfFile(await officer.GetByteArrayAsync($"{Path}/avvio.pdf"));
        Assert.Contains("Da marzo non usa lo spazio.", notice.Text);
        Assert.Contains("artt. 7 e 8 della L. 241/1990", notice.Text);
    }

    [Fact]
    public async Task Keeps_what_was_typed_when_something_is_wrong()
    {
        var officer = await SignIn();

        var empty = await officer.FillIn(NewPath, ("Facts", "Un fatto."));
        var page = await empty.Html();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, empty.StatusCode);
        Assert.Contains("Scegli che cosa avvii", page.QuerySelector("#Kind-error")!.TextContent);
        Assert.Contains("Scegli il motivo", page.QuerySelector("#Ground-error")!.TextContent);
        Assert.Equal("Un fatto.", page.QuerySelector("#Facts")!.TextContent.Trim());

        var odd = await officer.FillIn(NewPath, ("Kind", "Revocation"), ("Ground", "FalseDeclaration"), ("Facts", "Un fatto."));
        Assert.Contains("Questo motivo non vale per il procedimento scelto", (await odd.Html()).QuerySelector("#Ground-error")!.TextContent);
        Assert.Empty((await Saved()).Proceedings);
    }

    [Fact]
    public async Task A_second_click_leads_to_the_first_and_another_hand_is_told()
    {
        var officer = await SignIn();

        var (first, second) = await officer.FillInTwice(NewPath, NewPath, ("Kind", "Lapse"), ("Ground", "DutyBreached"), ("Facts", "Non usa lo spazio."));
        var colleague = await _portal.SignIn(Some.Person("Clio", "Colleghi"), Roles.CaseOfficer);
        var other = await colleague.FillIn(NewPath, ("Kind", "Lapse"), ("Ground", "RequirementLost"), ("Facts", "Altro."));

        Assert.Equal((Path, Path), (first.Headers.Location!.ToString(), second.Headers.Location!.ToString()));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, other.StatusCode);
        Assert.Single((await Saved()).Proceedings);
    }

    [Fact]
    public async Task Offers_no_act_before_the_ten_days_and_refuses_one()
    {
        var proceeding = Open();
        proceeding.Receive(DeliveryProof.ReadInPortal, Some.Clock);
        await SignIn();
        _portal.Clock.Later(10);
        var officer = await _portal.SignIn(Some.CaseOfficer, Roles.CaseOfficer);

        Assert.Null((await officer.Page(Path)).QuerySelector($"a[href='{Path}/provvedimento']"));
        Assert.Equal(HttpStatusCode.Conflict, (await officer.GetAsync($"{Path}/provvedimento")).StatusCode);
        Assert.Equal(HttpStatusCode.Conflict, (await officer.Send($"{Path}/provvedimento", ("Reasons", "Perché sì."))).StatusCode);

        _portal.Clock.Later(1);
        officer = await _portal.SignIn(Some.CaseOfficer, Roles.CaseOfficer);
        Assert.Equal(HttpStatusCode.OK, (await officer.GetAsync($"{Path}/provvedimento")).StatusCode);
    }

    [Fact]
    public async Task A_delivery_by_other_ways_makes_the_days_run()
    {
        Open();
        await SignIn();
        _portal.Clock.Later(3);
        var officer = await _portal.SignIn(Some.CaseOfficer, Roles.CaseOfficer);

        var wrong = await officer.FillIn($"{Path}/consegna", ("Day", "2026-02-01"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.StatusCode);
        Assert.Contains("Scrivi un giorno tra quello in cui è partita e oggi", (await wrong.Html()).QuerySelector("#Day-error")!.TextContent);
        Assert.Contains("Allega il documento che prova la consegna", (await wrong.Html()).QuerySelector("#Document-error")!.TextContent);
        var response = await officer.Upload($"{Path}/consegna", $"{Path}/consegna", "Document", "ricevuta.pdf", SomeFile.Pdf(), ("Day", "2026-03-03"), ("Means", "CertifiedMail"));

        Assert.Equal(Path, response.Headers.Location!.ToString());
        Assert.Equal("il 13 marzo 2026", (await officer.Page(Path)).Fact("Risposta entro"));
        Assert.Contains("PEC, con la ricevuta di consegna; annotata da Ida Istruttori", (await officer.Page(Path)).Fact("Comunicazione ricevuta"));
        Assert.Equal("application/pdf", (await officer.GetAsync($"{Path}/consegna/documento")).Content.Headers.ContentType!.MediaType);
        Assert.Equal(HttpStatusCode.Conflict, (await officer.GetAsync($"{Path}/consegna")).StatusCode);
        Assert.Equal(HttpStatusCode.Found, (await officer.Send($"{Path}/consegna", ("Day", "2026-03-04"))).StatusCode);
    }

    [Fact]
    public async Task Two_people_end_it_and_the_money_comes_back()
    {
        Hear();
        var officer = await SignIn();

        var bad = await officer.FillIn($"{Path}/provvedimento", ("Reasons", ""));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, bad.StatusCode);
        Assert.Contains("Scrivi le ragioni", (await bad.Html()).QuerySelector("#Reasons-error")!.TextContent);
        var (first, second) = await officer.FillInTwice($"{Path}/provvedimento", $"{Path}/provvedimento", ("Reasons", "Lo spazio conferma che non viene."));
        Assert.Equal((HttpStatusCode.Found, HttpStatusCode.Found), (first.StatusCode, second.StatusCode));

        var responsible = await _portal.SignIn(Some.ResponsibleOfficer, Roles.ResponsibleOfficer);
        var draft = await responsible.Page($"{Path}/firma");
        string[] said = ["BOZZA – non firmata", "decade dal voucher", "Somma che tornerebbe alla sua linea € 1.200,00", "Lo spazio conferma che non viene.", "«Non è così.»", "50% della spesa ammessa, al massimo € 1.500", "entro 60 giorni", "entro 120 giorni"];
        Assert.All(said, words => Assert.Contains(words, draft.QuerySelector(".letter-sheet")!.Words(), StringComparison.Ordinal));
        var (signed, again) = await responsible.FillInTwice($"{Path}/firma", $"{Path}/firma");

        Assert.Equal((Path, Path), (signed.Headers.Location!.ToString(), again.Headers.Location!.ToString()));
        var saved = await Saved();
        Assert.Equal((ApplicationStatus.Admitted, AdmissionEnd.Lapsed), (saved.Status, saved.AdmissionEnd));
        Assert.Equal((198_240m, 0m), (saved.Line!.Available, saved.Line.Committed));
        Assert.Equal((BudgetEntryKind.Release, 1_200m, 198_240m, _case.Reference), saved.Line.Entries.OrderBy(e => e.Id).Select(e => (e.Kind, e.Amount, e.Balance, e.Reference)).Last());
        Assert.Contains("Provvedimento (PDF)", (await officer.Page(Path)).Words());
        Assert.Contains("Somma che torna alla sua linea € 1.200,00", new PdfFile(await officer.GetByteArrayAsync($"{Path}/provvedimento.pdf")).Text);
        var accountant = await _portal.SignIn(Some.Person("Ada", "Ragionieri"), Roles.Accountant);
        Assert.Contains("Economia", (await accountant.Page("/ufficio/bilancio")).Words());
    }

    [Fact]
    public async Task Who_prepared_it_does_not_sign_it()
    {
        Prepare();
        await SignIn();
        var both = await _portal.SignIn(Some.CaseOfficer, Roles.CaseOfficer, Roles.ResponsibleOfficer);

        var page = await both.Page($"{Path}/firma");

        Assert.Contains("Lo hai predisposto tu", page.Words());
        Assert.Equal(HttpStatusCode.Conflict, (await both.Send($"{Path}/firma", ("Conclusion", "1"))).StatusCode);
        Assert.True((await Saved()).HoldsAdmission);
    }

    [Fact]
    public async Task Goes_back_with_a_note_and_then_is_no_longer_signed()
    {
        Prepare();
        await SignIn();
        var responsible = await _portal.SignIn(Some.ResponsibleOfficer, Roles.ResponsibleOfficer);
        var sign = await responsible.ReadForm($"{Path}/firma");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await responsible.FillIn($"{Path}/rinvio")).StatusCode);
        var (first, second) = await responsible.FillInTwice($"{Path}/rinvio", $"{Path}/rinvio", ("Note", "Mancano le date."));

        Assert.Equal((Path, Path), (first.Headers.Location!.ToString(), second.Headers.Location!.ToString()));
        Assert.Equal(HttpStatusCode.Conflict, (await sign()).StatusCode);
        Assert.Contains("Mancano le date.", (await responsible.Page(Path)).Words());
        Assert.True((await Saved()).HoldsAdmission);
    }

    [Fact]
    public async Task Is_archived_with_reasons()
    {
        Hear();
        var officer = await SignIn();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await officer.FillIn($"{Path}/archiviazione")).StatusCode);
        var (first, second) = await officer.FillInTwice($"{Path}/archiviazione", $"{Path}/archiviazione", ("Reasons", "Ha dimostrato che lo usa."));

        Assert.Equal((Path, Path), (first.Headers.Location!.ToString(), second.Headers.Location!.ToString()));
        Assert.NotNull((await Saved()).Proceedings[0].ArchivedAt);
        Assert.Equal(HttpStatusCode.Conflict, (await officer.GetAsync($"{Path}/provvedimento")).StatusCode);
        Assert.Contains("Nessun procedimento è aperto", (await officer.Page("/ufficio/procedimenti")).Words());
    }

    [Fact]
    public async Task Of_two_who_sign_at_once_one_act_takes_effect()
    {
        Prepare();
        await SignIn();
        var colleague = Some.Person("Rocco", "Responsabile");
        var signers = new List<Func<Task<HttpResponseMessage>>>();
        foreach (var signer in (Account[])[Some.ResponsibleOfficer, colleague])
        {
            signers.Add(await (await _portal.SignIn(signer, Roles.ResponsibleOfficer)).ReadForm($"{Path}/firma"));
        }

        var answers = await Task.WhenAll(signers.Select(sign => Task.Run(sign)));

        Assert.Equal([HttpStatusCode.Found, HttpStatusCode.Conflict], answers.Select(a => a.StatusCode).OrderBy(s => s is HttpStatusCode.Conflict));
        Assert.Single((await Saved()).Line!.Entries, e => e.Kind is BudgetEntryKind.Release);
    }

    [Fact]
    public async Task An_annulment_shows_its_last_day_and_is_not_offered_after_it()
    {
        var officer = await SignIn();
        Assert.Contains("si può annullare d’ufficio fino al 2 settembre 2026 compreso", (await officer.Page(CasePath)).Words());
        Assert.Contains("Annulment", (await officer.Page(NewPath)).QuerySelectorAll("[name=Kind]").Select(k => k.GetAttribute("value")));

        _portal.Clock.Now = FixedClock.On(2026, 9, 3).Now;
        officer = await _portal.SignIn(Some.CaseOfficer, Roles.CaseOfficer);

        Assert.Contains("Il termine per annullare d’ufficio la decisione è finito il 2 settembre 2026", (await officer.Page(CasePath)).Words());
        Assert.DoesNotContain("Annulment", (await officer.Page(NewPath)).QuerySelectorAll("[name=Kind]").Select(k => k.GetAttribute("value")));
    }

    [Fact]
    public async Task Nothing_is_opened_on_a_case_that_is_not_decided()
    {
        var open = Some.VoucherUnderReview();
        await _portal.Save([.. Some.Everybody, open]);
        var officer = await _portal.SignIn(Some.CaseOfficer, Roles.CaseOfficer);

        Assert.Equal(HttpStatusCode.Conflict, (await officer.GetAsync($"/ufficio/domande/{open.Reference}/procedimenti/nuovo")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await officer.GetAsync($"/ufficio/domande/{open.Reference}/procedimenti/1")).StatusCode);
    }

    [Fact]
    public async Task A_removal_takes_the_space_off_the_public_registry_and_its_certificate_with_it()
    {
        var space = Some.AdmittedAccreditation();
        Some.PreparedProceeding(space, ProceedingKind.Removal, ProceedingGround.Closed);
        await _portal.Save([.. Some.Everybody, space]);
        var responsible = await _portal.SignIn(Some.ResponsibleOfficer, Roles.ResponsibleOfficer);

        await responsible.FillIn($"/ufficio/domande/{space.Reference}/procedimenti/1/firma");

        var visitor = _portal.Visitor();
        var entry = (await visitor.Page("/elenco/isola-lab")).Words();
        Assert.Contains("Non più in elenco", entry);
        Assert.Contains("Tolto dall’elenco", entry);
        Assert.Contains("Ha chiuso", entry);
        Assert.DoesNotContain("Isola Lab", (await visitor.Page("/elenco")).Words());
        var certificate = await visitor.GetAsync("/elenco/isola-lab/attestato.pdf");
        Assert.Equal(HttpStatusCode.Gone, certificate.StatusCode);
        Assert.Contains("L’attestato non è più valido", (await certificate.Html()).Words());
    }

    [Fact]
    public async Task A_refusal_whose_code_somebody_else_holds_meanwhile_is_not_annulled_and_every_page_says_why()
    {
        var call = Some.Call();
        var space = Some.AccreditedSpace(call);
        var (refused, heard, prepared) = (Some.RefusedVoucher(call, space: space), Some.RefusedVoucher(call, space: space), Some.RefusedVoucher(call, space: space));
        Some.HeardProceeding(heard, ProceedingKind.Annulment, ProceedingGround.Unlawful);
        Some.PreparedProceeding(prepared, ProceedingKind.Annulment, ProceedingGround.Unlawful);
        var live = Some.SubmittedVoucher(call, space);
        await _portal.Save([.. Some.Everybody, refused, heard, prepared, live]);
        var officer = await _portal.SignIn(Some.CaseOfficer, Roles.CaseOfficer);
        var responsible = await _portal.SignIn(Some.ResponsibleOfficer, Roles.ResponsibleOfficer);
        var why = $"c’è un’altra domanda viva, {live.Reference}";

        var page = await officer.Page($"/ufficio/domande/{refused.Reference}");
        Assert.Contains(why, page.QuerySelector("#procedimenti")!.Words());
        Assert.Null(page.QuerySelector("#procedimenti a.btn"));
        await (await officer.GetAsync($"/ufficio/domande/{refused.Reference}/procedimenti/nuovo")).IsConflict(why);
        Assert.Contains(why, (await officer.Page($"/ufficio/domande/{heard.Reference}/procedimenti/1/provvedimento")).Words());
        var signature = $"/ufficio/domande/{prepared.Reference}/procedimenti/1/firma";
        Assert.Contains(why, (await responsible.Page(signature)).Words());
        await (await responsible.Send(signature, ("Conclusion", "1"))).IsConflict(why);
    }

    [Theory]
    [InlineData(ProceedingKind.Removal, "lascia l’elenco: primo giorno fuori, 2 marzo 2026")]
    [InlineData(ProceedingKind.Suspension, "è sospesa: primo giorno fuori, 2 marzo 2026; primo giorno di ritorno, 1° maggio 2026")]
    public async Task Who_spends_a_voucher_in_a_space_is_told_when_it_leaves_the_registry(ProceedingKind kind, string words)
    {
        var space = Some.AdmittedAccreditation();
        Some.PreparedProceeding(space, kind, ProceedingGround.Closed);
        var voucher = Some.AdmittedVoucher(space.Call, space.Space);
        var waived = Some.AdmittedVoucher(space.Call, space.Space, fiscalCode: Some.NewFiscalCode());
        waived.Waive(Some.Clock);
        var elsewhere = Some.AdmittedVoucher(space.Call, Some.AccreditedSpace(space.Call, "Altrove"), fiscalCode: Some.NewFiscalCode());
        await _portal.Save([.. Some.Everybody, space, voucher, waived, elsewhere]);
        var responsible = await _portal.SignIn(Some.ResponsibleOfficer, Roles.ResponsibleOfficer);

        await responsible.FillIn($"/ufficio/domande/{space.Reference}/procedimenti/1/firma");

        var told = await _portal.WithDb(db => db.Notices.Where(n => n.Subject.StartsWith("È cambiata l’iscrizione")).Select(n => new { n.Application!.Reference, n.Body }).SingleAsync());
        Assert.Equal(voucher.Reference, told.Reference);
        Assert.Contains(words, told.Body.Replace('\u00A0', ' '));
        var coworker = await _portal.SignIn(Some.Coworker);
        var page = (await coworker.Page($"/coworker/domande/{voucher.Reference}")).Words();
        Assert.Contains(words, page);
        Assert.Contains("I mesi che hai già usato restano rimborsabili", page);
        Assert.Contains("prima dillo all’ufficio", page);
        Assert.DoesNotContain("primo giorno fuori", (await coworker.Page($"/coworker/domande/{elsewhere.Reference}")).Words());
    }

    private Proceeding Open() => _case.OpenProceeding(ProceedingKind.Lapse, ProceedingGround.DutyBreached, "Da marzo non usa lo spazio.", Some.CaseOfficer, Some.Clock);

    private Proceeding Hear()
    {
        var proceeding = Open();
        proceeding.Respond("Non è così.", [], Some.Clock);
        return proceeding;
    }

    private void Prepare() => Hear().PrepareConclusion("Lo spazio conferma che non viene.", null, null, Some.CaseOfficer, Some.Clock);

    private async Task<HttpClient> SignIn()
    {
        await _portal.Save([.. Some.Everybody, _case]);
        return await _portal.SignIn(Some.CaseOfficer, Roles.CaseOfficer);
    }

    private Task<VoucherApplication> Saved() => _portal.WithDb(db => db.VoucherApplications
        .Include(a => a.Proceedings).ThenInclude(p => p.Conclusions).Include(a => a.Line!.Entries).Include(a => a.Notices).Include(a => a.Timeline)
        .AsSplitQuery().SingleAsync(a => a.Reference == _case.Reference));
}
