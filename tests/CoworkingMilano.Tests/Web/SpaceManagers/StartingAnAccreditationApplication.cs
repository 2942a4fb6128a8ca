using System.Net;
using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CoworkingMilano.Tests.Web.SpaceManagers;

public sealed class StartingAnAccreditationApplication : IDisposable
{
    private const string Start = "/gestori/domande";

    private readonly PortalFactory _portal = new();

    public void Dispose() => _portal.Dispose();

    [Fact]
    public async Task Makes_a_draft_for_the_open_call()
    {
        var call = Some.Call();
        await _portal.Save(call);

        var response = await (await _portal.SignIn(Some.Manager)).FillIn(Start);

        Assert.Equal(HttpStatusCode.Found, response.StatusCode);
        var draft = await _portal.WithDb(db => db.AccreditationApplications.Include(a => a.Call).SingleAsync());
        Assert.Equal($"{Start}/{draft.Reference}", response.Headers.Location!.OriginalString);
        Assert.Equal(("AC-2026-0001", ApplicationStatus.Draft, Some.Manager.Id, call.Code), (draft.Reference, draft.Status, draft.ApplicantId, draft.Call.Code));
    }

    [Fact]
    public async Task Again_leads_to_the_draft_already_started()
    {
        await _portal.Save(Some.Call());
        var manager = await _portal.SignIn(Some.Manager);
        var first = await manager.FillIn(Start);

        var second = await manager.Send(Start);

        Assert.Equal(HttpStatusCode.Found, second.StatusCode);
        Assert.Equal(first.Headers.Location, second.Headers.Location);
        Assert.Equal(1, await _portal.WithDb(db => db.AccreditationApplications.CountAsync()));
        Assert.Contains("La bozza AC-2026-0001 ti aspetta".ToLowerInvariant(), (await manager.Page(Start)).Words().ToLowerInvariant(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Is_open_again_once_the_draft_was_submitted()
    {
        var submitted = Some.SubmittedAccreditation();
        var manager = await _portal.SignInWith(submitted);

        var response = await manager.FillIn(Start);

        Assert.Equal(HttpStatusCode.Found, response.StatusCode);
        Assert.NotEqual(submitted.Url(), response.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task Does_not_lead_to_the_draft_of_somebody_else()
    {
        var draft = Some.DraftAccreditation();
        await _portal.SignInWith(draft);

        var response = await (await _portal.SignIn(Some.Person("Gino", "Gestori"))).FillIn(Start);

        Assert.NotEqual(draft.Url(), response.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task Says_when_no_call_is_open()
    {
        var call = Some.Call();
        call.Close(new DateOnly(2026, 3, 1));
        await _portal.Save(call);
        var manager = await _portal.SignIn(Some.Manager);

        var response = await manager.Send(Start);

        Assert.Equal(HttpStatusCode.Conflict, response.StatusCode);
        Assert.Contains("nessun bando è aperto", (await response.Html()).Words(), StringComparison.Ordinal);
        var page = await manager.Page(Start);
        Assert.Contains("Nessun bando aperto", page.Words(), StringComparison.Ordinal);
        Assert.Null(page.QuerySelector($"main form[action='{Start}']"));
    }
}
