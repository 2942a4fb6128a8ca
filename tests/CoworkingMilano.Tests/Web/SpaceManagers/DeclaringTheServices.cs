using System.Net;
using CoworkingMilano.Domain.Accreditation;
using CoworkingMilano.Domain.Spaces;
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
        Assert.Equal([.. _draft.Call.Requirements.Where(r => r.IsService).Select(r => $"{r.Title} (obbligatorio)"), "Che cos’altro c’è? (facoltativo)"], legends);
    }

    [Fact]
    public async Task Saves_a_choice_and_a_word_for_each()
    {
        var manager = await _portal.SignInWith(_draft);

        var response = await manager.FillIn(_draft.Url("servizi"), AllOffered());

        Assert.Equal(_draft.Url(), response.Headers.Location?.OriginalString);
        var saved = await _portal.Saved(_draft);
        Assert.True(saved.IsComplete(AccreditationSection.Services));
        Assert.Equal((Amenities.Mail | Amenities.PrivateRooms, 180m), (saved.OtherAmenities, saved.MonthlyFeeFrom));
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
    public async Task Keeps_what_was_answered_and_names_the_rest_in_the_task_list()
    {
        var manager = await _portal.SignInWith(_draft);

        var response = await manager.FillIn(
            _draft.Url("servizi"),
            [.. AllOffered().Where(a => a.Name is not ("Services[0].Description" or "Services[1].IsOffered")), ($"Services[{Connection}].Description", "")]);

        Assert.Equal(_draft.Url(), response.Headers.Location?.OriginalString);
        Assert.Equal(["Connessione: una descrizione", "Sale riunioni: sì o no"], (await manager.Page(_draft.Url())).QuerySelectorAll(".task-missing a[href*=servizi]").Select(a => a.TextContent));
        var page = await manager.Page(_draft.Url("servizi"));
        Assert.Equal("descrizione Q5", page.Value("Services[1].Description"));
        Assert.NotNull(page.QuerySelector("#Services_2__IsOffered[checked]"));
    }

    [Fact]
    public async Task Does_not_take_answers_about_anything_else()
    {
        var manager = await _portal.SignInWith(_draft);

        var response = await manager.Send(_draft.Url("servizi"), ("Services[0].Code", "Q1"), ("Services[0].IsOffered", "true"), ("Services[0].Description", "sì"));

        Assert.Equal(_draft.Url(), response.Headers.Location?.OriginalString);
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
        ("MonthlyFeeFrom", "180,00"), ("Amenities", "Mail"), ("Amenities", "PrivateRooms"),
    ];
}
