using AngleSharp.Dom;
using CoworkingMilano.Domain;
using CoworkingMilano.Domain.Accounts;
using CoworkingMilano.Domain.Accreditation;
using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Domain.Vouchers;
using CoworkingMilano.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CoworkingMilano.Tests.Web.Applicants;

/// <summary>What happens now, the history and the table of requirements, as pages say them to who applied and to the office.</summary>
public sealed class ReadingWhatHappensNow : IDisposable
{
    private readonly PortalFactory _portal = new();

    public void Dispose() => _portal.Dispose();

    /// <summary>For each status: what the applicant reads, what the office reads.</summary>
    public static TheoryData<ApplicationKind, string, string, string> Statuses => new()
    {
        { ApplicationKind.Voucher, "Submitted", "L’ufficio deve prendere in carico la domanda.", "La domanda aspetta che un istruttore la prenda in carico." },
        { ApplicationKind.Voucher, "UnderReview", "L’ufficio esamina la domanda.", "L’istruttore esamina documenti e spesa" },
        { ApplicationKind.Voucher, "Asked", "rispondi a ogni voce e inviale entro il 17 marzo 2026", "Le integrazioni sono attese entro il 17 marzo 2026" },
        { ApplicationKind.Voucher, "Noticed", "L’ufficio ti comunica i motivi", "Il preavviso di diniego non risulta ancora ricevuto" },
        { ApplicationKind.Voucher, "Prepared", "manca la firma della decisione", "una persona diversa da chi lo ha predisposto lo firma" },
        { ApplicationKind.Voucher, "Admitted", "Il voucher è tuo: usa lo spazio dal 1° marzo 2026 al 28 febbraio 2027", "Il voucher è assegnato: si usa dal 1° marzo 2026" },
        { ApplicationKind.Voucher, "Refused", "entro 60 giorni da quando ricevi la decisione", "La domanda non è stata ammessa." },
        { ApplicationKind.Voucher, "Withdrawn", "Hai ritirato la domanda", "Chi ha fatto domanda l’ha ritirata." },
        { ApplicationKind.Accreditation, "Submitted", "L’ufficio deve prendere in carico la domanda.", "La domanda aspetta che un istruttore la prenda in carico." },
        { ApplicationKind.Accreditation, "UnderReview", "L’ufficio verifica i requisiti.", "L’istruttore verifica i requisiti e fissa il sopralluogo" },
        { ApplicationKind.Accreditation, "Asked", "rispondi a ogni voce e inviale entro il 17 marzo 2026", "fino ad allora nessuno decide" },
        { ApplicationKind.Accreditation, "Noticed", "L’ufficio ti comunica i motivi", "i dieci giorni per le osservazioni partono da allora" },
        { ApplicationKind.Accreditation, "Prepared", "manca la firma della decisione", "Il provvedimento è pronto" },
        { ApplicationKind.Accreditation, "Admitted", "Lo spazio è nell’elenco: chi ha un voucher può usarlo da te.", "Lo spazio è nell’elenco." },
        { ApplicationKind.Accreditation, "Refused", "entro 60 giorni da quando ricevi la decisione", "Contro l’atto si ricorre entro 60 giorni" },
        { ApplicationKind.Accreditation, "Withdrawn", "Hai ritirato la domanda", "Chi ha fatto domanda l’ha ritirata." },
    };

    [Theory, MemberData(nameof(Statuses))]
    public async Task The_applicant_and_the_office_read_it_in_every_status(ApplicationKind kind, string status, string toApplicant, string toOffice)
    {
        var application = Case(kind, status);
        await _portal.Save([.. Some.Everybody]);
        await _portal.Save(application);
        var applicant = await _portal.SignIn(kind is ApplicationKind.Voucher ? Some.Coworker : Some.Manager);
        var officer = await _portal.SignIn(Some.CaseOfficer, Roles.CaseOfficer);

        var (own, card, office) = (await applicant.Page(Own(application)), await applicant.Page("/area-personale"), await officer.Page($"/ufficio/domande/{application.Reference}"));

        Assert.Contains(toApplicant, Now(own));
        Assert.Contains(toOffice, Now(office));
        var inArea = card.QuerySelectorAll(".case-card").Single(c => c.TextContent.Contains(application.Reference)).Words();
        Assert.Contains(toApplicant, inArea);
        foreach (var words in (string[])[Now(own), inArea, Now(office)])
        {
            Assert.Contains("usati dall’ufficio", words);
            Assert.Contains(application.Call.ResponsibleOfficer, words);
            Assert.Contains(application.Call.OfficeEmail, words);
        }
    }

    [Fact]
    public async Task Past_the_term_both_read_who_may_be_turned_to_and_from_there_who_decides()
    {
        var application = Some.VoucherUnderReview();
        await _portal.Save([.. Some.Everybody, application]);
        _portal.Clock.Later(31);

        Assert.Contains($"Puoi chiedere di decidere a chi ha il potere sostitutivo ({application.Call.SubstituteOfficer})", Now(await (await _portal.SignIn(Some.Coworker)).Page(Own(application))));
        Assert.Contains($"può chiedere in ogni momento di decidere a chi ha il potere sostitutivo ({application.Call.SubstituteOfficer})", Now(await (await _portal.SignIn(Some.CaseOfficer, Roles.CaseOfficer)).Page($"/ufficio/domande/{application.Reference}")));

        await _portal.WithDb(async db => (await db.CaseForReviewAsync(application.Reference)).CallSubstitute([], _portal.Clock));

        var own = Now(await (await _portal.SignIn(Some.Coworker)).Page(Own(application)));
        Assert.Contains("deve concludere il procedimento entro il 17 aprile 2026", own);
        Assert.Contains("Tocca al sostituto", own);
    }

    [Fact]
    public async Task The_days_of_each_are_told_apart()
    {
        var clock = Some.Clock;
        var application = Some.VoucherUnderReview(clock: clock);
        Ask(application, clock.Later(4));
        await _portal.Save([.. Some.Everybody, application]);
        _portal.Clock.Later(10);

        Assert.Contains("4 su 30 usati dall’ufficio, 6 in attesa di te, che non si contano", Now(await (await _portal.SignIn(Some.Coworker)).Page(Own(application))));
    }

    [Fact]
    public async Task A_term_that_stands_still_says_whether_its_last_day_may_still_move()
    {
        var space = Some.AccreditedSpace();
        var (asked, noticed, remarked) = (Voucher(), Voucher(), Voucher());
        Ask(asked, Some.Clock);
        noticed.GiveRefusalNotice([Some.Ground(RefusalReason.CostNotEligible)], Some.CaseOfficer, Some.Clock).Receive(DeliveryProof.ReadInPortal, Some.Clock);
        Some.Hear(remarked, RefusalReason.CostNotEligible, "È un magazzino.");
        await _portal.Save([.. Some.Everybody, asked, noticed, remarked]);
        _portal.Clock.Later(1);
        var applicant = await _portal.SignIn(Some.Coworker);
        var cards = (await applicant.Page("/area-personale")).QuerySelectorAll(".case-card");

        foreach (var (application, standstill) in new[]
        {
            (asked, "2 aprile 2026 (il termine è fermo: questo giorno si sposta finché la risposta non arriva)"),
            (noticed, "11 aprile 2026 (il termine è fermo fino al 12 marzo 2026, già contato qui; si sposta ancora se arrivano osservazioni)"),
            (remarked, "11 aprile 2026 (il termine è fermo fino al 12 marzo 2026, già contato qui)"),
        })
        {
            Assert.Contains(standstill, Now(await applicant.Page(Own(application))));
            Assert.Contains(standstill, cards.Single(c => c.TextContent.Contains(application.Reference)).Words());
        }

        VoucherApplication Voucher() => Some.VoucherUnderReview(space: space, fiscalCode: Some.NewFiscalCode());
    }

    [Fact]
    public async Task The_history_leads_to_every_document_and_tells_the_applicant_nothing_internal()
    {
        var application = Some.AccreditationUnderReview();
        Ask(application, Some.Clock).Cancel("Una voce era sbagliata.", Some.CaseOfficer, Some.Clock);
        var request = Ask(application, Some.Clock);
        request.Answer(request.Items[0], "Di mattina.", null, Some.Clock);
        request.Reply(Some.Clock);
        Some.PrepareRefusal(application, RefusalReason.RequirementNotMet, "Manca la sala.").SendBack("Scrivi meglio il motivo.", Some.ResponsibleOfficer, Some.Clock);
        application.WriteNote("Chiamare il gestore.", Guid.NewGuid(), Some.CaseOfficer, Some.Clock);
        await _portal.Save([.. Some.Everybody, application]);

        var own = (await (await _portal.SignIn(Some.Manager)).Page(Own(application))).QuerySelector(".timeline")!;
        var office = (await (await _portal.SignIn(Some.CaseOfficer, Roles.CaseOfficer)).Page($"/ufficio/domande/{application.Reference}")).QuerySelector(".timeline")!;

        var personal = $"/area-personale/domande/{application.Reference}";
        Assert.Equal(
            [$"{personal}/preavviso/1", $"{personal}/preavviso/1", $"{personal}/preavviso/1", $"{personal}/integrazioni/2", $"{personal}/integrazioni/2", $"{personal}/integrazioni/1", $"{Own(application)}/ricevuta.pdf"],
            own.QuerySelectorAll("a").Select(a => a.GetAttribute("href")));
        Assert.Contains("Una voce era sbagliata.", own.TextContent);
        Assert.Contains("Tu", own.QuerySelectorAll(".form-text").Select(w => w.TextContent));
        Assert.Contains("Ida Istruttori, per l’ufficio", own.QuerySelectorAll(".form-text").Select(w => w.TextContent));
        Assert.All((string[])["Scrivi meglio", "Chiamare il gestore", "Provvedimento"], words => Assert.DoesNotContain(words, own.TextContent));

        var numbers = await _portal.WithDb(db => db.Applications.Where(a => a.Reference == application.Reference).SelectMany(a => a.Protocol).OrderByDescending(p => p.Sequence).ToListAsync());
        Assert.NotEmpty(numbers);
        Assert.Equal(numbers.Select(n => n.FullNumber), own.QuerySelectorAll(".reference").Select(n => n.TextContent));
        Assert.Equal(numbers.Select(n => n.FullNumber), office.QuerySelectorAll(".reference").Select(n => n.TextContent));

        Assert.Contains("Scrivi meglio il motivo.", office.TextContent);
        Assert.Equal(application.Timeline.Count, office.QuerySelectorAll("li").Length);
        var client = await _portal.SignIn(Some.CaseOfficer, Roles.CaseOfficer);
        foreach (var address in office.QuerySelectorAll("a").Select(a => a.GetAttribute("href")!).Distinct())
        {
            Assert.True((await client.GetAsync(address)).IsSuccessStatusCode, address);
        }
    }

    [Fact]
    public async Task The_manager_reads_declared_seen_and_decided_before_the_decision()
    {
        var seen = Some.InspectedAccreditation(name: "Appena visto");
        var decided = Some.InspectedAccreditation(seen.Call, "Verificato");
        decided.AdoptFindings(Some.CaseOfficer, Some.Clock);
        decided.Check(decided.Call.Requirements.Single(r => r.Code == "Q3"), CheckOutcome.NotMet, "Le postazioni sono sei.", Some.CaseOfficer, Some.Clock);
        await _portal.Save([.. Some.Everybody, seen, decided]);
        var manager = await _portal.SignIn(Some.Manager);

        Assert.Null((await manager.Page(Own(seen))).QuerySelector(".requirements"));
        var table = (await manager.Page(Own(decided))).QuerySelector(".requirements")!;

        var row = table.QuerySelectorAll("tbody tr").Single(r => r.TextContent.Contains("Q3."));
        Assert.Equal(["Q3. Postazioni Obbligatorio, sul posto", "24 postazioni", "Sì, visto", "Non soddisfatto Le postazioni sono sei. 2 mar 2026"], row.Children.Select(cell => cell.Words()));
        Assert.Empty(table.QuerySelectorAll("a"));
        Assert.DoesNotContain("Ida Istruttori", table.TextContent);
    }

    [Fact]
    public async Task A_lapse_is_told_by_its_own_letter()
    {
        var clock = Some.Clock;
        var application = Some.VoucherUnderReview(clock: clock);
        var request = Ask(application, clock);
        request.Lapse(Some.CaseOfficer, clock.Later(16));
        await _portal.Save([.. Some.Everybody, application, Some.SubmittedAccreditation()]);
        var applicant = await _portal.SignIn(Some.Coworker);
        var path = $"/area-personale/domande/{application.Reference}/archiviazione.pdf";

        Assert.Contains(path, (await applicant.Page(Own(application))).QuerySelectorAll("a").Select(a => a.GetAttribute("href")));
        var letter = new PdfFile(await applicant.GetByteArrayAsync(path)).Text;
        Assert.All((string[])["Archiviazione della domanda", "Orari", "17 marzo 2026", "art. 71, c. 3", "60 giorni", "Ida Istruttori"], words => Assert.Contains(words, letter));
        Assert.Equal(letter, new PdfFile(await (await _portal.SignIn(Some.CaseOfficer, Roles.CaseOfficer)).GetByteArrayAsync($"/ufficio/domande/{application.Reference}/archiviazione.pdf")).Text);
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await (await _portal.SignIn(Some.Manager)).GetAsync(path)).StatusCode);
    }

    private static string Now(IDocument page) => page.QuerySelector("section[aria-labelledby=adesso]")!.Words();

    private static string Own(Application application) => $"/{(application.Kind is ApplicationKind.Voucher ? "coworker" : "gestori")}/domande/{application.Reference}";

    private static Application Case(ApplicationKind kind, string status)
    {
        var isVoucher = kind is ApplicationKind.Voucher;
        var reason = isVoucher ? RefusalReason.CostNotEligible : RefusalReason.RequirementNotMet;
        Application underReview = isVoucher ? Some.VoucherUnderReview() : Some.AccreditationUnderReview();
        switch (status)
        {
            case "Submitted":
                return isVoucher ? Some.SubmittedVoucher() : Some.SubmittedAccreditation();
            case "Asked":
                Ask(underReview, Some.Clock);
                return underReview;
            case "Noticed":
                underReview.GiveRefusalNotice([Some.Ground(reason, kind: underReview.Kind)], Some.CaseOfficer, Some.Clock);
                return underReview;
            case "Prepared":
                return isVoucher ? Some.PreparedVoucher() : Some.PreparedAccreditation();
            case "Admitted":
                return isVoucher ? Some.AdmittedVoucher() : Some.AdmittedAccreditation();
            case "Refused":
                Some.PrepareRefusal(underReview, reason, "Il motivo.").Sign(Some.ResponsibleOfficer, Some.Clock);
                return underReview;
            case "Withdrawn":
                underReview.Withdraw(Some.Clock);
                return underReview;
            default:
                return underReview;
        }
    }

    private static InformationRequest Ask(Application application, TimeProvider clock) =>
        application.AskForInformation(null, clock.TodayInMilan.AddDays(15), [InformationItem.Free("Orari", "Quando lavori?")], Some.CaseOfficer, clock);
}
