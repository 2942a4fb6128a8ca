using System.Net;
using CoworkingMilano.Domain.Accounts;
using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Domain.Vouchers;
using CoworkingMilano.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CoworkingMilano.Tests.Web.Officers;

public sealed class ConversingWithAnApplicant : IDisposable
{
    private readonly PortalFactory _portal = new();
    private readonly VoucherApplication _case = Some.VoucherUnderReview();

    private string Case => $"/ufficio/domande/{_case.Reference}";
    private string Page => $"{Case}/conversazione";

    public void Dispose() => _portal.Dispose();

    [Fact]
    public async Task Answers_with_words_and_files_that_the_applicant_is_told_of()
    {
        _case.WriteToOffice("Posso cominciare subito?", [], Guid.NewGuid(), Some.Clock);
        var officer = await SignIn();

        var response = await officer.Upload(Page, Page, "Files", "istruzioni.pdf", SomeFile.Pdf(), ("Text", "Sì, puoi."));

        response.LeadsTo(Page);
        Assert.Contains("Ufficio · Ida Istruttori 2 marzo 2026, 10:00 Sì, puoi. istruzioni.pdf", (await officer.Page(Page)).Words());
        var letter = await _portal.MailTo(Some.Coworker.Email!);
        Assert.Equal($"L’ufficio ti ha scritto · {_case.Reference}", letter.Subject);
        var applicant = await _portal.SignIn(Some.Coworker);
        Assert.Contains("Sì, puoi.", (await applicant.Page($"/area-personale/domande/{_case.Reference}/conversazione")).Words());
        Assert.EndsWith("Letto", (await officer.Page(Page)).QuerySelectorAll(".conversation-entry")[^1].Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Twice_writes_once()
    {
        var officer = await SignIn();
        var send = await officer.ReadForm(Page, ("Text", "Buongiorno."));

        (await send()).LeadsTo(Page);
        (await send()).LeadsTo(Page);

        Assert.Single(await _portal.WithDb(db => db.Applications.SelectMany(a => a.Conversation).ToListAsync()));
    }

    [Fact]
    public async Task Finds_what_is_unread_at_home_in_the_queue_and_on_the_case_until_it_is_opened()
    {
        _case.WriteToOffice("Posso cominciare subito?", [], Guid.NewGuid(), Some.Clock);
        var officer = await SignIn(Some.SubmittedVoucher(_case.Call, _case.Space, fiscalCode: Some.NewFiscalCode()));

        var tally = (await officer.Page("/ufficio")).QuerySelectorAll(".tally").Single(t => t.Words().EndsWith("Ti hanno scritto", StringComparison.Ordinal));
        Assert.Equal("1 Ti hanno scritto", tally.Words());
        var queue = await officer.Page(tally.GetAttribute("href")!);
        Assert.Contains("Da leggere", Assert.Single(queue.QuerySelectorAll("table.queue tbody tr")).Words());
        Assert.Contains("Da leggere", (await officer.Page(Case)).QuerySelector(".case-aside")!.Words());
        Assert.Contains("Carla Rossi 2 marzo 2026, 10:00 Da leggere", (await officer.Page(Page)).Words());

        Assert.DoesNotContain("Da leggere", (await officer.Page(Page)).Words());
        Assert.DoesNotContain("Da leggere", (await officer.Page(Case)).QuerySelector(".case-aside")!.Words());
        Assert.DoesNotContain("Ti hanno scritto", (await officer.Page("/ufficio")).Words());
    }

    [Theory]
    [InlineData(Roles.ResponsibleOfficer)]
    [InlineData(Roles.Auditor)]
    public async Task Stays_unread_when_somebody_else_looks(string role)
    {
        _case.WriteToOffice("Posso cominciare subito?", [], Guid.NewGuid(), Some.Clock);
        await SignIn();
        var other = await _portal.SignIn(Some.Person("Rita", "Altri"), role);

        Assert.Contains("Posso cominciare subito?", (await other.Page(Page)).Words());

        Assert.NotNull((await Saved()).UnreadByOfficeSince);
    }

    [Theory]
    [InlineData(Roles.Auditor)]
    [InlineData(Roles.Accountant)]
    [InlineData(Roles.Inspector)]
    public async Task Who_does_not_speak_for_the_office_reads_and_takes_files_but_writes_nothing(string role)
    {
        _case.WriteToOffice("Ecco il file.", [Some.File()], Guid.NewGuid(), Some.Clock);
        await SignIn();
        var reader = await _portal.SignIn(Some.Person("Rita", "Lettori"), role);

        Assert.Null((await reader.Page(Page)).QuerySelector("main form"));
        Assert.Equal(HttpStatusCode.OK, (await reader.GetAsync($"{Page}/1/file/1")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await reader.Send(Page, ("Text", "Ciao"))).StatusCode);
    }

    [Fact]
    public async Task A_bad_form_comes_back()
    {
        var officer = await SignIn();

        await (await officer.FillIn(Page, ("Text", ""))).ComesBack("Text", "Scrivi che cosa vuoi dire");

        Assert.Empty(await _portal.WithDb(db => db.Applications.SelectMany(a => a.Conversation).ToListAsync()));
    }

    [Fact]
    public async Task Ends_with_the_case()
    {
        _case.Withdraw(Some.Clock);
        var officer = await SignIn();

        Assert.Null((await officer.Page(Page)).QuerySelector("main form"));
        Assert.Equal(HttpStatusCode.Conflict, (await officer.Send(Page, ("Text", "Ancora."), ("Key", $"{Guid.NewGuid()}"))).StatusCode);
    }

    [Fact]
    public async Task A_draft_has_none()
    {
        var draft = Some.DraftVoucher(_case.Call, _case.Space);
        var officer = await SignIn(draft);

        Assert.Equal(HttpStatusCode.NotFound, (await officer.GetAsync($"/ufficio/domande/{draft.Reference}/conversazione")).StatusCode);
    }

    [Fact]
    public async Task Two_who_write_at_once_are_both_heard()
    {
        var officer = await SignIn();
        var applicant = await _portal.SignIn(Some.Coworker);
        var personal = $"/area-personale/domande/{_case.Reference}/conversazione";
        var sends = new[] { await officer.ReadForm(Page, ("Text", "Dall’ufficio.")), await applicant.ReadForm(personal, ("Text", "Da chi chiede.")) };

        var answers = await Task.WhenAll(sends.Select(send => send()));

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.Found, answer.StatusCode));
        Assert.Equal([1, 2], (await Saved()).Conversation.Select(e => e.Number).Order());
    }

    private async Task<HttpClient> SignIn(params object[] others)
    {
        await _portal.Save([.. Some.Everybody, _case, .. others]);
        return await _portal.SignIn(Some.CaseOfficer, Roles.CaseOfficer);
    }

    private Task<Application> Saved() => _portal.WithDb(db => db.Applications.Include(a => a.Conversation).SingleAsync(a => a.Reference == _case.Reference));
}
