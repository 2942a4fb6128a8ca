using System.Net;
using CoworkingMilano.Domain.Accounts;
using CoworkingMilano.Domain.Accreditation;
using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CoworkingMilano.Tests.Web.Officers;

public sealed class AdoptingTheFindings : IAsyncLifetime
{
    private readonly PortalFactory _portal = new();
    private readonly Account _colleague = Some.Person("Clio", "Colleghi");

    public async ValueTask InitializeAsync() => await _portal.Save(Some.Everybody);

    public ValueTask DisposeAsync() => _portal.DisposeAsync();

    [Fact]
    public async Task Makes_them_verdicts_and_a_second_click_changes_nothing()
    {
        var application = Some.InspectedAccreditation();
        await _portal.Save(application);
        var client = await _portal.SignIn(Some.CaseOfficer, Roles.CaseOfficer);

        var (first, second) = await client.FillInTwice(Case(application), $"{Case(application)}/rilievi");

        Assert.Equal((HttpStatusCode.Found, HttpStatusCode.Found), (first.StatusCode, second.StatusCode));
        var saved = await _portal.WithDb(db => db.AccreditationApplications.Include(a => a.Timeline).Include(a => a.Checks).Referenced(application.Reference).SingleAsync());
        Assert.Equal(7, saved.Checks.Count);
        Assert.All(saved.Checks, check => Assert.True(check.Says(CheckOutcome.Met, "visto")));
        Assert.Equal(7, saved.Timeline.Count(e => e.Act is Act.RequirementChecked));
    }

    [Fact]
    public async Task Of_a_colleagues_case_is_a_conflict()
    {
        var (mine, theirs) = (Some.InspectedAccreditation(name: "Mio"), Some.SubmittedAccreditation(name: "Di nessuno"));
        await _portal.Save(mine, theirs);
        var colleague = await _portal.SignIn(_colleague, Roles.CaseOfficer);

        var response = await colleague.PostFormOf(Case(theirs), $"{Case(mine)}/rilievi");

        Assert.Equal(HttpStatusCode.Conflict, response.StatusCode);
        Assert.Contains("in carico a un altro istruttore", (await response.Html()).Words());
    }

    [Fact]
    public async Task Before_a_visit_is_closed_is_a_conflict()
    {
        var (visited, notVisited) = (Some.InspectedAccreditation(name: "Visto"), Some.AccreditationUnderReview(name: "Non visto"));
        await _portal.Save(visited, notVisited);
        var client = await _portal.SignIn(Some.CaseOfficer, Roles.CaseOfficer);

        var response = await client.PostFormOf(Case(visited), $"{Case(notVisited)}/rilievi");

        Assert.Equal(HttpStatusCode.Conflict, response.StatusCode);
        Assert.Contains("Non c’è ancora un sopralluogo concluso", (await response.Html()).Words());
    }

    private static string Case(Application application) => $"/ufficio/domande/{application.Reference}";
}
