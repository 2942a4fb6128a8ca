using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Domain.Vouchers;
using CoworkingMilano.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CoworkingMilano.Tests.Web.Coworkers;

[Collection(CoworkersDesk.Name)]
public sealed class MakingTheDeclarations(CoworkersDesk desk)
{
    [Fact]
    public async Task Answers_every_text_in_the_version_that_was_read()
    {
        var (client, draft) = await desk.EmptyDraft();
        var url = $"{CoworkersDesk.UrlOf(draft)}/dichiarazioni";

        (await client.FillIn(url, Ticks(0, 1, 2))).LeadsTo(CoworkersDesk.UrlOf(draft));

        var saved = await desk.Saved(draft);
        Assert.Equal(3, saved.Declarations.Count);
        Assert.All(saved.Declarations, d => Assert.True(d.IsIntact(saved.Reference, saved.ApplicantId)));
        Assert.Equal(3, (await client.Page(url)).QuerySelectorAll("main input[type=checkbox][checked]").Length);
    }

    [Fact]
    public async Task Keeps_those_made_and_names_the_others_in_the_task_list()
    {
        var (client, draft) = await desk.EmptyDraft();

        (await client.FillIn($"{CoworkersDesk.UrlOf(draft)}/dichiarazioni", Ticks(2))).LeadsTo(CoworkersDesk.UrlOf(draft));

        Assert.Equal("privacy", Assert.Single((await desk.Saved(draft)).Declarations).Text.Code);
        Assert.Equal(["Declarations_0__IsMade", "Declarations_1__IsMade"], (await client.Page(CoworkersDesk.UrlOf(draft))).QuerySelectorAll(".task-missing a[href*=dichiarazioni]").Select(a => a.GetAttribute("href")!.Split('#')[1]));
    }

    [Fact]
    public async Task Wants_a_text_read_again_when_it_has_a_new_version()
    {
        var (client, draft) = await desk.Draft();
        await desk.Portal.WithDb(async db => (await db.VoucherApplications.Referenced(draft.Reference).WithSections().SingleAsync()).Call.Declare(ApplicationKind.Voucher, "privacy", "Ho letto la nuova informativa."));

        Assert.Contains("Manca: «Ho letto la nuova informativa.…»", (await client.Page(CoworkersDesk.UrlOf(draft))).Words());
    }

    private static (string, string)[] Ticks(params int[] positions) => [.. positions.Select(i => ($"Declarations[{i}].IsMade", "true"))];
}
