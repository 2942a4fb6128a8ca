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
    public async Task Keeps_the_ticks_given_and_names_the_others_in_the_task_list()
    {
        var manager = await _portal.SignInWith(_draft);

        var response = await manager.FillIn(_draft.Url("dichiarazioni"), Ticks(0, 3));

        Assert.Equal(_draft.Url(), response.Headers.Location?.OriginalString);
        Assert.Equal(["Declarations_0__IsMade", "Declarations_3__IsMade"], (await manager.Page(_draft.Url("dichiarazioni"))).QuerySelectorAll("main input[checked]").Select(e => e.Id));
        Assert.Contains("Mancano: «Dichiaro che chi gestisce lo spazio…»", (await manager.Page(_draft.Url())).Words(), StringComparison.Ordinal);
        Assert.Equal(2, (await _portal.Saved(_draft)).Declarations.Count);
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

        Assert.Equal(_draft.Url(), response.Headers.Location?.OriginalString);
        Assert.Equal(3, (await _portal.Saved(_draft)).Declarations.Count);
        Assert.Contains("Manca: «Ho letto la nuova informativa.…»", (await manager.Page(_draft.Url())).Words(), StringComparison.Ordinal);
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
