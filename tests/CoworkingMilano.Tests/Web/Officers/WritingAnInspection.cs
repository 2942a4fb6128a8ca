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
    private const string First = $"{Visit}/rilievi/Q3";
    private const string Second = $"{Visit}/rilievi/Q4";
    private const string RemarksPage = $"{Visit}/osservazioni";
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
    public async Task Saves_each_requirement_by_itself_and_leads_to_the_next()
    {
        var client = await _portal.SignIn(Some.Inspector, Roles.Inspector);

        var response = await client.FillIn(First, ("IsMet", "true"), ("MeasuredValue", "22 postazioni"));

        Assert.Equal(Second, response.Headers.Location?.OriginalString);
        var saved = await Saved();
        var finding = Assert.Single(saved.Findings);
        Assert.Equal(("Q3", true, "22 postazioni"), (finding.Requirement.Code, finding.IsMet, finding.MeasuredValue));
        Assert.True(saved.IsOpen);
        Assert.Equal("22 postazioni", (await client.Page(First)).QuerySelector("[name=MeasuredValue]")!.GetAttribute("value"));
        var visit = await client.Page(Visit);
        Assert.Contains("Requisiti visti: 1 su 7", visit.Words());
        Assert.Contains("Ultimo salvataggio", visit.Words());
        Assert.Contains("Soddisfatto", visit.GetElementById("stato-Q3")!.TextContent);
    }

    [Fact]
    public async Task Keeps_words_that_belong_to_no_requirement()
    {
        var client = await _portal.SignIn(Some.Inspector, Roles.Inspector);

        var response = await client.FillIn(RemarksPage, ("Remarks", "Accolto da chi gestisce"), ("Coordinates", "45.4856, 9.1902"));

        Assert.Equal(Visit, response.Headers.Location?.OriginalString);
        Assert.Equal("Accolto da chi gestisce", (await Saved()).Remarks);
        Assert.Equal("45.4856, 9.1902", (await client.Page(RemarksPage)).QuerySelector("[name=Coordinates]")!.GetAttribute("value"));
        Assert.Contains("un punto di Milano", (await (await client.FillIn(RemarksPage, ("Coordinates", "41.9, 12.5"))).Html()).GetElementById("Coordinates-error")!.TextContent);
        var tooLong = await client.FillIn(RemarksPage, ("Remarks", new string('a', 4001)));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, tooLong.StatusCode);
        Assert.Contains("al massimo 4000 caratteri", (await tooLong.Html()).Words());
    }

    [Fact]
    public async Task Takes_back_a_first_impression()
    {
        var client = await _portal.SignIn(Some.Inspector, Roles.Inspector);
        await client.FillIn(First, ("IsMet", "true"));

        await client.FillIn(First, ("IsMet", "false"), ("Note", "Sono otto, non ventiquattro"));

        var finding = Assert.Single((await Saved()).Findings);
        Assert.Equal((false, "Sono otto, non ventiquattro"), (finding.IsMet, finding.Note));
    }

    [Theory]
    [InlineData("IsMet", "Scegli sì o no", "", "")]
    [InlineData("IsMet", "Scegli sì o no", "", "Fibra ovunque")]
    [InlineData("Note", "Descrivi che cosa manca", "false", "")]
    public async Task With_something_missing_says_where_and_keeps_the_rest(string field, string sentence, string isMet, string note)
    {
        var client = await _portal.SignIn(Some.Inspector, Roles.Inspector);

        var response = await client.FillIn(First, ("IsMet", isMet), ("Note", note), ("MeasuredValue", "22 postazioni"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        var page = await response.Html();
        Assert.Contains(sentence, page.GetElementById($"{field}-error")!.TextContent);
        Assert.Equal(note, page.QuerySelector("[name=Note]")!.TextContent.Trim());
        Assert.Equal("22 postazioni", page.QuerySelector("[name=MeasuredValue]")!.GetAttribute("value"));
        Assert.Empty((await Saved()).Findings);
    }

    [Fact]
    public async Task Ends_with_a_closed_report_that_changes_no_verdict()
    {
        var client = await _portal.SignIn(Some.Inspector, Roles.Inspector);
        await SeeEverything(client);

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
        await client.FillIn(First, ("IsMet", "true"));

        var page = await client.Page(Closure);

        Assert.Empty(page.QuerySelectorAll("main form"));
        Assert.Contains("Manca il rilievo su: Q4 (Connessione)", page.Words());
        var insisting = await client.PostFormOf(First, Closure);
        Assert.Equal(HttpStatusCode.Conflict, insisting.StatusCode);
        Assert.True((await Saved()).IsOpen);
    }

    [Fact]
    public async Task After_the_closure_is_a_conflict()
    {
        var client = await _portal.SignIn(Some.Inspector, Roles.Inspector);
        await SeeEverything(client);

        var response = await client.FillInAfter(RemarksPage, RemarksPage, () => client.FillIn(Closure), ("Remarks", "Ancora una cosa"));

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
        var response = await other.PostFormOf("/ufficio/sopralluoghi/SO-2026-0008/osservazioni", RemarksPage, ("Remarks", "Non toccherebbe a me"));

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
        Assert.Equal(HttpStatusCode.Forbidden, (await reader.PostAsync(First, null)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await reader.PostAsync(Closure, null)).StatusCode);
    }

    [Fact]
    public async Task Is_read_back_in_the_report()
    {
        var client = await _portal.SignIn(Some.Inspector, Roles.Inspector);
        await SeeEverything(client);
        await client.FillIn(RemarksPage, ("Remarks", "Locali in ordine"));
        await client.FillIn(Closure);

        var response = await client.GetAsync($"{Visit}/verbale.pdf");

        var report = new PdfFile(await response.Content.ReadAsByteArrayAsync());
        Assert.Contains(Reference, report.Text);
        Assert.Contains("Locali in ordine", report.Text);
    }

    private async Task SeeEverything(HttpClient client)
    {
        foreach (var code in (await Saved()).Checklist.Select(r => r.Code).ToList())
        {
            await client.FillIn($"{Visit}/rilievi/{code}", ("IsMet", "true"));
        }
    }

    private Task<Inspection> Saved() => _portal.WithDb(db => db.Inspections.ForVisit(Reference).SingleAsync());
}
