using System.Net;
using CoworkingMilano.Domain.Accounts;
using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CoworkingMilano.Tests.Web.Officers;

public sealed class TakingACaseInCharge : IAsyncLifetime
{
    private readonly PortalFactory _portal = new();
    private readonly Account _colleague = Some.Person("Clio", "Colleghi");

    public async ValueTask InitializeAsync() => await _portal.Save(Some.Everybody);

    public ValueTask DisposeAsync() => _portal.DisposeAsync();

    [Fact]
    public async Task Gives_it_to_the_officer_and_tells_the_applicant()
    {
        var application = Some.SubmittedVoucher();
        await _portal.Save(application);
        var client = await _portal.SignIn(Some.CaseOfficer, Roles.CaseOfficer);

        var response = await client.FillIn(Case(application), $"{Case(application)}/presa-in-carico");

        Assert.Equal(HttpStatusCode.Found, response.StatusCode);
        Assert.Equal(Case(application), response.Headers.Location?.OriginalString);
        var saved = await Saved(application);
        Assert.Equal((ApplicationStatus.UnderReview, Some.CaseOfficer.Id), (saved.Status, saved.CaseOfficerId));
        Assert.Contains(saved.Timeline, e => e.Act is Act.TakenInCharge && e.ActorId == Some.CaseOfficer.Id);
        Assert.Contains(saved.Notices, n => n.Subject.StartsWith("La tua domanda è stata presa in carico", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Twice_leads_to_the_case_once_taken()
    {
        var application = Some.SubmittedAccreditation();
        await _portal.Save(application);
        var client = await _portal.SignIn(Some.CaseOfficer, Roles.CaseOfficer);
        var (first, second) = (await client.FillInTwice(Case(application), $"{Case(application)}/presa-in-carico"));

        Assert.Equal((HttpStatusCode.Found, HttpStatusCode.Found), (first.StatusCode, second.StatusCode));
        Assert.Single((await Saved(application)).Timeline, e => e.Act is Act.TakenInCharge);
    }

    [Fact]
    public async Task That_a_colleague_took_first_is_a_conflict()
    {
        var application = Some.SubmittedAccreditation();
        await _portal.Save(application);
        var (client, colleague) = (await _portal.SignIn(Some.CaseOfficer, Roles.CaseOfficer), await _portal.SignIn(_colleague, Roles.CaseOfficer));

        var late = await colleague.FillInAfter(Case(application), $"{Case(application)}/presa-in-carico", () => client.FillIn(Case(application), $"{Case(application)}/presa-in-carico"));

        Assert.Equal(HttpStatusCode.Conflict, late.StatusCode);
        Assert.Contains("nessuno ha ancora in carico", (await late.Html()).Words());
        Assert.Equal(Some.CaseOfficer.Id, (await Saved(application)).CaseOfficerId);
    }

    private Task<Application> Saved(Application application) =>
        _portal.WithDb(db => db.Applications.Include(a => a.Timeline).Include(a => a.Notices).Referenced(application.Reference).SingleAsync());

    private static string Case(Application application) => $"/ufficio/domande/{application.Reference}";
}
