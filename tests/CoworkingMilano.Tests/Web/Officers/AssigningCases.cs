using System.Net;
using CoworkingMilano.Domain.Accounts;
using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CoworkingMilano.Tests.Web.Officers;

public sealed class AssigningCases : IAsyncLifetime
{
    private const string Page = "/ufficio/assegnazioni";

    private readonly PortalFactory _portal = new();
    private readonly Account _colleague = Some.Person("Clio", "Colleghi");
    private readonly Application _free = Some.SubmittedAccreditation(name: "Libera");
    private readonly Application _taken = Some.VoucherUnderReview();
    private readonly Application _prepared = Some.PreparedAccreditation(name: "Predisposta");

    public async ValueTask InitializeAsync()
    {
        await _portal.Save(Some.Everybody);
        await _portal.Save(_free, _taken, _prepared);
        await _portal.SignIn(_colleague, Roles.CaseOfficer);
        await _portal.SignIn(Some.CaseOfficer, Roles.CaseOfficer);
    }

    public ValueTask DisposeAsync() => _portal.DisposeAsync();

    [Fact]
    public async Task The_responsible_officer_gives_several_in_one_act()
    {
        var client = await Responsible();
        var queue = await client.Page("/ufficio/domande");
        Assert.Equal(3, queue.QuerySelectorAll(".queue input[type=checkbox][name=domanda]").Length);

        var response = await client.FillIn(Chosen(_free, _taken, _prepared), Page, ("OfficerId", _colleague.Id), ("Reason", "Ida è in ferie."));

        Assert.Equal((HttpStatusCode.Found, "/ufficio/domande"), (response.StatusCode, response.Headers.Location?.OriginalString));
        Assert.Contains("3 domande sono ora in carico a Clio Colleghi.", (await client.Page("/ufficio/domande")).Body!.TextContent);
        foreach (var application in (Application[])[_free, _taken, _prepared])
        {
            var saved = await Saved(application);
            Assert.Equal(_colleague.Id, saved.CaseOfficerId);
            Assert.Contains(saved.Timeline, e => e.ActorId == Some.ResponsibleOfficer.Id && e.Note == "A Clio Colleghi: Ida è in ferie.");
        }
    }

    [Fact]
    public async Task Twice_leads_to_the_same_result_once()
    {
        var client = await Responsible();

        var (first, second) = await client.FillInTwice(Chosen(_free, _taken), Page, ("OfficerId", _colleague.Id), ("Reason", "Ida è in ferie."));

        Assert.Equal((HttpStatusCode.Found, HttpStatusCode.Found), (first.StatusCode, second.StatusCode));
        Assert.Single((await Saved(_taken)).Timeline, e => e.Act is Act.HandedOver);
        Assert.Single((await Saved(_free)).Timeline, e => e.Act is Act.Assigned);
    }

    [Fact]
    public async Task A_bad_form_comes_back_with_what_was_chosen()
    {
        var client = await Responsible();

        var response = await client.FillIn(Chosen(_free, _taken), Page, ("OfficerId", ""), ("Reason", ""));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        var page = await response.Html();
        Assert.Contains("Scegli chi esamina le domande", page.Words());
        Assert.Contains("Scrivi perché la domanda passa di mano", page.Words());
        Assert.Equal(2, page.QuerySelectorAll("tbody tr").Length);
        Assert.Null((await Saved(_free)).CaseOfficerId);
    }

    [Fact]
    public async Task What_somebody_changed_meanwhile_is_told_and_the_rest_is_done()
    {
        var client = await Responsible();
        var officer = await _portal.SignIn(Some.CaseOfficer, Roles.CaseOfficer);

        var response = await client.FillInAfter(
            Chosen(_free, _prepared), Page,
            () => officer.FillIn($"/ufficio/domande/{_free.Reference}", $"/ufficio/domande/{_free.Reference}/presa-in-carico"),
            ("OfficerId", _colleague.Id), ("Reason", "Ida è in ferie."));

        Assert.Equal(HttpStatusCode.Conflict, response.StatusCode);
        var words = (await response.Html()).Words();
        Assert.Contains("Una domanda è ora in carico a Clio Colleghi.", words);
        Assert.Contains($"{_free.Reference}: Nel frattempo qualcun altro l’ha cambiata", words);
        Assert.Equal((Some.CaseOfficer.Id, _colleague.Id), ((await Saved(_free)).CaseOfficerId, (await Saved(_prepared)).CaseOfficerId));
    }

    [Fact]
    public async Task What_ended_meanwhile_keeps_its_officer()
    {
        var client = await Responsible();

        var response = await client.FillInAfter(
            Chosen(_taken), Page,
            () => _portal.WithDb(async db => (await db.Applications.SingleAsync(a => a.Reference == _taken.Reference)).Withdraw(_portal.Clock)),
            ("OfficerId", _colleague.Id), ("Reason", "Ida è in ferie."));

        Assert.Equal(HttpStatusCode.Conflict, response.StatusCode);
        Assert.Contains("non ancora conclusa", (await response.Html()).Words());
        Assert.Equal(Some.CaseOfficer.Id, (await Saved(_taken)).CaseOfficerId);
    }

    [Fact]
    public async Task A_case_officer_takes_what_is_free_and_hands_over_their_own()
    {
        var client = await _portal.SignIn(Some.CaseOfficer, Roles.CaseOfficer);

        await client.FillIn(Chosen(_free), Page, ("OfficerId", Some.CaseOfficer.Id));
        await client.FillIn(Chosen(_taken), Page, ("OfficerId", _colleague.Id), ("Reason", "La conosco di persona."));

        Assert.Equal((Some.CaseOfficer.Id, _colleague.Id), ((await Saved(_free)).CaseOfficerId, (await Saved(_taken)).CaseOfficerId));
        Assert.Equal((Act.HandedOver, Some.CaseOfficer.Id), (await Saved(_taken)).Timeline.Select(e => (e.Act, e.ActorId)).Last());
    }

    [Fact]
    public async Task A_case_officer_gives_nothing_that_is_not_theirs()
    {
        var client = await _portal.SignIn(_colleague, Roles.CaseOfficer);

        var response = await client.FillIn(Chosen(_free, _taken), Page, ("OfficerId", Some.Inspector.Id), ("Reason", "Così."));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        response = await client.FillIn(Chosen(_taken), Page, ("OfficerId", _colleague.Id), ("Reason", "La voglio io."));

        Assert.Equal(HttpStatusCode.Conflict, response.StatusCode);
        Assert.Equal(Some.CaseOfficer.Id, (await Saved(_taken)).CaseOfficerId);
    }

    [Fact]
    public async Task Only_case_officers_whose_account_is_open_can_be_chosen()
    {
        await _portal.SignIn(Some.Inspector, Roles.Inspector);
        await _portal.WithDb(async db => (await db.Users.SingleAsync(a => a.Id == _colleague.Id)).Lock(_portal.Clock));
        var client = await Responsible();

        var offered = (await client.Page(Chosen(_free))).QuerySelectorAll("#OfficerId option").Select(o => o.TextContent).Skip(1);
        var refused = await client.FillIn(Chosen(_free), Page, ("OfficerId", _colleague.Id));

        Assert.Equal(["Ida Istruttori"], offered);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
    }

    [Fact]
    public async Task Goes_back_to_the_page_of_the_office_it_came_from_and_to_no_other_site()
    {
        var client = await Responsible();

        var back = await client.FillIn($"{Chosen(_free)}&da=%2Fufficio%2Fdomande%3Ftipo%3Daccreditamento", Page, ("OfficerId", _colleague.Id));
        var away = await client.FillIn($"{Chosen(_taken)}&da=https%3A%2F%2Faltrove.example", Page, ("OfficerId", _colleague.Id), ("Reason", "Ida è in ferie."));

        Assert.Equal("/ufficio/domande?tipo=accreditamento", back.Headers.Location?.OriginalString);
        Assert.Equal("/ufficio/domande", away.Headers.Location?.OriginalString);
        Assert.Contains("Non hai scelto nessuna domanda", (await client.Page(Page)).Words());
    }

    private Task<HttpClient> Responsible() => _portal.SignIn(Some.ResponsibleOfficer, Roles.ResponsibleOfficer);

    private static string Chosen(params Application[] cases) => $"{Page}?{string.Join('&', cases.Select(c => $"domanda={c.Reference}"))}";

    private Task<Application> Saved(Application application) => _portal.WithDb(db => db.Applications.Include(a => a.Timeline).Referenced(application.Reference).SingleAsync());
}
