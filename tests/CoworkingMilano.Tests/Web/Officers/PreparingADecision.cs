using System.Net;
using CoworkingMilano.Domain.Accounts;
using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CoworkingMilano.Tests.Web.Officers;

public sealed class PreparingADecision : IDisposable
{
    private readonly PortalFactory _portal = new();

    public void Dispose() => _portal.Dispose();

    [Fact]
    public async Task Sends_an_admission_to_the_signature()
    {
        var application = Some.VoucherUnderReview();
        var officer = await SignInWith(application);

        var response = await officer.FillIn(PageOf(application), ("Outcome", "Admit"), ("Remark", "Il voucher vale da marzo."));

        AssertLeadsToCase(application, response);
        var saved = await Saved(application);
        Assert.Equal(ApplicationStatus.AwaitingSignature, saved.Status);
        var decision = Assert.Single(saved.Decisions);
        Assert.Equal((DecisionOutcome.Admit, null, "Il voucher vale da marzo.", Some.CaseOfficer.Id), (decision.Outcome, decision.Reason, decision.Note, decision.PreparedById));
        Assert.Equal(Act.DecisionPrepared, saved.Timeline.MaxBy(e => e.Id)!.Act);
    }

    [Fact]
    public async Task Sends_a_refusal_with_its_grounds()
    {
        var application = Some.VoucherUnderReview();
        var officer = await SignInWith(application);

        var response = await officer.FillIn(PageOf(application), ("Outcome", "Refuse"), ("Reason", "CostNotEligible"), ("Grounds", " Il preventivo riguarda un ufficio privato. "));

        AssertLeadsToCase(application, response);
        var decision = Assert.Single((await Saved(application)).Decisions);
        Assert.Equal((DecisionOutcome.Refuse, RefusalReason.CostNotEligible, "Il preventivo riguarda un ufficio privato."), (decision.Outcome, decision.Reason!.Value, decision.Note));
    }

    [Fact]
    public async Task Shows_the_award_and_the_line_that_would_bear_it()
    {
        var application = Some.VoucherUnderReview(monthlyFee: 200m, months: 12);
        var officer = await SignInWith(application);

        var page = await officer.Page(PageOf(application));

        Assert.Equal("€ 2.400,00", page.Fact("Spesa ammissibile"));
        Assert.Equal("€ 1.200,00, pari al 50% della spesa", page.Fact("Voucher"));
        Assert.Equal("Comune di Milano: restano € 198.240,00, dopo l’impegno € 197.040,00", page.Fact("Linea di bilancio"));
    }

    [Fact]
    public async Task Says_that_lack_of_money_is_no_ground_for_a_refusal()
    {
        var application = Some.VoucherUnderReview(Some.CallWithLeft(1_000m));
        var officer = await SignInWith(application);

        Assert.Contains("La mancanza di fondi non è un motivo di non ammissione.", (await officer.Page(PageOf(application))).Words());
        AssertLeadsToCase(application, await officer.FillIn(PageOf(application), ("Outcome", "Admit")));
    }

    [Fact]
    public async Task Offers_only_a_refusal_where_something_stands_in_the_way()
    {
        var application = Some.AccreditationUnderReview();
        var officer = await SignInWith(application);

        var page = await officer.Page(PageOf(application));

        Assert.Contains("manca un sopralluogo concluso", page.Words());
        Assert.Contains("il requisito Q4 (Connessione) non risulta soddisfatto", page.Words());
        Assert.Equal("Refuse", Assert.Single(page.QuerySelectorAll("[name=Outcome]")).GetAttribute("value"));
        Assert.True(page.QuerySelector("[name=Outcome]")!.HasAttribute("checked"));
        Assert.DoesNotContain(page.QuerySelectorAll("[name=Reason] option"), option => option.GetAttribute("value") == "CostNotEligible");
    }

    [Fact]
    public async Task Does_not_take_an_admission_that_something_stands_in_the_way_of()
    {
        var application = Some.AccreditationUnderReview();
        var officer = await SignInWith(application);

        var response = await officer.FillIn(PageOf(application), ("Outcome", "Admit"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        Assert.Contains("Oggi la domanda non può essere ammessa", (await response.Html()).Words());
        Assert.True((await Saved(application)).IsUnderReview);
    }

    [Fact]
    public async Task Asks_what_is_proposed()
    {
        var application = Some.VoucherUnderReview();
        var officer = await SignInWith(application);

        var response = await officer.FillIn(PageOf(application));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        var page = await response.Html();
        Assert.Contains("Scegli se ammettere o non ammettere la domanda", page.QuerySelector("#Outcome-error")!.TextContent);
        Assert.Equal("#Outcome", page.QuerySelector(".error-summary a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task Asks_reason_and_grounds_of_a_refusal_and_keeps_what_was_typed()
    {
        var application = Some.VoucherUnderReview();
        var officer = await SignInWith(application);

        var response = await officer.FillIn(PageOf(application), ("Outcome", "Refuse"), ("Grounds", "Il preventivo è scaduto."));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        var page = await response.Html();
        Assert.Contains("Scegli il motivo della non ammissione", page.QuerySelector("#Reason-error")!.TextContent);
        Assert.Equal("Il preventivo è scaduto.", page.QuerySelector("#Grounds")!.TextContent);
        Assert.True(page.QuerySelector("[name=Outcome][value=Refuse]")!.HasAttribute("checked"));

        page = await (await officer.FillIn(PageOf(application), ("Outcome", "Refuse"), ("Reason", "CostNotEligible"))).Html();
        Assert.Contains("Spiega a chi ha fatto domanda perché non è ammessa", page.QuerySelector("#Grounds-error")!.TextContent);
        Assert.Equal("CostNotEligible", page.QuerySelector("#Reason option[selected]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Leads_to_the_case_when_the_same_is_sent_twice_and_stops_another_decision()
    {
        var application = Some.VoucherUnderReview();
        var officer = await SignInWith(application);
        var admit = await officer.ReadForm(PageOf(application), ("Outcome", "Admit"));
        var refuse = await officer.ReadForm(PageOf(application), ("Outcome", "Refuse"), ("Reason", "CostNotEligible"), ("Grounds", "No."));

        AssertLeadsToCase(application, await admit());
        AssertLeadsToCase(application, await admit());
        Assert.Equal(HttpStatusCode.Conflict, (await refuse()).StatusCode);
        Assert.Single((await Saved(application)).Decisions);
    }

    [Fact]
    public async Task Is_for_the_officer_in_charge_of_a_case_under_review()
    {
        var call = Some.Call();
        var mine = Some.VoucherUnderReview(call);
        var submitted = Some.SubmittedVoucher(call, mine.Space, fiscalCode: Some.NewFiscalCode());
        var officer = await SignInWith(mine, submitted);
        var colleague = await _portal.SignIn(Some.Person("Clio", "Colleghi"), Roles.CaseOfficer);

        var response = await colleague.GetAsync(PageOf(mine));
        Assert.Equal(HttpStatusCode.Conflict, response.StatusCode);
        Assert.Contains("lo fa chi l’ha in carico", (await response.Html()).Words());
        Assert.Equal(HttpStatusCode.Conflict, (await officer.GetAsync(PageOf(submitted))).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await officer.GetAsync("/ufficio/domande/VC-2026-9999/provvedimento")).StatusCode);
    }

    [Fact]
    public async Task Is_not_for_drafts()
    {
        var draft = Some.DraftVoucher();
        var officer = await SignInWith(draft);

        Assert.Equal(HttpStatusCode.NotFound, (await officer.GetAsync(PageOf(draft))).StatusCode);
    }

    [Fact]
    public async Task Costs_ten_queries_at_most()
    {
        var application = Some.CheckedAccreditation();
        var officer = await SignInWith(application);
        await officer.Page(PageOf(application));

        _portal.Queries.Forget();
        var words = (await officer.Page(PageOf(application))).Words();

        Assert.InRange(_portal.Queries.Commands.Count, 1, 10);
        Assert.Contains("10 soddisfatti su 10", words);
    }

    private static string PageOf(Application application) => $"/ufficio/domande/{application.Reference}/provvedimento";

    private static void AssertLeadsToCase(Application application, HttpResponseMessage response)
    {
        Assert.Equal(HttpStatusCode.Found, response.StatusCode);
        Assert.Equal($"/ufficio/domande/{application.Reference}", response.Headers.Location!.ToString());
    }

    private async Task<HttpClient> SignInWith(params Application[] applications)
    {
        await _portal.Save([.. Some.Everybody, .. applications]);
        return await _portal.SignIn(Some.CaseOfficer, Roles.CaseOfficer);
    }

    private Task<Application> Saved(Application application) => _portal.WithDb(db =>
        db.Applications.Include(a => a.Decisions).Include(a => a.Timeline).SingleAsync(a => a.Reference == application.Reference));
}
