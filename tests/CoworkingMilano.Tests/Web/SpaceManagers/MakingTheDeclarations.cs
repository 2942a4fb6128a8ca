using System.Net;
using CoworkingMilano.Domain.Accreditation;
using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Tests.Support;

namespace CoworkingMilano.Tests.Web.SpaceManagers;

public sealed class MakingTheDeclarations : IDisposable
{
    private readonly PortalFactory _portal = new();
    private readonly AccreditationApplication _draft = Some.StartedAccreditation();

    public void Dispose() => _portal.Dispose();

    [Fact]
    public async Task Shows_each_text_with_its_version_and_the_criminal_law_warning()
    {
        var page = await (await _portal.SignInWith(_draft)).Page(_draft.Url("dichiarazioni"));

        var texts = _draft.Call.DeclarationsFor(ApplicationKind.Accreditation).ToList();
        Assert.Equal(texts.Count, page.QuerySelectorAll("main input[type=checkbox]").Length);
        Assert.All(texts, text => Assert.Contains(text.Text, page.Words(), StringComparison.Ordinal));
        Assert.Contains("Testo in versione 1", page.Words(), StringComparison.Ordinal);
        Assert.Contains("è punito dal codice penale", page.QuerySelector(".alert-warning")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Keeps_what_was_declared_bound_by_a_hash()
    {
        var manager = await _portal.SignInWith(_draft);

        var response = await manager.FillIn(_draft.Url("dichiarazioni"), Ticks(0, 1, 2, 3));

        Assert.Equal(_draft.Url(), response.Headers.Location?.OriginalString);
        var saved = await _portal.Saved(_draft);
        Assert.True(saved.HasDeclared);
        Assert.All(saved.Declarations, answer => Assert.True(answer.IsIntact(saved.Reference, Some.Manager.Id)));
    }

    [Fact]
    public async Task Wants_them_all_and_keeps_the_ticks_already_given()
    {
        var manager = await _portal.SignInWith(_draft);

        var response = await manager.FillIn(_draft.Url("dichiarazioni"), Ticks(0, 3));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        var page = await response.Html();
        Assert.Equal(["Declarations_1__IsMade-error", "Declarations_2__IsMade-error"], page.QuerySelectorAll(".invalid-feedback").Select(e => e.Id));
        Assert.Equal(["Declarations_0__IsMade", "Declarations_3__IsMade"], page.QuerySelectorAll("main input[checked]").Select(e => e.Id));
        Assert.EndsWith("Spunta «Dichiaro che chi gestisce lo spazio…»: senza questa dichiarazione la domanda non si può presentare", page.QuerySelector("#Declarations_1__IsMade-error")!.TextContent, StringComparison.Ordinal);
        Assert.Empty((await _portal.Saved(_draft)).Declarations);
    }

    [Fact]
    public async Task Does_not_count_a_tick_given_to_a_text_that_changed_meanwhile()
    {
        var manager = await _portal.SignInWith(_draft);
        await _portal.Act(_draft, a => a.Call.Declare(ApplicationKind.Accreditation, "privacy", "Ho letto la nuova informativa."));

        var response = await manager.Send(_draft.Url("dichiarazioni"), [.. Enumerable.Range(0, 4).SelectMany(i => new[]
        {
            ($"Declarations[{i}].Code", _draft.Call.DeclarationsFor(ApplicationKind.Accreditation).ElementAt(i).Code), ($"Declarations[{i}].Version", "1"), ($"Declarations[{i}].IsMade", "true"),
        })]);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        var page = await response.Html();
        Assert.Equal("Declarations_3__IsMade-error", Assert.Single(page.QuerySelectorAll(".invalid-feedback")).Id);
        Assert.Contains("Ho letto la nuova informativa.", page.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Is_refused_once_submitted()
    {
        var submitted = Some.SubmittedAccreditation();
        var manager = await _portal.SignInWith(submitted);

        Assert.Equal(HttpStatusCode.Conflict, (await manager.Send(submitted.Url("dichiarazioni"))).StatusCode);
    }

    private static (string, string)[] Ticks(params int[] positions) => [.. positions.Select(i => ($"Declarations[{i}].IsMade", "true"))];
}
