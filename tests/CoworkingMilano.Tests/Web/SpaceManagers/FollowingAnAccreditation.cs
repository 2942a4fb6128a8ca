using System.Net;
using CoworkingMilano.Domain.Accreditation;
using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Tests.Support;

namespace CoworkingMilano.Tests.Web.SpaceManagers;

public sealed class FollowingAnAccreditation : IDisposable
{
    private static readonly string[] Pages = ["", "gestore", "locali", "servizi", "fotografie", "dichiarazioni", "riepilogo", "ritiro", "eliminazione"];
    private static readonly string[] Sections = ["gestore", "locali", "servizi", "fotografie", "dichiarazioni", "riepilogo", "eliminazione"];

    private readonly PortalFactory _portal = new();

    public void Dispose() => _portal.Dispose();

    [Fact]
    public async Task Begins_with_the_task_list_of_the_draft()
    {
        var draft = Some.DraftAccreditation(desks: 8);
        var page = await (await _portal.SignInWith(draft)).Page(draft.Url());

        Assert.Contains("Sezioni complete: 4 su 5", page.Words(), StringComparison.Ordinal);
        Assert.Equal(((string[])["gestore", "locali", "servizi", "fotografie", "dichiarazioni"]).Select(part => draft.Url(part)), page.QuerySelectorAll(".task-name > a").Select(a => a.GetAttribute("href")!));
    }

    [Fact]
    public async Task Costs_few_queries()
    {
        var draft = Some.DraftAccreditation();
        var followed = Some.InspectedAccreditation(draft.Call);
        var manager = await _portal.SignInWith(draft, followed);

        _portal.Queries.Forget();
        await manager.Page(draft.Url());
        Assert.InRange(_portal.Queries.Commands.Count, 1, 8);

        _portal.Queries.Forget();
        await manager.Page(followed.Url());
        Assert.InRange(_portal.Queries.Commands.Count, 1, 9);
        Assert.DoesNotContain(_portal.Queries.Commands, sql => sql.Contains("FileContents", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Says_the_state_who_acts_next_and_the_last_day()
    {
        var submitted = Some.SubmittedAccreditation();
        var page = await (await _portal.SignInWith(submitted)).Page(submitted.Url());

        Assert.Equal("Presentata", page.QuerySelector("main .badge")!.TextContent);
        Assert.Contains("Tocca all’ufficio", page.Words(), StringComparison.Ordinal);
        Assert.Contains("1° maggio 2026", page.Words(), StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector($"a[href='{submitted.Url("ricevuta.pdf")}']"));
        Assert.Null(page.QuerySelector($"a[href='{submitted.Url("lettera.pdf")}']"));
        Assert.NotNull(page.QuerySelector($"a[href='{submitted.Url("ritiro")}']"));
    }

    [Fact]
    public async Task Shows_when_and_with_whom_the_inspection_is()
    {
        var application = Some.AccreditationUnderReview();
        application.ScheduleInspection("SO-2026-0900", new DateOnly(2026, 3, 12), new TimeOnly(10, 30), Some.Inspector, Some.CaseOfficer, Some.Clock);
        var page = await (await _portal.SignInWith(application)).Page(application.Url());

        Assert.Contains("giovedì 12 marzo 2026 alle 10:30, con Ivo Ispettori", page.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Leaves_out_what_the_office_says_to_itself()
    {
        var application = Some.PreparedAccreditation();
        application.CurrentDecision!.SendBack("Rivedere la planimetria", Some.ResponsibleOfficer, Some.Clock);
        var page = await (await _portal.SignInWith(application)).Page(application.Url());

        Assert.Equal(["Sopralluogo concluso", "Sopralluogo fissato", "Presa in carico", "Domanda presentata"], page.QuerySelectorAll(".timeline-title").Select(e => e.TextContent));
        Assert.DoesNotContain("planimetria", page.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Gives_the_receipt_the_report_and_the_letter_when_each_exists()
    {
        var application = Some.PreparedAccreditation();
        var manager = await _portal.SignInWith(application);
        var report = $"verbali/{application.Inspections[0].Reference}.pdf";

        Assert.Contains(application.Reference, await Pdf(manager, application.Url("ricevuta.pdf")), StringComparison.Ordinal);
        Assert.Contains(application.Inspections[0].Reference, await Pdf(manager, application.Url(report)), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await manager.GetAsync(application.Url("lettera.pdf"))).StatusCode);

        await _portal.WithDb(async db =>
        {
            var saved = (AccreditationApplication)await db.CaseForReviewAsync(application.Reference);
            saved.CurrentDecision!.Sign(Some.ResponsibleOfficer, Some.Clock);
            saved.Space!.TakeSlug([]);
        });

        Assert.Contains("Isola Lab", await Pdf(manager, application.Url("lettera.pdf")), StringComparison.Ordinal);
        var page = await manager.Page(application.Url());
        Assert.Equal("Ammessa", page.QuerySelector("main .badge")!.TextContent);
        Assert.All(
            (string[])[application.Url("ricevuta.pdf"), application.Url(report), application.Url("lettera.pdf"), "/elenco/isola-lab"],
            link => Assert.NotNull(page.QuerySelector($"main a[href='{link}']")));
        Assert.Null(page.QuerySelector($"a[href='{application.Url("ritiro")}']"));
    }

    [Fact]
    public async Task Has_no_papers_before_their_time()
    {
        var draft = Some.DraftAccreditation();
        var visited = Some.AccreditationUnderReview(draft.Call);
        visited.ScheduleInspection("SO-2026-0901", new DateOnly(2026, 3, 12), new TimeOnly(10, 30), Some.Inspector, Some.CaseOfficer, Some.Clock);
        var manager = await _portal.SignInWith(draft, visited);

        Assert.Equal(HttpStatusCode.NotFound, (await manager.GetAsync(draft.Url("ricevuta.pdf"))).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await manager.GetAsync(draft.Url("lettera.pdf"))).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await manager.GetAsync(visited.Url("verbali/SO-2026-0901.pdf"))).StatusCode);
    }

    [Fact]
    public async Task Leads_from_every_section_to_the_case_once_submitted()
    {
        var submitted = Some.SubmittedAccreditation();
        var manager = await _portal.SignInWith(submitted);

        foreach (var path in Sections.Select(part => submitted.Url(part)))
        {
            var response = await manager.GetAsync(path);
            Assert.Equal((path, HttpStatusCode.Found, submitted.Url()), (path, response.StatusCode, response.Headers.Location?.OriginalString));
        }
    }

    [Fact]
    public async Task Is_for_its_author_alone()
    {
        var draft = Some.DraftAccreditation();
        var inspected = Some.InspectedAccreditation(draft.Call);
        await _portal.SignInWith(draft, inspected);
        var other = await _portal.SignIn(Some.Person("Gino", "Gestori"));
        var report = $"verbali/{inspected.Inspections[0].Reference}.pdf";

        foreach (var path in (string[])[.. Pages.SelectMany(part => new[] { draft.Url(part), inspected.Url(part) }), inspected.Url("ricevuta.pdf"), inspected.Url("lettera.pdf"), inspected.Url(report)])
        {
            Assert.Equal((path, HttpStatusCode.NotFound), (path, (await other.GetAsync(path)).StatusCode));
        }

        foreach (var path in Pages.Skip(1).Where(part => part != "eliminazione").Select(part => draft.Url(part)))
        {
            Assert.Equal((path, HttpStatusCode.NotFound), (path, (await other.Send(path)).StatusCode));
        }
    }

    private static async Task<string> Pdf(HttpClient client, string path)
    {
        var response = await client.GetAsync(path);
        Assert.Equal((path, HttpStatusCode.OK), (path, response.StatusCode));
        Assert.Equal("application/pdf", response.Content.Headers.ContentType!.MediaType);
        Assert.Equal("attachment", response.Content.Headers.ContentDisposition!.DispositionType);
        return new PdfFile(await response.Content.ReadAsByteArrayAsync()).Text;
    }
}
