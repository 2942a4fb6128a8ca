using System.Net;
using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Tests.Support;

namespace CoworkingMilano.Tests.Web.SpaceManagers;

public sealed class SubmittingTheApplication : IDisposable
{
    private readonly PortalFactory _portal = new();

    public void Dispose() => _portal.Dispose();

    [Fact]
    public async Task Hands_it_to_the_office_and_leads_to_the_case()
    {
        var draft = Some.DraftAccreditation();
        var manager = await _portal.SignInWith(draft);

        var response = await manager.FillIn(draft.Url("riepilogo"));

        Assert.Equal(draft.Url(), response.Headers.Location?.OriginalString);
        var saved = await _portal.Saved(draft);
        Assert.Equal((ApplicationStatus.Submitted, new DateOnly(2026, 5, 1)), (saved.Status, saved.DueOn));
        Assert.Equal((Act.Submitted, Some.Manager.Id), (Assert.Single(saved.Timeline).Act, saved.Timeline[0].ActorId));
        Assert.Single(saved.Notices);
    }

    [Fact]
    public async Task Twice_leads_to_the_case_and_submits_once()
    {
        var draft = Some.DraftAccreditation();
        var manager = await _portal.SignInWith(draft);
        await manager.FillIn(draft.Url("riepilogo"));

        var again = await manager.Send(draft.Url("riepilogo"));

        Assert.Equal(draft.Url(), again.Headers.Location?.OriginalString);
        Assert.Single((await _portal.Saved(draft)).Timeline);
    }

    [Fact]
    public async Task Comes_after_one_page_with_every_answer_the_way_to_change_it_and_the_warning()
    {
        var draft = Some.DraftAccreditation();
        var page = await (await _portal.SignInWith(draft)).Page(draft.Url("riepilogo"));

        Assert.Equal(
            ((string[])["gestore", "locali", "servizi", "fotografie", "dichiarazioni"]).Select(part => draft.Url(part)),
            page.QuerySelectorAll(".summary-head a").Select(a => a.GetAttribute("href")!));
        Assert.All(
            (string[])["Isola Lab Srl", "12345678903", "MI-1234567", "Via Borsieri 12, 20159 Milano", "24", "Connessione: sì", "La sala comune", "Accetto che il Comune visiti lo spazio"],
            words => Assert.Contains(words, page.Words(), StringComparison.Ordinal));
        Assert.Contains("è punito dal codice penale", page.QuerySelector(".alert-warning")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Is_not_offered_while_something_is_missing()
    {
        var draft = Some.DraftAccreditation(desks: 8);
        var manager = await _portal.SignInWith(draft);

        var page = await manager.Page(draft.Url("riepilogo"));
        var missing = Assert.Single(page.QuerySelectorAll("main .missing-answers a"));
        Assert.Equal(("almeno 10 postazioni, come chiede il bando: ne hai indicate 8", draft.Url("locali#Desks")), (missing.TextContent, missing.GetAttribute("href")));
        Assert.Null(page.QuerySelector("main form"));
        Assert.Equal(HttpStatusCode.Conflict, (await manager.Send(draft.Url("riepilogo"))).StatusCode);
        Assert.True((await _portal.Saved(draft)).IsDraft);
    }

    [Fact]
    public async Task Shows_an_empty_draft_without_stumbling()
    {
        var draft = Some.StartedAccreditation();
        var page = await (await _portal.SignInWith(draft)).Page(draft.Url("riepilogo"));

        Assert.Equal(5, page.QuerySelectorAll("main .missing-answers > li").Length);
        Assert.Contains("Non indicato", page.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Is_refused_when_the_call_has_closed()
    {
        var draft = Some.DraftAccreditation();
        draft.Call.Close(new DateOnly(2026, 3, 1));
        var manager = await _portal.SignInWith(draft);

        Assert.Contains("Il bando è chiuso", (await manager.Page(draft.Url("riepilogo"))).Words(), StringComparison.Ordinal);
        var response = await manager.Send(draft.Url("riepilogo"));
        Assert.Equal(HttpStatusCode.Conflict, response.StatusCode);
        Assert.Contains("Il bando è chiuso: non si possono presentare domande.", (await response.Html()).Words(), StringComparison.Ordinal);
    }
}
