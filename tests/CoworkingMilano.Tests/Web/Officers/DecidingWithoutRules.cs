using System.Net;
using AngleSharp.Dom;
using CoworkingMilano.Domain.Accounts;
using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Tests.Support;

namespace CoworkingMilano.Tests.Web.Officers;

/// <summary>A call of before the portal kept rules: nobody decides under it before the responsible officer has written down those it was published with.</summary>
public sealed class DecidingWithoutRules : IDisposable
{
    private readonly PortalFactory _portal = new();

    public void Dispose() => _portal.Dispose();

    [Fact]
    public async Task Says_what_is_missing_and_offers_no_act()
    {
        var application = await Keep(Some.CheckedVoucher());
        var officer = await CaseOfficer();

        var page = await officer.Page($"/ufficio/domande/{application.Reference}/provvedimento");

        Assert.Contains($"Mancano le regole del bando {application.Call.Code}", page.Words());
        Assert.Null(page.QuerySelector("main form"));
        Assert.Null(page.QuerySelector("main a[href*='/regole']"));
        Assert.Contains($"Mancano le regole del bando {application.Call.Code}", (await officer.Page($"/ufficio/domande/{application.Reference}")).Words());
        Assert.Equal(HttpStatusCode.Conflict, (await officer.Send($"/ufficio/domande/{application.Reference}/provvedimento", ("Outcome", "Admit"))).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await officer.GetAsync(RulesOf(application))).StatusCode);
    }

    [Fact]
    public async Task Leads_the_responsible_officer_to_the_rules_and_back_to_the_case()
    {
        var application = await Keep(Some.CheckedVoucher());
        var responsible = await ResponsibleOfficer();

        var path = LinkToRules(await responsible.Page($"/ufficio/domande/{application.Reference}"));
        Assert.Contains("una volta salvate non cambiano più", (await responsible.Page(path)).Words());
        var empty = await responsible.FillIn(path, ("Accreditation", "Una regola."));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, empty.StatusCode);
        Assert.Contains("una volta salvate non cambiano più", (await empty.Html()).Words());
        var saved = await responsible.FillIn(path, ("Accreditation", "Almeno dieci postazioni."), ("Voucher", "Il voucher rimborsa metà della spesa."));

        Assert.Equal($"/ufficio/domande/{application.Reference}", saved.Headers.Location!.ToString());
        var officer = await CaseOfficer();
        Assert.Equal(HttpStatusCode.Found, (await officer.FillIn($"/ufficio/domande/{application.Reference}/provvedimento", ("Outcome", "Admit"))).StatusCode);
        var signature = await (await ResponsibleOfficer()).Page($"/ufficio/domande/{application.Reference}/firma");
        Assert.Contains("Il voucher rimborsa metà della spesa.", signature.Words());
        Assert.Equal(HttpStatusCode.Conflict, (await responsible.FillIn(path, ("Voucher", "Il voucher rimborsa tutto."))).StatusCode);
    }

    [Fact]
    public async Task Holds_a_signature_back()
    {
        var application = await Keep(Some.PreparedVoucher());
        var responsible = await ResponsibleOfficer();

        var page = await responsible.Page($"/ufficio/domande/{application.Reference}/firma");

        Assert.Contains($"/ufficio/bandi/{application.Call.Code}/regole", LinkToRules(page), StringComparison.Ordinal);
        Assert.DoesNotContain("Firma l’ammissione", page.Words());
        Assert.Equal(HttpStatusCode.Conflict, (await responsible.Send($"/ufficio/domande/{application.Reference}/firma", ("Number", "1"))).StatusCode);
    }

    [Theory]
    [InlineData(false, "provvedimento")]
    [InlineData(true, "firma")]
    public async Task Holds_the_end_of_a_proceeding_back(bool isPrepared, string act)
    {
        var application = Some.AdmittedAccreditation();
        _ = isPrepared ? Some.PreparedProceeding(application, ProceedingKind.Removal, ProceedingGround.Closed) : Some.HeardProceeding(application, ProceedingKind.Removal, ProceedingGround.Closed);
        await Keep(application);
        var both = await _portal.SignIn(Some.Person("Clio", "Colleghi"), Roles.CaseOfficer, Roles.ResponsibleOfficer);

        var page = await both.Page($"/ufficio/domande/{application.Reference}/procedimenti/1/{act}");

        Assert.Contains($"/ufficio/bandi/{application.Call.Code}/regole", LinkToRules(page), StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("main form button"));
    }

    private async Task<T> Keep<T>(T application) where T : Application
    {
        Some.LoseRules(application.Call);
        await _portal.Save([.. Some.Everybody, application]);
        return application;
    }

    private static string RulesOf(Application application) => $"/ufficio/bandi/{application.Call.Code}/regole";

    private static string LinkToRules(IDocument page) => page.QuerySelector("main a[href*='/regole?pratica=']")!.GetAttribute("href")!;

    private Task<HttpClient> CaseOfficer() => _portal.SignIn(Some.CaseOfficer, Roles.CaseOfficer);

    private Task<HttpClient> ResponsibleOfficer() => _portal.SignIn(Some.ResponsibleOfficer, Roles.ResponsibleOfficer);
}
