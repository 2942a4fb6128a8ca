using System.Net;
using CoworkingMilano.Domain.Accreditation;
using CoworkingMilano.Tests.Support;

namespace CoworkingMilano.Tests.Web.SpaceManagers;

public sealed class DeclaringTheServices : IDisposable
{
    private const int Connection = 0;
    private const int MeetingRooms = 1;

    private readonly PortalFactory _portal = new();
    private readonly AccreditationApplication _draft = Some.StartedAccreditation();

    public void Dispose() => _portal.Dispose();

    [Fact]
    public async Task Asks_of_each_service_of_the_call_in_a_fieldset_of_its_own()
    {
        var page = await (await _portal.SignInWith(_draft)).Page(_draft.Url("servizi"));

        var legends = page.QuerySelectorAll("main fieldset legend").Select(l => l.TextContent).ToList();
        Assert.Equal(_draft.Call.Requirements.Where(r => r.IsService).Select(r => $"{r.Title} (obbligatorio)"), legends);
    }

    [Fact]
    public async Task Saves_a_choice_and_a_word_for_each()
    {
        var manager = await _portal.SignInWith(_draft);

        var response = await manager.FillIn(_draft.Url("servizi"), AllOffered());

        Assert.Equal(_draft.Url(), response.Headers.Location?.OriginalString);
        var saved = await _portal.Saved(_draft);
        Assert.True(saved.IsComplete(AccreditationSection.Services));
        Assert.All(saved.Services, s => Assert.Equal((true, $"descrizione {s.Requirement.Code}"), (s.IsOffered, s.Description)));
    }

    [Fact]
    public async Task Warns_that_a_mandatory_one_is_missing_without_refusing()
    {
        var manager = await _portal.SignInWith(_draft);

        var response = await manager.FillIn(_draft.Url("servizi"), [.. AllOffered().Where(a => !a.Name.StartsWith("Services[1].", StringComparison.Ordinal)), ($"Services[{MeetingRooms}].Code", "Q5"), ($"Services[{MeetingRooms}].IsOffered", "false")]);

        Assert.Equal(_draft.Url(), response.Headers.Location?.OriginalString);
        Assert.True((await _portal.Saved(_draft)).IsComplete(AccreditationSection.Services));
        foreach (var path in (string[])[_draft.Url(), _draft.Url("servizi"), _draft.Url("riepilogo")])
        {
            Assert.Contains((await manager.Page(path)).QuerySelectorAll(".alert-warning li"), line => line.TextContent == "Sale riunioni");
        }
    }

    [Fact]
    public async Task Wants_an_answer_and_a_description_of_what_there_is_and_keeps_the_rest()
    {
        var manager = await _portal.SignInWith(_draft);

        var response = await manager.FillIn(
            _draft.Url("servizi"),
            [.. AllOffered().Where(a => a.Name is not ("Services[0].Description" or "Services[1].IsOffered")), ($"Services[{Connection}].Description", "")]);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        var page = await response.Html();
        Assert.EndsWith("Connessione: descrivi in breve che cosa offri", page.QuerySelector("#Services_0__Description-error")!.TextContent, StringComparison.Ordinal);
        Assert.EndsWith("Sale riunioni: scegli «Sì» o «No»", page.QuerySelector("#Services_1__IsOffered-error")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("descrizione Q6", page.Value("Services[2].Description"));
        Assert.NotNull(page.QuerySelector("#Services_2__IsOffered[checked]"));
        Assert.Empty((await _portal.Saved(_draft)).Services);
    }

    [Fact]
    public async Task Does_not_take_answers_about_anything_else()
    {
        var manager = await _portal.SignInWith(_draft);

        var response = await manager.Send(_draft.Url("servizi"), ("Services[0].Code", "Q1"), ("Services[0].IsOffered", "true"), ("Services[0].Description", "sì"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        Assert.Empty((await _portal.Saved(_draft)).Services);
    }

    [Fact]
    public async Task Is_refused_once_submitted()
    {
        var submitted = Some.SubmittedAccreditation();
        var manager = await _portal.SignInWith(submitted);

        Assert.Equal(HttpStatusCode.Conflict, (await manager.Send(submitted.Url("servizi"), ("Services[0].Code", "Q4"), ("Services[0].IsOffered", "false"))).StatusCode);
    }

    private (string Name, string Value)[] AllOffered() =>
    [
        .. _draft.Call.Requirements.Where(r => r.IsService).OrderBy(r => r.Position).SelectMany((r, i) => new[]
        {
            ($"Services[{i}].Code", r.Code), ($"Services[{i}].IsOffered", "true"), ($"Services[{i}].Description", $"descrizione {r.Code}"),
        }),
    ];
}
