using System.Net;
using CoworkingMilano.Domain;
using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Domain.Vouchers;
using CoworkingMilano.Tests.Support;

namespace CoworkingMilano.Tests.Web.Coworkers;

[Collection(CoworkersDesk.Name)]
public sealed class FollowingOnesCase(CoworkersDesk desk)
{
    [Fact]
    public async Task Says_who_acts_next_and_by_when()
    {
        var (client, application) = await desk.Case(TakeInCharge);

        var page = await client.Page(CoworkersDesk.UrlOf(application));

        Assert.Contains("In istruttoria", page.Words());
        Assert.Equal(Turn.Office.Label(), page.Fact("Chi deve agire"));
        Assert.Equal("il 1° aprile 2026 (tra 30 giorni)", page.Fact("Decisione entro"));
        Assert.Equal("Studio grafico", page.Fact("Titolo del progetto"));
        Assert.Equal(["Presa in carico", "Domanda presentata"], page.QuerySelectorAll(".timeline-title").Select(t => t.TextContent));
        Assert.Empty(page.QuerySelectorAll(".summary-head a"));
    }

    [Fact]
    public async Task Keeps_the_office_s_own_steps_and_notes_to_the_office()
    {
        var (client, application) = await desk.Case(TakeInCharge, PrepareAdmission, a => a.CurrentDecision!.SendBack("Manca il visto", Some.ResponsibleOfficer, Some.Clock), PrepareAdmission);

        var page = await client.Page(CoworkersDesk.UrlOf(application));

        Assert.Equal(["Presa in carico", "Domanda presentata"], page.QuerySelectorAll(".timeline-title").Select(t => t.TextContent));
        Assert.DoesNotContain("Manca il visto", page.Words());
        Assert.DoesNotContain("Benvenuta", page.Words());
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync($"{CoworkersDesk.UrlOf(application)}/lettera.pdf")).StatusCode);
    }

    [Fact]
    public async Task Shows_award_period_and_letter_once_admitted()
    {
        var (client, application) = await desk.Case(TakeInCharge, PrepareAdmission, Sign);

        var page = await client.Page(CoworkersDesk.UrlOf(application));

        Assert.Equal("€ 1.200,00", page.Fact("Voucher assegnato"));
        Assert.Equal("dal 1° marzo 2026 al 28 febbraio 2027", page.Fact("Periodo"));
        Assert.Equal(Turn.Nobody.Label(), page.Fact("Chi deve agire"));
        Assert.DoesNotContain("Decisione entro", page.Words());
        Assert.DoesNotContain("Ritira la domanda", page.Words());
        var letter = new PdfFile(await client.GetByteArrayAsync(page.QuerySelector("a[href$='/lettera.pdf']")!.GetAttribute("href")));
        Assert.Contains("€ 1.200,00", letter.Text);
    }

    [Fact]
    public async Task Shows_the_reason_and_the_grounds_of_a_refusal()
    {
        var (client, application) = await desk.Case(TakeInCharge, a => Some.PrepareRefusal(a, RefusalReason.CostNotEligible, "Il canone comprende il parcheggio."), Sign);

        var page = await client.Page(CoworkersDesk.UrlOf(application));

        Assert.Contains("Non ammessa", page.Words());
        Assert.Equal("Il canone comprende il parcheggio.", page.Fact("La spesa non è ammissibile"));
        Assert.Contains("parcheggio", new PdfFile(await client.GetByteArrayAsync($"{CoworkersDesk.UrlOf(application)}/lettera.pdf")).Text);
    }

    [Fact]
    public async Task A_draft_has_neither_receipt_nor_letter()
    {
        var (client, draft) = await desk.Draft();

        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync($"{CoworkersDesk.UrlOf(draft)}/ricevuta.pdf")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync($"{CoworkersDesk.UrlOf(draft)}/lettera.pdf")).StatusCode);
    }

    private static void TakeInCharge(VoucherApplication application) => application.TakeInCharge(Some.CaseOfficer, Some.Clock);

    private static void PrepareAdmission(VoucherApplication application)
    {
        Some.Ascertain(application);
        application.PrepareAdmission("Benvenuta", Some.CaseOfficer, Some.Clock);
    }

    private static void Sign(VoucherApplication application) => application.CurrentDecision!.Sign(Some.ResponsibleOfficer, Some.Clock);
}
