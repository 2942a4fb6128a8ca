using System.Net;
using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CoworkingMilano.Tests.Web.Applicants;

/// <summary>Two years without benefits after a false declaration (art. 75 c. 1-bis of D.P.R. 445/2000): told before anything is filled in, not after.</summary>
public sealed class BeingBanned : IDisposable
{
    private const string Sentence = "Fino al 2 marzo 2028 compreso chi ha questo codice fiscale o questa partita IVA non può avere benefici: un provvedimento, firmato il 2 marzo 2026, ha accertato una dichiarazione non vera (art. 75, c. 1-bis, del D.P.R. 445/2000).";

    private readonly PortalFactory _portal = new();

    public void Dispose() => _portal.Dispose();

    [Fact]
    public async Task Is_told_on_the_service_sheet_the_draft_and_its_summary_and_nothing_is_submitted()
    {
        var lapsed = Some.AdmittedVoucher();
        Some.ConcludedProceeding(lapsed, ProceedingKind.Lapse, ProceedingGround.FalseDeclaration);
        var again = Some.DraftVoucher(lapsed.Call, lapsed.Space);
        await _portal.Save([.. Some.Everybody, lapsed, again]);
        var coworker = await _portal.SignIn(Some.Coworker);
        var summary = $"/coworker/domande/{again.Reference}/riepilogo";

        Assert.Contains(Sentence, (await coworker.Page("/servizi/voucher")).Words());
        Assert.Contains(Sentence, (await coworker.Page($"/coworker/domande/{again.Reference}")).Words());
        var page = await coworker.Page(summary);
        Assert.Contains(Sentence, page.Words());
        Assert.DoesNotContain("Presenta la domanda", page.QuerySelectorAll("main button").Select(b => b.TextContent));

        var response = await coworker.Send(summary);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        Assert.Contains(Sentence, (await response.Html()).Words());
        Assert.True(await _portal.WithDb(db => db.VoucherApplications.AnyAsync(a => a.Reference == again.Reference && a.Status == ApplicationStatus.Draft)));
    }

    [Fact]
    public async Task Is_told_to_who_runs_a_space_too()
    {
        var removed = Some.AdmittedAccreditation();
        Some.ConcludedProceeding(removed, ProceedingKind.Removal, ProceedingGround.FalseDeclaration);
        var again = Some.DraftAccreditation(removed.Call, "Nuovo spazio");
        await _portal.Save([.. Some.Everybody, removed, again]);
        var manager = await _portal.SignIn(Some.Manager);
        var summary = $"/gestori/domande/{again.Reference}/riepilogo";

        Assert.Contains(Sentence, (await manager.Page("/servizi/accreditamento")).Words());
        Assert.Contains(Sentence, (await manager.Page($"/gestori/domande/{again.Reference}")).Words());
        var page = await manager.Page(summary);
        Assert.Contains(Sentence, page.Words());
        Assert.DoesNotContain("Presenta la domanda", page.QuerySelectorAll("main button").Select(b => b.TextContent));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await manager.Send(summary)).StatusCode);
    }

    [Fact]
    public async Task Is_told_to_nobody_else()
    {
        var lapsed = Some.AdmittedVoucher();
        Some.ConcludedProceeding(lapsed, ProceedingKind.Lapse, ProceedingGround.FalseDeclaration);
        await _portal.Save([.. Some.Everybody, lapsed]);
        var stranger = await _portal.SignIn(Some.Person("Ugo", "Estraneo"));

        Assert.DoesNotContain("non puoi presentare domande", (await stranger.Page("/servizi/voucher")).Words());
        Assert.DoesNotContain("non puoi presentare domande", (await _portal.Visitor().Page("/servizi/voucher")).Words());
    }
}
