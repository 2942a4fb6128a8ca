using System.Net;
using AngleSharp.Dom;
using CoworkingMilano.Domain.Accounts;
using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Tests.Support;

namespace CoworkingMilano.Tests.Web.Registry.PersonalArea;

public sealed class OpeningThePersonalArea : IDisposable
{
    private readonly PortalFactory _portal = new();

    public void Dispose() => _portal.Dispose();

    [Fact]
    public async Task Shows_a_draft_with_the_way_to_go_on_and_to_delete_it()
    {
        var draft = Some.DraftVoucher();

        var card = await CardOf(draft, Some.Coworker);

        Assert.Contains("Voucher", card.TextContent);
        Assert.Contains("Bozza", card.TextContent);
        Assert.Contains("Tocca a te", card.TextContent);
        Assert.Equal(
            [$"/coworker/domande/{draft.Reference}", $"/coworker/domande/{draft.Reference}", $"/coworker/domande/{draft.Reference}/eliminazione"], Links(card));
    }

    [Fact]
    public async Task Shows_a_request_with_its_last_day_and_its_receipt()
    {
        var application = Some.AccreditationUnderReview();

        var card = await CardOf(application, Some.Manager);

        Assert.Contains("Accreditamento", card.TextContent);
        Assert.Equal("Isola Lab", card.QuerySelector("h3")!.TextContent.Trim());
        Assert.Contains("In istruttoria", card.TextContent);
        Assert.Contains("Tocca all’ufficio", card.TextContent);
        Assert.Contains("La decisione arriva entro il 1° maggio 2026", card.Words());
        Assert.Equal(
            [$"/gestori/domande/{application.Reference}", $"/gestori/domande/{application.Reference}", $"/gestori/domande/{application.Reference}/ricevuta.pdf"], Links(card));
    }

    [Fact]
    public async Task Shows_a_decided_request_with_its_letter()
    {
        var application = Some.AdmittedAccreditation();

        var card = await CardOf(application, Some.Manager);

        Assert.Contains("Ammessa", card.TextContent);
        Assert.Contains("Procedimento concluso", card.TextContent);
        Assert.Contains($"/gestori/domande/{application.Reference}/lettera.pdf", Links(card));
    }

    [Fact]
    public async Task Gives_no_letter_of_a_request_that_was_withdrawn()
    {
        var application = Some.SubmittedVoucher();
        application.Withdraw(Some.Clock);

        var card = await CardOf(application, Some.Coworker);

        Assert.Contains("Ritirata", card.TextContent);
        Assert.DoesNotContain(Links(card), href => href!.EndsWith("lettera.pdf", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Holds_both_kinds_newest_first_and_nobody_else_s()
    {
        var ada = Some.Person("Ada", "Bianchi");
        await _portal.Save([.. Some.Everybody]);
        var space = Some.AdmittedAccreditation();
        var older = Some.DraftAccreditation(space.Call, manager: ada);
        var newer = Some.DraftVoucher(space.Call, space.Space, coworker: ada, clock: Some.Clock.Later(days: 1));
        await _portal.Save(ada, space, older, newer, Some.DraftVoucher(space.Call, space.Space));

        var page = await (await _portal.SignIn(ada)).Page("/area-personale");

        Assert.Equal([newer.Reference, older.Reference], page.QuerySelectorAll(".case-card .case-kind .reference").Select(r => r.TextContent));
    }

    [Fact]
    public async Task Lists_the_messages_that_were_sent_latest_first()
    {
        var application = Some.AccreditationUnderReview(clock: Some.Clock);
        application.Withdraw(Some.Clock.Later(days: 2));
        await _portal.Save([.. Some.Everybody]);
        await _portal.Save(application);

        var page = await (await _portal.SignIn(Some.Manager)).Page("/area-personale");

        Assert.Equal(
            [
                $"4 marzo 2026 Hai ritirato la domanda · {application.Reference}",
                $"2 marzo 2026 La tua domanda è stata presa in carico · {application.Reference}",
                $"2 marzo 2026 Abbiamo ricevuto la tua domanda · {application.Reference}",
            ],
            page.QuerySelectorAll(".notice-list li").Select(li => li.Words()));
    }

    [Fact]
    public async Task Starts_both_services_where_there_is_nothing_yet()
    {
        var page = await (await _portal.SignIn(Some.Person("Ada", "Bianchi"))).Page("/area-personale");

        Assert.Equal(["/servizi/voucher", "/servizi/accreditamento"], page.QuerySelectorAll(".service-card a").Select(a => a.GetAttribute("href")));
    }

    [Fact]
    public async Task Takes_at_most_four_queries_however_many_the_requests()
    {
        var ada = Some.Person("Ada", "Bianchi");
        var call = Some.Call();
        await _portal.Save([.. Some.Everybody]);
        await _portal.Save([ada, .. Enumerable.Range(1, 6).Select(n => Some.DraftAccreditation(call, $"Spazio {n}", manager: ada))]);
        var client = await _portal.SignIn(ada);
        await client.Page("/area-personale");
        _portal.Queries.Forget();

        var page = await client.Page("/area-personale");

        Assert.Equal(6, page.QuerySelectorAll(".case-card").Length);
        Assert.InRange(_portal.Queries.Commands.Count, 1, 4);
    }

    [Theory]
    [InlineData(Roles.CaseOfficer)]
    [InlineData(Roles.Administrator)]
    public async Task Sends_officers_to_their_own_door(string role)
    {
        var client = await _portal.SignIn(Some.Person("Ugo", "Verdi"), role);

        var response = await client.GetAsync("/area-personale");

        Assert.Equal(HttpStatusCode.Found, response.StatusCode);
        Assert.Equal("/ufficio", response.Headers.Location!.ToString());
    }

    [Fact]
    public async Task Sends_a_visitor_to_sign_in_and_back()
    {
        var response = await _portal.Visitor().GetAsync("/area-personale");

        Assert.Equal(HttpStatusCode.Found, response.StatusCode);
        Assert.Equal("/accedi?ritorno=%2Farea-personale", response.Headers.Location!.PathAndQuery);
    }

    private async Task<IElement> CardOf(Application application, Account applicant)
    {
        await _portal.Save([.. Some.Everybody]);
        await _portal.Save(application);
        var page = await (await _portal.SignIn(applicant)).Page("/area-personale");
        return Assert.Single(page.QuerySelectorAll(".case-card"));
    }

    private static IEnumerable<string?> Links(IElement card) => card.QuerySelectorAll("a").Select(a => a.GetAttribute("href"));
}
