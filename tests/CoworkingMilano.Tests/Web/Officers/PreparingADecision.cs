using System.Net;
using CoworkingMilano.Domain.Accounts;
using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Domain.Vouchers;
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
        var application = Some.CheckedVoucher();
        var officer = await SignInWith(application);

        var response = await officer.FillIn(PageOf(application), ("Outcome", "Admit"), ("Remark", "Il voucher vale da marzo."));

        AssertLeadsToCase(application, response);
        var saved = await Saved(application);
        Assert.Equal(ApplicationStatus.AwaitingSignature, saved.Status);
        var decision = Assert.Single(saved.Decisions);
        Assert.Equal((DecisionOutcome.Admit, 0, "Il voucher vale da marzo.", Some.CaseOfficer.Id), (decision.Outcome, decision.Grounds.Count, decision.Note, decision.PreparedById));
        Assert.Equal(Act.DecisionPrepared, saved.Timeline.MaxBy(e => e.Id)!.Act);
    }

    [Fact]
    public async Task Sends_a_refusal_with_the_grounds_that_were_announced_and_one_that_comes_from_a_remark()
    {
        var application = Heard(Some.VoucherUnderReview());
        var officer = await SignInWith(application);

        var response = await officer.FillIn(
            PageOf(application),
            ("Outcome", "Refuse"), ("Grounds[0].Text", "Lo spazio non esiste e chi chiede ha un debito."),
            ("NewReason", "ApplicantNotEligible"), ("NewRemark", "1"), ("NewRule", "1"), ("NewText", "Lo dice l’osservazione."));

        AssertLeadsToCase(application, response);
        var decision = Assert.Single((await Saved(application)).Decisions);
        Assert.Equal(DecisionOutcome.Refuse, decision.Outcome);
        Assert.Equal(
            [(RefusalReason.CostNotEligible, "Il preventivo riguarda un ufficio.", null), (RefusalReason.ApplicantNotEligible, "Lo dice l’osservazione.", 1)],
            decision.Grounds.OrderBy(g => g.Position).Select(g => (g.Reason, g.Text, g.Remark?.Position)));
    }

    [Fact]
    public async Task Shows_what_was_announced_and_lets_nobody_write_it_again()
    {
        var application = Heard(Some.VoucherUnderReview());
        var officer = await SignInWith(application);

        var page = await officer.Page(PageOf(application));

        Assert.Equal("Il preventivo riguarda un ufficio.", page.QuerySelector(".ground .announced")!.TextContent);
        Assert.Null(page.QuerySelector("[name='Grounds[0].Text']"));
        Assert.True(page.QuerySelector("[name='Grounds[0].IsChosen'][type=checkbox]")!.HasAttribute("checked"));
    }

    [Fact]
    public async Task Takes_beside_an_announced_ground_one_of_the_same_kind_that_comes_from_a_remark_and_the_letter_quotes_both()
    {
        var application = Heard(Some.VoucherUnderReview());
        var officer = await SignInWith(application);

        AssertLeadsToCase(application, await officer.FillIn(PageOf(application), ("Outcome", "Refuse"), ("NewReason", "CostNotEligible"), ("NewRemark", "1"), ("NewRule", "2"), ("NewText", "Il canone comprende il parcheggio.")));

        Assert.Equal(["Il preventivo riguarda un ufficio.", "Il canone comprende il parcheggio."], (await Saved(application)).Decisions[0].Grounds.OrderBy(g => g.Position).Select(g => g.Text));
        var letter = new PdfFile(await officer.GetByteArrayAsync($"/ufficio/domande/{application.Reference}/lettera.pdf")).Text;
        Assert.Contains("La spesa non è ammissibile (annunciato nel preavviso) Il preventivo riguarda un ufficio.", letter);
        Assert.Contains("La spesa non è ammissibile (dall’osservazione 1) Il canone comprende il parcheggio.", letter);
    }

    [Theory]
    [InlineData("NewText", "Lo dice l’osservazione.")]
    [InlineData("NewRemark", "1")]
    public async Task Asks_of_which_kind_a_new_ground_is_instead_of_losing_it(string field, string value)
    {
        var application = Heard(Some.VoucherUnderReview());
        var officer = await SignInWith(application);

        var response = await officer.FillIn(PageOf(application), ("Outcome", "Refuse"), (field, value));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        var page = await response.Html();
        Assert.Contains("Scegli di che genere è il nuovo motivo", page.QuerySelector("#NewReason-error")!.TextContent);
        Assert.True(page.QuerySelector("details.new-ground")!.HasAttribute("open"));
        Assert.True((await Saved(application)).IsUnderReview);
    }

    [Fact]
    public async Task Asks_for_a_new_ground_of_this_kind_of_application()
    {
        var application = Heard(Some.VoucherUnderReview());
        var officer = await SignInWith(application);

        var response = await officer.FillIn(PageOf(application), ("Outcome", "Refuse"), ("NewReason", "OutsideMilan"), ("NewRemark", "1"), ("NewText", "È a Monza."));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        Assert.Contains("non riguarda questo tipo di domanda", (await response.Html()).QuerySelector("#NewReason-error")!.TextContent);
    }

    [Fact]
    public async Task Offers_no_refusal_before_the_notice()
    {
        var application = Some.CheckedVoucher();
        var officer = await SignInWith(application);

        var page = await officer.Page(PageOf(application));

        Assert.DoesNotContain(page.QuerySelectorAll("[name=Outcome]"), option => option.GetAttribute("value") == "Refuse");
        Assert.Equal($"/ufficio/domande/{application.Reference}/preavviso", page.QuerySelectorAll("main a").First(a => a.TextContent.StartsWith("Dai il preavviso", StringComparison.Ordinal)).GetAttribute("href"));
        var response = await officer.FillIn(PageOf(application), ("Outcome", "Refuse"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        Assert.Contains("Prima di un diniego si dà il preavviso", (await response.Html()).QuerySelector("#Outcome-error")!.TextContent);
    }

    [Fact]
    public async Task Shows_the_award_and_the_line_that_would_bear_it()
    {
        var application = Some.CheckedVoucher(monthlyFee: 200m, months: 12);
        var officer = await SignInWith(application);

        var page = await officer.Page(PageOf(application));

        Assert.Equal("€ 2.400,00", page.Fact("Spesa ammissibile"));
        Assert.Equal("€ 1.200,00, pari al 50% della spesa", page.Fact("Voucher"));
        Assert.Equal("Comune di Milano: restano € 198.240,00, dopo l’impegno € 197.040,00", page.Fact("Linea di bilancio"));
    }

    [Fact]
    public async Task Says_that_lack_of_money_is_no_ground_for_a_refusal()
    {
        var application = Some.CheckedVoucher(Some.CallWithLeft(1_000m));
        var officer = await SignInWith(application);

        Assert.Contains("La mancanza di fondi non è un motivo di non ammissione.", (await officer.Page(PageOf(application))).Words());
        AssertLeadsToCase(application, await officer.FillIn(PageOf(application), ("Outcome", "Admit")));
    }

    [Fact]
    public async Task Offers_only_a_refusal_where_something_stands_in_the_way()
    {
        var application = Some.AccreditationUnderReview();
        Some.Hear(application, RefusalReason.RequirementNotMet, "Manca la connessione.");
        var officer = await SignInWith(application);

        var page = await officer.Page(PageOf(application));

        Assert.Contains("manca un sopralluogo concluso", page.Words());
        Assert.Contains("il requisito Q4 (Connessione) non è ancora verificato", page.Words());
        Assert.Equal("Refuse", Assert.Single(page.QuerySelectorAll("[name=Outcome]")).GetAttribute("value"));
        Assert.True(page.QuerySelector("[name=Outcome]")!.HasAttribute("checked"));
        Assert.DoesNotContain(page.QuerySelectorAll("[name=NewReason] option"), option => option.GetAttribute("value") == "CostNotEligible");
    }

    [Fact]
    public async Task Does_not_take_an_admission_that_something_stands_in_the_way_of()
    {
        var application = Some.AccreditationUnderReview();
        Some.Hear(application, RefusalReason.RequirementNotMet, "Manca la connessione.");
        var officer = await SignInWith(application);

        var response = await officer.FillIn(PageOf(application), ("Outcome", "Admit"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        Assert.Contains("Oggi la domanda non può essere ammessa", (await response.Html()).Words());
        Assert.True((await Saved(application)).IsUnderReview);
    }

    [Fact]
    public async Task Asks_what_is_proposed()
    {
        var application = Heard(Some.CheckedVoucher());
        var officer = await SignInWith(application);

        var response = await officer.FillIn(PageOf(application));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        var page = await response.Html();
        Assert.Contains("Scegli se ammettere o non ammettere la domanda", page.QuerySelector("#Outcome-error")!.TextContent);
        Assert.Equal("#Outcome", page.QuerySelector(".error-summary a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task Asks_where_a_new_ground_comes_from_and_its_words_and_keeps_what_was_typed()
    {
        var application = Heard(Some.VoucherUnderReview());
        var officer = await SignInWith(application);

        var response = await officer.FillIn(PageOf(application), ("Outcome", "Refuse"), ("NewReason", "ApplicantNotEligible"), ("Remark", "Arrivederci."));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        var page = await response.Html();
        Assert.Contains("Scegli l’osservazione da cui nasce", page.QuerySelector("#NewRemark-error")!.TextContent);
        Assert.Contains("Scegli la regola del bando", page.QuerySelector("#NewRule-error")!.TextContent);
        Assert.Contains("Spiega il nuovo motivo", page.QuerySelector("#NewText-error")!.TextContent);
        Assert.Equal("Arrivederci.", page.QuerySelector("#Remark")!.TextContent);
        Assert.True(page.QuerySelector("[name=Outcome][value=Refuse]")!.HasAttribute("checked"));
    }

    [Fact]
    public async Task Asks_for_one_ground_at_least()
    {
        var application = Heard(Some.VoucherUnderReview());
        var officer = await SignInWith(application);

        var response = await officer.FillIn(PageOf(application), ("Outcome", "Refuse"), ("Grounds[0].IsChosen", "false"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        Assert.Contains("Scegli almeno un motivo", (await response.Html()).QuerySelector("#Grounds_0__IsChosen-error")!.TextContent);
    }

    [Fact]
    public async Task Leads_to_the_case_when_the_same_is_sent_twice_and_stops_another_decision()
    {
        var application = Heard(Some.CheckedVoucher());
        var officer = await SignInWith(application);
        var admit = await officer.ReadForm(PageOf(application), ("Outcome", "Admit"));
        var refuse = await officer.ReadForm(PageOf(application), ("Outcome", "Refuse"));

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
    public async Task Costs_eight_queries_at_most()
    {
        var application = Some.CheckedAccreditation();
        var officer = await SignInWith(application);
        await officer.Page(PageOf(application));

        _portal.Queries.Forget();
        var words = (await officer.Page(PageOf(application))).Words();

        Assert.InRange(_portal.Queries.Commands.Count, 1, 8);
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

    private static VoucherApplication Heard(VoucherApplication application)
    {
        Some.Hear(application, RefusalReason.CostNotEligible, "Il preventivo riguarda un ufficio.");
        return application;
    }

    private Task<Application> Saved(Application application) => _portal.WithDb(db =>
        db.Applications.Include(a => a.Decisions).ThenInclude(d => d.Grounds).ThenInclude(g => g.Remark).Include(a => a.Timeline).SingleAsync(a => a.Reference == application.Reference));
}
