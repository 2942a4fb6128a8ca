using System.Net;
using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CoworkingMilano.Tests.Web.Coworkers;

[Collection(CoworkersDesk.Name)]
public sealed class StartingAVoucherApplication(CoworkersDesk desk)
{
    [Fact]
    public async Task Makes_a_draft_of_the_newest_open_call()
    {
        var (client, coworker) = await desk.SignIn();
        var call = Some.Call();
        await desk.Portal.Save(call);

        var response = await client.Send("/coworker/domande");

        var draft = await desk.Portal.WithDb(db => db.VoucherApplications.Include(a => a.Call).OwnedBy(coworker.Id).SingleAsync());
        response.LeadsTo($"/coworker/domande/{draft.Reference}");
        Assert.Matches(@"^VC-2026-\d{4,}$", draft.Reference);
        Assert.Equal(ApplicationStatus.Draft, draft.Status);
        Assert.Equal(call.Code, draft.Call.Code);
    }

    [Fact]
    public async Task Leads_to_the_draft_that_is_already_there()
    {
        var (client, coworker) = await desk.SignIn();
        await desk.Portal.Save(Some.Call());

        var first = await client.Send("/coworker/domande");
        var second = await client.Send("/coworker/domande");

        second.LeadsTo(first.Headers.Location!.OriginalString);
        Assert.Equal(1, await desk.Portal.WithDb(db => db.VoucherApplications.OwnedBy(coworker.Id).CountAsync()));
    }

    [Fact]
    public async Task Carries_over_what_the_simulator_was_given_without_saving_it()
    {
        var (client, coworker) = await desk.SignIn();
        var call = Some.Call();
        var space = CoworkersDesk.NewSpace(call);
        await desk.Portal.Save(call, space);

        var response = await client.Send("/coworker/domande", ("spazio", space.Slug), ("canone", "1.250,50"), ("mesi", "9"), ("iva", "22"));

        Assert.Equal(HttpStatusCode.Found, response.StatusCode);
        var page = await client.Page(response.Headers.Location!.OriginalString);
        Assert.Equal(space.Slug, page.ValueOf("Space"));
        Assert.Equal("1250,50", page.ValueOf("MonthlyFee"));
        Assert.Equal("9", page.ValueOf("Months"));
        Assert.NotNull(page.QuerySelector("input[name=VatRate][value='22'][checked]"));
        Assert.Null((await desk.Portal.WithDb(db => db.VoucherApplications.OwnedBy(coworker.Id).SingleAsync())).MonthlyFee);
    }

    [Fact]
    public async Task Is_refused_while_no_call_is_open()
    {
        await using var portal = new PortalFactory();
        var client = await portal.SignIn(Some.Person("Carla", "Rossi"));

        var response = await client.Send("/coworker/domande");

        await response.IsConflict("Oggi nessun bando è aperto");
        Assert.Equal(0, await portal.WithDb(db => db.VoucherApplications.CountAsync()));
    }

    [Fact]
    public async Task Begins_on_the_page_of_the_service_for_who_had_to_sign_in_first()
    {
        var (client, _) = await desk.SignIn();

        (await client.GetAsync("/coworker/domande?canone=250&mesi=12")).LeadsTo("/servizi/voucher?canone=250&mesi=12");
    }
}
