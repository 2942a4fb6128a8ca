using System.Net;
using CoworkingMilano.Domain.Accounts;
using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Domain.Vouchers;
using CoworkingMilano.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CoworkingMilano.Tests.Web.Officers;

public sealed class SigningADecision : IDisposable
{
    private readonly PortalFactory _portal = new();
    private readonly Account _colleague = Some.Person("Rocco", "Responsabile");

    public void Dispose() => _portal.Dispose();

    [Fact]
    public async Task Commits_the_award_on_its_line()
    {
        var application = Some.PreparedVoucher(monthlyFee: 200m, months: 12);
        var signer = await SignInWith(application);

        AssertLeadsToCase(application, await signer.FillIn(PageOf(application)));

        var saved = await SavedVoucher(application);
        Assert.Equal(ApplicationStatus.Admitted, saved.Status);
        Assert.Equal(1_200m, saved.AwardedAmount);
        Assert.Equal(197_040m, saved.Line!.Available);
        Assert.Equal((Act.Admitted, Some.ResponsibleOfficer.Id), (saved.Timeline.MaxBy(e => e.Id)!.Act, saved.Timeline.MaxBy(e => e.Id)!.ActorId));
        Assert.Equal(Some.ResponsibleOfficer.Id, saved.CurrentDecision!.SignedById);
        Assert.StartsWith("C’è una decisione sulla tua domanda", saved.Notices.MaxBy(n => n.Id)!.Subject);
    }

    [Fact]
    public async Task Enters_the_space_in_the_registry_with_a_slug_of_its_own()
    {
        var call = Some.Call();
        var application = Some.PreparedAccreditation(call);
        var signer = await SignInWith(Some.AdmittedAccreditation(call), application);

        AssertLeadsToCase(application, await signer.FillIn(PageOf(application)));

        Assert.Equal(["isola-lab", "isola-lab-2"], await _portal.WithDb(db => db.Spaces.Select(s => s.Slug).Order().ToListAsync()));
        Assert.Equal(application.Reference, await _portal.WithDb(db => db.Spaces.Where(s => s.Slug == "isola-lab-2").Select(s => s.ApplicationReference).SingleAsync()));
    }

    [Fact]
    public async Task Closes_a_refused_case_and_moves_no_money()
    {
        var application = Some.VoucherUnderReview();
        Some.PrepareRefusal(application, RefusalReason.CostNotEligible, "Il preventivo riguarda un ufficio privato.");
        var signer = await SignInWith(application);

        AssertLeadsToCase(application, await signer.FillIn(PageOf(application)));

        var saved = await SavedVoucher(application);
        Assert.Equal((ApplicationStatus.Refused, null, null), (saved.Status, saved.Line, saved.LiveFiscalCode));
        Assert.Equal(198_240m, await _portal.WithDb(db => db.BudgetLines.Where(l => l.Name == "Comune di Milano").Select(l => l.Available).SingleAsync()));
    }

    [Fact]
    public async Task Shows_what_is_signed_and_who_prepared_it()
    {
        var application = Some.PreparedVoucher(monthlyFee: 200m, months: 12);
        var signer = await SignInWith(application);

        var page = await signer.Page(PageOf(application));

        Assert.Equal("Ammissione", page.Fact("Esito proposto"));
        Assert.Equal("Ida Istruttori, il 2 marzo 2026 alle 10:00", page.Fact("Predisposto da"));
        Assert.Equal("€ 1.200,00, pari al 50% della spesa", page.Fact("Voucher"));
        Assert.Equal("Comune di Milano: restano € 198.240,00, dopo l’impegno € 197.040,00", page.Fact("Linea di bilancio"));
        Assert.Equal("dal 1° marzo 2026 al 28 febbraio 2027", page.Fact("Periodo"));
        Assert.NotNull(page.QuerySelector($"a[href='/ufficio/domande/{application.Reference}/lettera.pdf']"));
        Assert.NotNull(page.QuerySelector($"a[href='/ufficio/domande/{application.Reference}/rinvio']"));
    }

    [Fact]
    public async Task Is_not_for_who_prepared_it_whatever_their_roles()
    {
        var application = Some.PreparedVoucher();
        await SignInWith(application);
        var preparer = await _portal.SignIn(Some.CaseOfficer, Roles.CaseOfficer, Roles.ResponsibleOfficer);

        var page = await preparer.Page(PageOf(application));
        Assert.Contains("Lo hai predisposto tu", page.Words());
        Assert.Empty(page.QuerySelectorAll("main form button"));

        var response = await preparer.FillIn(PageOf(application));
        Assert.Equal(HttpStatusCode.Conflict, response.StatusCode);
        Assert.Contains("Chi firma il provvedimento non può averlo predisposto.", (await response.Html()).Words());
        Assert.True((await SavedVoucher(application)).AwaitsSignature);
    }

    [Fact]
    public async Task Leads_to_the_case_when_the_signer_clicks_twice_and_signs_once()
    {
        var application = Some.PreparedVoucher();
        var signer = await SignInWith(application);
        var sign = await signer.ReadForm(PageOf(application));

        AssertLeadsToCase(application, await sign());
        AssertLeadsToCase(application, await sign());

        Assert.Equal(197_040m, (await SavedVoucher(application)).Line!.Available);
    }

    [Fact]
    public async Task Tells_a_colleague_who_comes_second()
    {
        var application = Some.PreparedVoucher();
        var signer = await SignInWith(application);
        var colleague = await _portal.SignIn(_colleague, Roles.ResponsibleOfficer);
        var signToo = await colleague.ReadForm(PageOf(application));

        AssertLeadsToCase(application, await signer.FillIn(PageOf(application)));
        var response = await signToo();

        Assert.Equal(HttpStatusCode.Conflict, response.StatusCode);
        Assert.Contains("Il provvedimento non è più in attesa di firma", (await response.Html()).Words());
        Assert.Equal(Some.ResponsibleOfficer.Id, (await SavedVoucher(application)).CurrentDecision!.SignedById);
    }

    [Fact]
    public async Task Stops_when_another_decision_was_prepared_since_the_page_was_read()
    {
        var application = Some.PreparedVoucher();
        var signer = await SignInWith(application);
        var sign = await signer.ReadForm(PageOf(application));
        await _portal.WithDb(async db =>
        {
            var reopened = await db.CaseForReviewAsync(application.Reference);
            reopened.CurrentDecision!.SendBack("Rivedi il motivo.", _colleague, Some.Clock);
            Some.PrepareRefusal(reopened, RefusalReason.CostNotEligible, "Il preventivo riguarda un ufficio privato.");
        });

        var response = await sign();

        Assert.Equal(HttpStatusCode.Conflict, response.StatusCode);
        Assert.Contains("Nel frattempo è stato predisposto un altro provvedimento", (await response.Html()).Words());
        Assert.True((await SavedVoucher(application)).AwaitsSignature);
        AssertLeadsToCase(application, await signer.FillIn(PageOf(application)));
        Assert.Equal(ApplicationStatus.Refused, (await SavedVoucher(application)).Status);
    }

    [Fact]
    public async Task Stops_when_the_last_money_went_since_the_page_was_read_and_the_case_stays_to_be_signed()
    {
        var call = Some.CallWithLeft(1_500m);
        var application = Some.PreparedVoucher(call, fiscalCode: Some.NewFiscalCode());
        var faster = Some.PreparedVoucher(call, application.Space, fiscalCode: Some.NewFiscalCode());
        var signer = await SignInWith(application, faster);
        var sign = await signer.ReadForm(PageOf(application));
        AssertLeadsToCase(faster, await signer.FillIn(PageOf(faster)));

        var response = await sign();

        Assert.Equal(HttpStatusCode.Conflict, response.StatusCode);
        var words = (await response.Html()).Words();
        Assert.Contains("nessuna linea può coprire per intero € 1.200,00 (Comune di Milano: restano € 300,00)", words);
        Assert.Contains("La domanda resta da firmare.", words);
        var saved = await SavedVoucher(application);
        Assert.True(saved.AwaitsSignature);
        Assert.Equal((null, null), (saved.AwardedAmount, saved.CurrentDecision!.SignedAt));

        var page = await signer.Page(PageOf(application));
        Assert.Contains("Oggi non si può firmare", page.Words());
        Assert.Empty(page.QuerySelectorAll("main form button"));
    }

    [Fact]
    public async Task Has_nothing_to_sign_on_a_case_still_under_review()
    {
        var application = Some.VoucherUnderReview();
        var signer = await SignInWith(application);

        Assert.Equal(HttpStatusCode.Conflict, (await signer.GetAsync(PageOf(application))).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await signer.GetAsync("/ufficio/domande/VC-2026-9999/firma")).StatusCode);
    }

    [Fact]
    public async Task Costs_seven_queries_at_most()
    {
        var application = Some.PreparedAccreditation();
        var signer = await SignInWith(application);
        await signer.Page(PageOf(application));

        _portal.Queries.Forget();
        await signer.Page(PageOf(application));

        Assert.InRange(_portal.Queries.Commands.Count, 1, 7);
    }

    [Fact]
    public async Task Has_a_letter_that_is_a_draft_until_then()
    {
        var application = Some.PreparedVoucher();
        var signer = await SignInWith(application);
        var letter = $"/ufficio/domande/{application.Reference}/lettera.pdf";

        var draft = await signer.GetAsync(letter);
        await signer.FillIn(PageOf(application));
        var signed = await signer.GetAsync(letter);

        Assert.Equal("application/pdf", draft.Content.Headers.ContentType!.MediaType);
        Assert.Equal($"bozza-{application.Reference}.pdf", draft.Content.Headers.ContentDisposition!.FileName);
        var draftText = await TextOf(draft);
        Assert.Contains("bozza", draftText, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("€ 1.200,00", draftText);
        Assert.Equal($"lettera-{application.Reference}.pdf", signed.Content.Headers.ContentDisposition!.FileName);
        var signedText = await TextOf(signed);
        Assert.DoesNotContain("bozza", signedText, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("Renata Responsabile", signedText);
        Assert.Contains("€ 1.200,00", signedText);
    }

    [Fact]
    public async Task Has_no_letter_before_a_decision_is_prepared()
    {
        var application = Some.VoucherUnderReview();
        var signer = await SignInWith(application);

        Assert.Equal(HttpStatusCode.NotFound, (await signer.GetAsync($"/ufficio/domande/{application.Reference}/lettera.pdf")).StatusCode);
    }

    private static string PageOf(Application application) => $"/ufficio/domande/{application.Reference}/firma";

    private static async Task<string> TextOf(HttpResponseMessage response) => new PdfFile(await response.Content.ReadAsByteArrayAsync()).Text;

    private static void AssertLeadsToCase(Application application, HttpResponseMessage response)
    {
        Assert.Equal(HttpStatusCode.Found, response.StatusCode);
        Assert.Equal($"/ufficio/domande/{application.Reference}", response.Headers.Location!.ToString());
    }

    private async Task<HttpClient> SignInWith(params Application[] applications)
    {
        await _portal.Save([.. Some.Everybody, _colleague, .. applications]);
        return await _portal.SignIn(Some.ResponsibleOfficer, Roles.ResponsibleOfficer);
    }

    private Task<VoucherApplication> SavedVoucher(Application application) => _portal.WithDb(db => db.VoucherApplications
        .Include(a => a.Decisions).Include(a => a.Timeline).Include(a => a.Notices).Include(a => a.Line)
        .SingleAsync(a => a.Reference == application.Reference));
}
