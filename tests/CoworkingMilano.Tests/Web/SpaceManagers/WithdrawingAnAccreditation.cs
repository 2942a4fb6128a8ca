using System.Net;
using CoworkingMilano.Domain.Accreditation;
using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Tests.Support;

namespace CoworkingMilano.Tests.Web.SpaceManagers;

public sealed class WithdrawingAnAccreditation : IDisposable
{
    private readonly PortalFactory _portal = new();

    public void Dispose() => _portal.Dispose();

    [Fact]
    public async Task Ends_the_case_after_asking()
    {
        var application = Some.AccreditationUnderReview();
        var manager = await _portal.SignInWith(application);

        var response = await manager.FillIn(application.Url("ritiro"));

        Assert.Equal(application.Url(), response.Headers.Location?.OriginalString);
        var saved = await _portal.Saved(application);
        Assert.Equal(ApplicationStatus.Withdrawn, saved.Status);
        Assert.Single(saved.Timeline, e => e.Act == Act.Withdrawn && e.ActorId == Some.Manager.Id);
        Assert.Equal("Ritirata", (await manager.Page(application.Url())).QuerySelector("main .badge")!.TextContent);
    }

    [Fact]
    public async Task Twice_leads_to_the_case_and_is_written_once()
    {
        var application = Some.SubmittedAccreditation();
        var manager = await _portal.SignInWith(application);
        await manager.FillIn(application.Url("ritiro"));

        var again = await manager.Send(application.Url("ritiro"));

        Assert.Equal(application.Url(), again.Headers.Location?.OriginalString);
        Assert.Single((await _portal.Saved(application)).Timeline, e => e.Act == Act.Withdrawn);
    }

    [Fact]
    public async Task Is_refused_for_a_draft_and_after_the_decision()
    {
        var draft = Some.DraftAccreditation();
        var admitted = Some.AdmittedAccreditation(draft.Call);
        var manager = await _portal.SignInWith(draft, admitted);

        foreach (var application in (AccreditationApplication[])[draft, admitted])
        {
            Assert.Equal(HttpStatusCode.Found, (await manager.GetAsync(application.Url("ritiro"))).StatusCode);
            Assert.Equal(HttpStatusCode.Conflict, (await manager.Send(application.Url("ritiro"))).StatusCode);
        }
    }
}
