using System.Net;
using CoworkingMilano.Domain.Accounts;
using CoworkingMilano.Domain.Accreditation;
using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Domain.Inspections;
using CoworkingMilano.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CoworkingMilano.Tests.Web.Officers;

public sealed class WritingAnInspection : IAsyncLifetime
{
    private const string Reference = "SO-2026-0007";
    private const string Visit = "/ufficio/sopralluoghi/SO-2026-0007";
    private const string Closure = $"{Visit}/chiusura";

    private readonly PortalFactory _portal = new();
    private readonly AccreditationApplication _application = Some.AccreditationUnderReview();
    private readonly Account _colleague = Some.Person("Ugo", "Altri");

    public async ValueTask InitializeAsync()
    {
        _application.ScheduleInspection(Reference, new DateOnly(2026, 3, 2), new TimeOnly(10, 30), Some.Inspector, Some.CaseOfficer, _portal.Clock);
        await _portal.Save(Some.Everybody);
        await _portal.Save(_application);
    }

    public ValueTask DisposeAsync() => _portal.DisposeAsync();

    [Fact]
    public async Task Saves_what_was_seen_so_far()
    {
        var client = await _portal.SignIn(Some.Inspector, Roles.Inspector);

        var response = await client.FillIn(Visit, ("Findings[0].IsMet", "true"), ("Findings[0].MeasuredValue", "22 postazioni"), ("Remarks", "Accolto da chi gestisce"));

        Assert.Equal(Visit, response.Headers.Location?.OriginalString);
        var saved = await Saved();
        var finding = Assert.Single(saved.Findings);
        Assert.Equal(("Q3", true, "22 postazioni"), (finding.Requirement.Code, finding.IsMet, finding.MeasuredValue));
        Assert.Equal("Accolto da chi gestisce", saved.Remarks);
        Assert.True(saved.IsOpen);
        var page = await client.Page(Visit);
        Assert.Equal("22 postazioni", page.QuerySelector("[name='Findings[0].MeasuredValue']")!.GetAttribute("value"));
        Assert.Contains("Ultimo salvataggio", page.Words());
    }

    [Fact]
    public async Task Takes_back_a_first_impression()
    {
        var client = await _portal.SignIn(Some.Inspector, Roles.Inspector);
        await client.FillIn(Visit, ("Findings[0].IsMet", "true"));

        await client.FillIn(Visit, ("Findings[0].IsMet", "false"), ("Findings[0].Note", "Sono otto, non ventiquattro"));

        var finding = Assert.Single((await Saved()).Findings);
        Assert.Equal((false, "Sono otto, non ventiquattro"), (finding.IsMet, finding.Note));
    }

    [Fact]
    public async Task With_something_missing_says_where_and_keeps_the_rest()
    {
        var client = await _portal.SignIn(Some.Inspector, Roles.Inspector);

        var response = await client.FillIn(Visit, ("Findings[0].IsMet", "false"), ("Findings[1].Note", "Fibra ovunque"), ("Remarks", "Da rivedere"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        var page = await response.Html();
        Assert.Contains("Q3: descrivi che cosa manca", page.GetElementById("Findings_0__Note-error")!.TextContent);
        Assert.Contains("Q4: scegli sì o no", page.GetElementById("Findings_1__IsMet-error")!.TextContent);
        Assert.Equal("Fibra ovunque", page.QuerySelector("[name='Findings[1].Note']")!.TextContent.Trim());
        Assert.Equal("Da rivedere", page.QuerySelector("[name=Remarks]")!.TextContent.Trim());
        Assert.NotNull(page.QuerySelector("[name='Findings[0].IsMet'][value=false]:checked"));
        Assert.Empty((await Saved()).Findings);
    }

    [Fact]
    public async Task Ends_with_a_closed_report_that_changes_no_verdict()
    {
        var client = await _portal.SignIn(Some.Inspector, Roles.Inspector);
        var saved = await client.FillIn(Visit, [.. Everything(), ("ThenClose", "true")]);
        Assert.Equal(Closure, saved.Headers.Location?.OriginalString);

        var (first, second) = await client.FillInTwice(Closure, Closure);

        Assert.Equal((Visit, Visit), (first.Headers.Location?.OriginalString, second.Headers.Location?.OriginalString));
        Assert.Equal(_portal.Clock.Now.UtcDateTime, (await Saved()).ClosedAt);
        var application = await _portal.WithDb(db => db.AccreditationApplications.Include(a => a.Timeline).Include(a => a.Checks).Include(a => a.Notices).Include(a => a.Space).SingleAsync());
        Assert.Equal(ApplicationStatus.UnderReview, application.Status);
        Assert.Empty(application.Checks);
        Assert.Null(application.Space);
        Assert.Single(application.Timeline, e => e.Act is Act.InspectionClosed && e.ActorId == Some.Inspector.Id);
        Assert.Single(application.Notices, n => n.Subject.StartsWith("Il sopralluogo è concluso", StringComparison.Ordinal));
        Assert.Empty((await client.Page(Visit)).QuerySelectorAll("main form"));
    }

    [Fact]
    public async Task Cannot_be_closed_with_something_unseen()
    {
        var client = await _portal.SignIn(Some.Inspector, Roles.Inspector);
        await client.FillIn(Visit, ("Findings[0].IsMet", "true"));

        var page = await client.Page(Closure);

        Assert.Empty(page.QuerySelectorAll("main form"));
        Assert.Contains("Manca il rilievo su: Q4 (Connessione)", page.Words());
        var insisting = await client.PostFormOf(Visit, Closure);
        Assert.Equal(HttpStatusCode.Conflict, insisting.StatusCode);
        Assert.True((await Saved()).IsOpen);
    }

    [Fact]
    public async Task After_the_closure_is_a_conflict()
    {
        var client = await _portal.SignIn(Some.Inspector, Roles.Inspector);
        await client.FillIn(Visit, Everything());

        var response = await client.FillInAfter(Visit, Visit, () => client.FillIn(Closure), ("Remarks", "Ancora una cosa"));

        Assert.Equal(HttpStatusCode.Conflict, response.StatusCode);
        Assert.Null((await Saved()).Remarks);
    }

    [Fact]
    public async Task Belongs_to_the_inspector_to_whom_it_is_entrusted()
    {
        var other = await _portal.SignIn(_colleague, Roles.Inspector);
        var mine = Some.AccreditationUnderReview(name: "Altrove");
        mine.ScheduleInspection("SO-2026-0008", new DateOnly(2026, 3, 2), new TimeOnly(15, 0), _colleague, Some.CaseOfficer, _portal.Clock);
        await _portal.Save(mine);

        Assert.Empty((await other.Page(Visit)).QuerySelectorAll("main form"));
        var response = await other.PostFormOf("/ufficio/sopralluoghi/SO-2026-0008", Visit, ("Remarks", "Non toccherebbe a me"));

        Assert.Equal(HttpStatusCode.Conflict, response.StatusCode);
        Assert.Contains("affidato a un altro ispettore", (await response.Html()).Words());
    }

    [Theory]
    [InlineData(Roles.CaseOfficer)]
    [InlineData(Roles.Auditor)]
    public async Task Is_read_by_the_office_without_writing(string role)
    {
        var reader = await _portal.SignIn(_colleague, role);

        Assert.Contains("Il sopralluogo è affidato a Ivo Ispettori", (await reader.Page(Visit)).Words());
        Assert.Equal(HttpStatusCode.Forbidden, (await reader.PostAsync(Visit, null)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await reader.PostAsync(Closure, null)).StatusCode);
    }

    [Fact]
    public async Task Is_found_by_its_inspector_first()
    {
        var application = Some.AccreditationUnderReview(name: "Di un altro");
        application.ScheduleInspection("SO-2026-0008", new DateOnly(2026, 3, 2), new TimeOnly(15, 0), Some.CaseOfficer, Some.CaseOfficer, _portal.Clock);
        await _portal.Save(application);
        var client = await _portal.SignIn(Some.Inspector, Roles.Inspector);

        var page = await client.Page("/ufficio/sopralluoghi");

        Assert.Equal("Isola Lab", Assert.Single(page.QuerySelectorAll(".visit a")).TextContent);
        Assert.Contains("Oggi", page.QuerySelector(".visit")!.TextContent);
        Assert.Equal("SO-2026-0008", Assert.Single(page.QuerySelectorAll("tbody th")).TextContent);
    }

    [Fact]
    public async Task Is_read_back_in_the_report()
    {
        var client = await _portal.SignIn(Some.Inspector, Roles.Inspector);
        await client.FillIn(Visit, [.. Everything(), ("Remarks", "Locali in ordine")]);
        await client.FillIn(Closure);

        var response = await client.GetAsync($"{Visit}/verbale.pdf");

        var report = new PdfFile(await response.Content.ReadAsByteArrayAsync());
        Assert.Contains(Reference, report.Text);
        Assert.Contains("Locali in ordine", report.Text);
    }

    private static (string, string)[] Everything() => [.. Enumerable.Range(0, 7).Select(i => ($"Findings[{i}].IsMet", "true"))];

    private Task<Inspection> Saved() => _portal.WithDb(db => db.Inspections.ForVisit(Reference).SingleAsync());
}
