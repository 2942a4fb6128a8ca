using System.Net;
using CoworkingMilano.Domain.Files;
using CoworkingMilano.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CoworkingMilano.Tests.Web.SpaceManagers;

public sealed class DiscardingAnAccreditationDraft : IDisposable
{
    private readonly PortalFactory _portal = new();

    public void Dispose() => _portal.Dispose();

    [Fact]
    public async Task Deletes_it_with_everything_it_held_after_asking()
    {
        var draft = Some.DraftAccreditation();
        var manager = await _portal.SignInWith(draft);

        var response = await manager.FillIn(draft.Url("eliminazione"));

        Assert.Equal("/area-personale", response.Headers.Location?.OriginalString);
        Assert.Equal((0, 0, 0), await _portal.WithDb(async db =>
            (await db.Applications.CountAsync(), await db.StoredFiles.CountAsync(), await db.Set<FileContent>().CountAsync())));
        Assert.Equal(HttpStatusCode.NotFound, (await manager.GetAsync(draft.Url())).StatusCode);
    }

    [Fact]
    public async Task Leaves_other_drafts_and_their_files_alone()
    {
        var draft = Some.DraftAccreditation();
        var other = Some.DraftAccreditation(name: "Altro spazio");
        var manager = await _portal.SignInWith(draft, other);

        await manager.FillIn(draft.Url("eliminazione"));

        Assert.Single((await _portal.Saved(other)).Pictures);
    }

    [Fact]
    public async Task Twice_leads_to_the_personal_area()
    {
        var draft = Some.DraftAccreditation();
        var manager = await _portal.SignInWith(draft);
        await manager.FillIn(draft.Url("eliminazione"));

        var again = await manager.Send(draft.Url("eliminazione"));

        Assert.Equal("/area-personale", again.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task Is_refused_once_submitted()
    {
        var submitted = Some.SubmittedAccreditation();
        var manager = await _portal.SignInWith(submitted);

        Assert.Equal(HttpStatusCode.Conflict, (await manager.Send(submitted.Url("eliminazione"))).StatusCode);
        Assert.Single((await _portal.Saved(submitted)).Pictures);
    }
}
