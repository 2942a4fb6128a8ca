using AngleSharp.Dom;
using CoworkingMilano.Domain.Accounts;
using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Tests.Support;

namespace CoworkingMilano.Tests.Web.Applicants;

/// <summary>What is true now of a case that was decided, on every page that names it: not what was true on the day of the signature.</summary>
public sealed class ReadingWhatBecameOfADecision : IDisposable
{
    private readonly PortalFactory _portal = new();

    public void Dispose() => _portal.Dispose();

    [Theory]
    [InlineData(ProceedingKind.Lapse, ProceedingGround.DutyBreached, "Decaduto")]
    [InlineData(ProceedingKind.Revocation, ProceedingGround.FactsChanged, "Revocato")]
    [InlineData(ProceedingKind.Annulment, ProceedingGround.Unlawful, "Ammissione annullata")]
    public async Task Of_a_voucher_that_was_lost(ProceedingKind kind, ProceedingGround ground, string words)
    {
        var application = Some.AdmittedVoucher(monthlyFee: 200m, months: 12);
        Some.ConcludedProceeding(application, kind, ground);
        await _portal.Save([.. Some.Everybody, application]);
        var coworker = await _portal.SignIn(Some.Coworker);
        var act = $"/area-personale/domande/{application.Reference}/procedimenti/1/provvedimento.pdf";

        var own = await coworker.Page($"/coworker/domande/{application.Reference}");
        Assert.Equal(words, Badge(own));
        Assert.Contains("non è più dovuto", own.Fact("Voucher che era stato assegnato"));
        Assert.DoesNotContain("Voucher assegnato", own.Words());
        Assert.Contains(act, Links(own));

        var personal = await coworker.Page("/area-personale");
        Assert.Equal(words, personal.QuerySelector(".case-card .case-state > *")!.TextContent.Trim());
        Assert.Contains(act, Links(personal));
        Assert.DoesNotContain(Links(personal), link => link!.EndsWith("/lettera.pdf", StringComparison.Ordinal));

        var office = await (await _portal.SignIn(Some.CaseOfficer, Roles.CaseOfficer)).Page($"/ufficio/domande/{application.Reference}");
        Assert.Equal(words, office.QuerySelector(".case-head .case-state > *")!.TextContent.Trim());
        Assert.Contains("Conclusa il 2 marzo 2026", office.QuerySelector(".case-head")!.Words());
        Assert.DoesNotContain("Da decidere", office.QuerySelector(".case-head")!.Words());
    }

    [Theory]
    [InlineData(ProceedingKind.Removal, "Escluso dall’elenco")]
    [InlineData(ProceedingKind.Suspension, "Sospeso dall’elenco")]
    public async Task Of_a_space_that_left_the_registry(ProceedingKind kind, string words)
    {
        var application = Some.AdmittedAccreditation();
        Some.ConcludedProceeding(application, kind, ProceedingGround.RequirementLost);
        await _portal.Save([.. Some.Everybody, application]);
        var manager = await _portal.SignIn(Some.Manager);

        Assert.Equal(words, Badge(await manager.Page($"/gestori/domande/{application.Reference}")));
        Assert.Equal(words, (await manager.Page("/area-personale")).QuerySelector(".case-card .case-state > *")!.TextContent.Trim());
        var office = await (await _portal.SignIn(Some.CaseOfficer, Roles.CaseOfficer)).Page($"/ufficio/domande/{application.Reference}");
        Assert.Equal(words, office.QuerySelector(".case-head .case-state > *")!.TextContent.Trim());
    }

    [Fact]
    public async Task Of_a_refusal_that_was_annulled()
    {
        var application = Some.RefusedVoucher();
        Some.ConcludedProceeding(application, ProceedingKind.Annulment, ProceedingGround.Unlawful);
        await _portal.Save([.. Some.Everybody, application]);
        var coworker = await _portal.SignIn(Some.Coworker);
        var officer = await _portal.SignIn(Some.CaseOfficer, Roles.CaseOfficer);
        var (own, office) = ($"/coworker/domande/{application.Reference}", $"/ufficio/domande/{application.Reference}");

        Assert.Contains("annullata il 2 marzo 2026", (await coworker.Page(own)).Fact("Lettera"));
        var page = (await officer.Page(office)).Words();
        Assert.Contains("Annullato il 2 marzo 2026", page);
        Assert.Contains("Lettera (PDF), annullata il 2 marzo 2026", page);
        Assert.Contains("ANNULLATA il 2 marzo 2026", new PdfFile(await coworker.GetByteArrayAsync($"{own}/lettera.pdf")).Text);
        Assert.Contains("ANNULLATA il 2 marzo 2026", new PdfFile(await officer.GetByteArrayAsync($"{office}/lettera.pdf")).Text);
    }

    private static string Badge(AngleSharp.Dom.IDocument page) => page.QuerySelector("main h1 + p > *")!.TextContent.Trim();

    private static IEnumerable<string?> Links(IParentNode page) => page.QuerySelectorAll("main a").Select(a => a.GetAttribute("href"));
}
