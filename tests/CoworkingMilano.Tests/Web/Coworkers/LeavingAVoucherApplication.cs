using System.Net;
using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CoworkingMilano.Tests.Web.Coworkers;

[Collection(CoworkersDesk.Name)]
public sealed class LeavingAVoucherApplication(CoworkersDesk desk)
{
    [Fact]
    public async Task A_case_is_withdrawn_once_and_frees_the_fiscal_code()
    {
        var (client, application) = await desk.Case();
        var withdraw = await client.ReadForm($"{CoworkersDesk.UrlOf(application)}/ritiro");

        (await withdraw()).LeadsTo(CoworkersDesk.UrlOf(application));
        (await withdraw()).LeadsTo(CoworkersDesk.UrlOf(application));

        var saved = await desk.Saved(application);
        Assert.Equal((ApplicationStatus.Withdrawn, null), (saved.Status, saved.LiveFiscalCode));
        Assert.Equal([Act.Submitted, Act.Withdrawn], saved.Timeline.Select(e => e.Act));
        Assert.Contains("Ritirata", (await client.Page(CoworkersDesk.UrlOf(application))).Words());
    }

    [Fact]
    public async Task A_decided_case_is_not_withdrawn()
    {
        var (client, application) = await desk.Case(
            a => a.TakeInCharge(Some.CaseOfficer, Some.Clock),
            a => Some.Ascertain(a),
            a => a.PrepareAdmission(null, Some.CaseOfficer, Some.Clock),
            a => a.CurrentDecision!.Sign(Some.ResponsibleOfficer, Some.Clock));
        var url = $"{CoworkersDesk.UrlOf(application)}/ritiro";

        (await client.GetAsync(url)).LeadsTo(CoworkersDesk.UrlOf(application));
        await (await client.Send(url)).IsConflict("Si ritira solo una domanda presentata e non ancora decisa.");
    }

    [Fact]
    public async Task A_draft_is_deleted_with_its_files()
    {
        var (client, draft) = await desk.Draft();
        var files = draft.Attachments.Select(a => a.File.Id).ToList();

        (await client.FillIn($"{CoworkersDesk.UrlOf(draft)}/eliminazione")).LeadsTo("/area-personale");

        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(CoworkersDesk.UrlOf(draft))).StatusCode);
        Assert.False(await desk.Portal.WithDb(db => db.StoredFiles.AnyAsync(f => files.Contains(f.Id))));
    }

    [Fact]
    public async Task A_case_is_not_deleted()
    {
        var (client, application) = await desk.Case();
        var url = $"{CoworkersDesk.UrlOf(application)}/eliminazione";

        (await client.GetAsync(url)).LeadsTo(CoworkersDesk.UrlOf(application));
        await (await client.Send(url)).IsConflict("Si elimina solo una bozza");
    }

    [Fact]
    public async Task A_draft_is_not_withdrawn()
    {
        var (client, draft) = await desk.Draft();

        await (await client.Send($"{CoworkersDesk.UrlOf(draft)}/ritiro")).IsConflict("Si ritira solo una domanda presentata");
    }
}
