using System.Net;
using CoworkingMilano.Domain.Accounts;
using CoworkingMilano.Domain.Accreditation;
using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CoworkingMilano.Tests.Web.Officers;

public sealed class CheckingARequirement : IAsyncLifetime
{
    private readonly PortalFactory _portal = new();
    private readonly Account _colleague = Some.Person("Clio", "Colleghi");

    public async ValueTask InitializeAsync() => await _portal.Save(Some.Everybody);

    public ValueTask DisposeAsync() => _portal.DisposeAsync();

    [Fact]
    public async Task Saves_the_verdict_and_shows_it_on_the_case()
    {
        var application = Some.AccreditationUnderReview();
        await _portal.Save(application);
        var client = await _portal.SignIn(Some.CaseOfficer, Roles.CaseOfficer);
        Assert.Contains("Sì. Rete: sì", (await client.Page(Check(application, "Q9"))).Words());

        var response = await client.FillIn(Check(application, "Q9"), ("Outcome", "NotMet"), ("Reason", "La rete non esiste più"));

        Assert.Equal(HttpStatusCode.Found, response.StatusCode);
        Assert.Equal($"/ufficio/domande/{application.Reference}#requisiti", response.Headers.Location?.OriginalString);
        var saved = await Saved(application);
        var check = Assert.Single(saved.Checks);
        Assert.True(check.Says(CheckOutcome.NotMet, "La rete non esiste più"));
        Assert.Equal((Some.CaseOfficer.Id, "Q9"), (check.CheckedById, check.Requirement.Code));
        Assert.Single(saved.Timeline, e => e.Act is Act.RequirementChecked && e.Note == "Q9: Non soddisfatto");
        Assert.Contains("La rete non esiste più", (await client.Page($"/ufficio/domande/{application.Reference}")).Words());
    }

    [Theory]
    [InlineData("Q9", "", "", "Scegli l’esito della verifica")]
    [InlineData("Q9", "ToClarify", "", "Spiega perché: un requisito non soddisfatto o da chiarire si motiva")]
    [InlineData("Q3", "Met", "Ne ho contate 24", "Questo requisito si verifica sul posto: prima si conclude il sopralluogo")]
    public async Task With_something_missing_says_what(string code, string outcome, string reason, string sentence)
    {
        var application = Some.AccreditationUnderReview();
        await _portal.Save(application);
        var client = await _portal.SignIn(Some.CaseOfficer, Roles.CaseOfficer);

        var response = await client.FillIn(Check(application, code), ("Outcome", outcome), ("Reason", reason));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        var page = await response.Html();
        Assert.Contains(sentence, page.QuerySelector(".invalid-feedback")!.TextContent);
        Assert.Equal(reason, page.QuerySelector("textarea")!.TextContent.Trim());
        Assert.Empty((await Saved(application)).Checks);
    }

    [Fact]
    public async Task Twice_is_written_once()
    {
        var application = Some.AccreditationUnderReview();
        await _portal.Save(application);
        var client = await _portal.SignIn(Some.CaseOfficer, Roles.CaseOfficer);

        var (first, second) = await client.FillInTwice(Check(application, "Q12"), Check(application, "Q12"), ("Outcome", "Met"));

        Assert.Equal((HttpStatusCode.Found, HttpStatusCode.Found), (first.StatusCode, second.StatusCode));
        Assert.Single((await Saved(application)).Timeline, e => e.Act is Act.RequirementChecked);
    }

    [Fact]
    public async Task After_the_review_is_a_conflict()
    {
        var application = Some.CheckedAccreditation();
        await _portal.Save(application);
        var client = await _portal.SignIn(Some.CaseOfficer, Roles.CaseOfficer);

        var response = await client.FillInAfter(Check(application, "Q9"), Check(application, "Q9"), () => PrepareAdmission(application), ("Outcome", "NotMet"), ("Reason", "Ci ho ripensato"));

        Assert.Equal(HttpStatusCode.Conflict, response.StatusCode);
        Assert.Contains("non è in istruttoria", (await response.Html()).Words());
    }

    [Fact]
    public async Task Of_a_colleague_leads_back_to_the_case()
    {
        var application = Some.AccreditationUnderReview();
        await _portal.Save(application);
        var colleague = await _portal.SignIn(_colleague, Roles.CaseOfficer);

        var response = await colleague.GetAsync(Check(application, "Q9"));

        Assert.Equal($"/ufficio/domande/{application.Reference}#requisiti", response.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task That_the_call_does_not_have_is_not_found()
    {
        var application = Some.AccreditationUnderReview();
        await _portal.Save(application);
        var client = await _portal.SignIn(Some.CaseOfficer, Roles.CaseOfficer);

        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(Check(application, "Q99"))).StatusCode);
    }

    private Task PrepareAdmission(Application application) => _portal.WithDb(async db =>
    {
        var saved = await db.CaseForReviewAsync(application.Reference);
        saved.PrepareAdmission(null, await db.Users.SingleAsync(a => a.Id == Some.CaseOfficer.Id), _portal.Clock);
    });

    private Task<AccreditationApplication> Saved(Application application) =>
        _portal.WithDb(db => db.AccreditationApplications.Include(a => a.Timeline).Include(a => a.Checks).ThenInclude(c => c.Requirement).Referenced(application.Reference).SingleAsync());

    private static string Check(Application application, string code) => $"/ufficio/domande/{application.Reference}/verifiche/{code}";
}
