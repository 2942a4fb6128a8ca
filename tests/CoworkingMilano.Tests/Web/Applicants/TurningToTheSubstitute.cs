using CoworkingMilano.Domain.Accounts;
using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CoworkingMilano.Tests.Web.Applicants;

/// <summary>Past the term (L. 241/1990 art. 2 c. 9-bis and 9-ter).</summary>
public sealed class TurningToTheSubstitute : IDisposable
{
    private readonly PortalFactory _portal = new();

    public void Dispose() => _portal.Dispose();

    [Fact]
    public async Task A_coworker_is_told_who_decides_instead_and_asks_once()
    {
        var application = Some.VoucherUnderReview();
        await _portal.Save([.. Some.Everybody, application]);
        await _portal.SignIn(Some.ResponsibleOfficer, Roles.ResponsibleOfficer);
        var path = $"/coworker/domande/{application.Reference}";
        var act = $"/area-personale/domande/{application.Reference}/sollecito";
        _portal.Clock.Later(30);
        var applicant = await _portal.SignIn(Some.Coworker);
        Assert.DoesNotContain((await applicant.Page(path)).QuerySelectorAll("form"), f => f.GetAttribute("action") == act);
        await (await applicant.Send(act)).IsConflict("quando il termine per la decisione è passato");

        _portal.Clock.Later(1);
        applicant = await _portal.SignIn(Some.Coworker);
        Assert.Contains($"Il termine è passato il 1° aprile 2026. Puoi chiedere di decidere a chi ha il potere sostitutivo ({application.Call.SubstituteOfficer})", (await applicant.Page(path)).Words());
        var (first, second) = (await applicant.FillIn(path, act), await applicant.Send(act));

        first.LeadsTo(path);
        second.LeadsTo(path);
        var saved = await _portal.WithDb(db => db.Applications.Include(a => a.Timeline).Include(a => a.Notices).AsSplitQuery().SingleAsync(a => a.Reference == application.Reference));
        Assert.Single(saved.Timeline, e => e.Act is Act.SubstituteCalled);
        Assert.Single(saved.Notices, n => n.RecipientId == Some.ResponsibleOfficer.Id && n.Subject.StartsWith("Chiesto l’intervento del sostituto", StringComparison.Ordinal));
        var page = await applicant.Page(path);
        Assert.Contains("deve concludere il procedimento entro il 17 aprile 2026", page.Words());
        Assert.DoesNotContain(page.QuerySelectorAll("form"), f => f.GetAttribute("action") == act);
    }

    [Fact]
    public async Task The_request_leaves_at_once_for_the_address_the_call_gives()
    {
        var application = Some.VoucherUnderReview();
        await _portal.Save([.. Some.Everybody, application]);
        _portal.Clock.Later(31);
        var applicant = await _portal.SignIn(Some.Coworker);

        await applicant.FillIn($"/coworker/domande/{application.Reference}", $"/area-personale/domande/{application.Reference}/sollecito");

        var request = Assert.Single(await _portal.MailsTo(application.Call.SubstituteEmail));
        Assert.Equal($"Richiesta di intervento sostitutivo · {application.Reference}", request.Subject);
        var words = request.Body.Replace('\u00A0', ' ');
        Assert.All(
            (string[])[application.Call.SubstituteOfficer, "è passato il 1° aprile 2026 senza una decisione", "va concluso entro il 17 aprile 2026: 15 giorni", application.Call.OfficeEmail, application.Call.ResponsibleOfficer],
            fact => Assert.Contains(fact, words));
        Assert.DoesNotContain("/ufficio/", request.Body);
        Assert.Contains(application.Call.SubstituteEmail, (await _portal.MailTo(Some.Coworker.Email!)).Body);
        Assert.Contains(await _portal.WithDb(db => db.ProtocolEntries.Where(e => e.Application.Reference == application.Reference).Select(e => e.Act).ToListAsync()), act => act is Act.SubstituteCalled);
    }

    [Fact]
    public async Task The_office_sees_it_on_the_case_in_the_queue_and_on_its_first_page()
    {
        var space = Some.AccreditedSpace();
        var (called, other) = (Some.VoucherUnderReview(space: space, fiscalCode: Some.NewFiscalCode()), Some.VoucherUnderReview(space: space, fiscalCode: Some.NewFiscalCode()));
        called.CallSubstitute([], Some.Clock.Later(31));
        await _portal.Save([.. Some.Everybody, called, other]);
        _portal.Clock.Later(32);
        var officer = await _portal.SignIn(Some.CaseOfficer, Roles.CaseOfficer);

        var page = await officer.Page($"/ufficio/domande/{called.Reference}");
        Assert.Contains("Sostituto chiamato il 2 aprile 2026", page.QuerySelector(".case-head")!.Words());
        Assert.Contains($"Richiesta di intervento sostitutivo · {called.Reference}", page.Words());
        var tally = (await officer.Page("/ufficio")).QuerySelectorAll(".tally").Single(t => t.TextContent.Contains("Sostituto chiamato"));
        Assert.Equal("1 Sostituto chiamato", tally.Words());
        var rows = (await officer.Page(tally.GetAttribute("href")!)).QuerySelectorAll(".queue tbody tr");
        Assert.Contains(called.Reference, Assert.Single(rows).Words());
        Assert.Contains("Sostituto chiamato", (await officer.Page("/ufficio/domande")).QuerySelectorAll(".queue tbody tr").Single(r => r.TextContent.Contains(called.Reference)).Words());
    }

    [Fact]
    public async Task So_may_a_manager()
    {
        var application = Some.AccreditationUnderReview();
        await _portal.Save([.. Some.Everybody, application]);
        _portal.Clock.Later(61);
        var manager = await _portal.SignIn(Some.Manager);
        var path = $"/gestori/domande/{application.Reference}";

        (await manager.FillIn(path, $"/area-personale/domande/{application.Reference}/sollecito")).LeadsTo(path);

        Assert.Contains("Hai chiesto l’intervento del sostituto", (await manager.Page(path)).Words());
    }
}
