using System.Net;
using AngleSharp.Dom;
using CoworkingMilano.Domain.Accounts;
using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Tests.Support;
using Microsoft.EntityFrameworkCore;

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
            [$"/coworker/domande/{draft.Reference}", $"/coworker/domande/{draft.Reference}/riepilogo", $"/coworker/domande/{draft.Reference}", $"/coworker/domande/{draft.Reference}/eliminazione"], Links(card));
        Assert.Contains("Sezioni complete: 7 su 7. È pronta: rileggila e presentala.", card.Words());
    }

    [Fact]
    public async Task Shows_a_request_with_its_last_day_and_its_receipt()
    {
        var application = Some.AccreditationUnderReview();

        var card = await CardOf(application, Some.Manager);

        Assert.Contains("Accreditamento", card.TextContent);
        Assert.Equal("Isola Lab", card.QuerySelector("h4")!.TextContent.Trim());
        Assert.Contains("In istruttoria", card.TextContent);
        Assert.Contains("Tocca all’ufficio", card.TextContent);
        Assert.Contains("La decisione arriva entro il 1° maggio 2026", card.Words());
        Assert.Equal(
            [$"/gestori/domande/{application.Reference}", $"mailto:{application.Call.OfficeEmail}", $"/gestori/domande/{application.Reference}", $"/gestori/domande/{application.Reference}/ricevuta.pdf", $"/area-personale/domande/{application.Reference}/conversazione"], Links(card));
    }

    [Fact]
    public async Task Says_that_the_office_is_late_and_gives_the_button_that_calls_the_substitute()
    {
        var application = Some.VoucherUnderReview();
        _portal.Clock.Later(34);

        var card = await CardOf(application, Some.Coworker);

        Assert.Contains("Presentata il 2 marzo 2026. La decisione doveva arrivare entro il 1° aprile 2026: è in ritardo di 4 giorni", card.Words());
        Assert.Contains($"L’ufficio è in ritardo. Puoi aspettare, o rivolgerti al sostituto: {application.Call.SubstituteOfficer}.", card.Words());
        Assert.DoesNotContain("Non devi fare nulla", card.Words());
        Assert.DoesNotContain("La decisione arriva entro", card.Words());
        var act = card.QuerySelector("form")!.GetAttribute("action")!;
        (await (await _portal.SignIn(Some.Coworker)).FillIn("/area-personale", act)).LeadsTo($"/coworker/domande/{application.Reference}");
        Assert.NotNull(await _portal.WithDb(db => db.Applications.Where(a => a.Reference == application.Reference).Select(a => a.SubstituteCalledAt).SingleAsync()));
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
                $"4 marzo 2026 Hai ritirato la domanda · {application.Reference} Da leggere",
                $"2 marzo 2026 La tua domanda è stata presa in carico · {application.Reference} Da leggere",
                $"2 marzo 2026 Abbiamo ricevuto la tua domanda · {application.Reference} Da leggere",
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
        await _portal.Save([.. Some.Everybody]);
        await _portal.Save([ada, Some.DraftVoucher(coworker: ada), .. Enumerable.Range(1, 22).Select(n => Some.DraftAccreditation(name: $"Spazio {n}", manager: ada))]);
        var client = await _portal.SignIn(ada);
        await client.Page("/area-personale");
        _portal.Queries.Forget();

        var page = await client.Page("/area-personale");

        Assert.InRange(_portal.Queries.Commands.Count, 1, 4);
        Assert.Equal(20, page.QuerySelectorAll(".case-card").Length);
        Assert.NotNull(page.QuerySelector("a[href*='pagina=2']"));
        Assert.Equal(3, (await client.Page("/area-personale?pagina=2")).QuerySelectorAll(".case-card").Length);
    }

    [Fact]
    public async Task Names_what_a_draft_lacks_and_leads_to_it()
    {
        var draft = Some.StartedAccreditation();
        draft.DescribePremises(Some.Premises(), Some.Clock);

        var card = await CardOf(draft, Some.Manager);

        Assert.Equal("Sezioni complete: 1 su 5. Mancano: Chi gestisce lo spazio, I servizi, Le fotografie, Le dichiarazioni", card.QuerySelector(".case-next")!.Words());
        Assert.Contains($"/gestori/domande/{draft.Reference}/fotografie", Links(card));
    }

    [Fact]
    public async Task Shows_the_day_of_the_visit_and_how_long_the_decision_may_take()
    {
        var application = Some.AccreditationUnderReview();
        application.ScheduleInspection("SO-2026-0001", new DateOnly(2026, 3, 9), new TimeOnly(10, 30), Some.Inspector, Some.CaseOfficer, Some.Clock);

        var card = await CardOf(application, Some.Manager);

        Assert.Contains("È fissato il sopralluogo, lunedì 9 marzo 2026 alle 10:30", card.Words());
        Assert.Contains("tra 60 giorni", card.Words());
    }

    [Fact]
    public async Task Puts_first_what_waits_for_the_person_then_what_waits_for_the_office_then_what_has_ended()
    {
        var ended = Some.SubmittedAccreditation(name: "Concluso");
        ended.Withdraw(Some.Clock);
        var open = Some.SubmittedAccreditation(name: "In corso");
        var draft = Some.DraftAccreditation(name: new string('W', 120));
        await _portal.Save([.. Some.Everybody]);
        await _portal.Save(ended, draft, open);

        var page = await (await _portal.SignIn(Some.Manager)).Page("/area-personale");

        Assert.Equal(["Tocca a te", "Le esamina l’ufficio", "Concluse"], page.QuerySelectorAll(".case-group").Select(h => h.TextContent));
        Assert.Equal([draft.Reference, open.Reference, ended.Reference], page.QuerySelectorAll(".case-card .case-kind .reference").Select(r => r.TextContent));
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
