using System.Net;
using AngleSharp.Dom;
using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Domain.Vouchers;
using CoworkingMilano.Tests.Support;
using CoworkingMilano.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace CoworkingMilano.Tests.Web.Applicants;

public sealed class ConversingWithTheOffice : IDisposable
{
    private readonly PortalFactory _portal = new();
    private readonly VoucherApplication _case = Some.VoucherUnderReview();

    private string Page => $"/area-personale/domande/{_case.Reference}/conversazione";

    public void Dispose() => _portal.Dispose();

    [Fact]
    public async Task Sends_words_and_files_that_the_officer_in_charge_is_told_of()
    {
        var client = await SignIn();
        (string, string, byte[])[] files = [("Files", "preventivo.pdf", SomeFile.Pdf()), ("Files", "sala.png", SomeFile.Png(text: true))];

        var response = await client.Upload(Page, Page, files, ("Text", "  Vi mando il preventivo nuovo.\nGrazie. "));

        response.LeadsTo(Page);
        var page = await client.Page(Page);
        var entry = Assert.Single(page.QuerySelectorAll(".conversation-entry"));
        Assert.Contains("Tu 2 marzo 2026, 10:00", entry.Words());
        Assert.Contains("Vi mando il preventivo nuovo. Grazie.", entry.Words());
        Assert.EndsWith("Non ancora letto", entry.Words(), StringComparison.Ordinal);
        Assert.Equal(["preventivo.pdf", "sala.png"], entry.QuerySelectorAll("a").Select(a => a.TextContent));
        var picture = await client.GetByteArrayAsync(entry.QuerySelectorAll("a")[1].GetAttribute("href"));
        Assert.DoesNotContain(SomeFile.Comment, System.Text.Encoding.Latin1.GetString(picture), StringComparison.Ordinal);

        var letter = await _portal.MailTo(Some.CaseOfficer.Email!);
        Assert.Equal($"Chi ha fatto domanda ti ha scritto · {_case.Reference}", letter.Subject);
        Assert.Contains($"/ufficio/domande/{_case.Reference}", letter.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("preventivo", letter.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tells_the_calls_office_while_nobody_has_the_case()
    {
        var waiting = Some.SubmittedVoucher();
        await _portal.Save([.. Some.Everybody, waiting]);
        var client = await _portal.SignIn(Some.Coworker);

        await client.FillIn($"/area-personale/domande/{waiting.Reference}/conversazione", ("Text", "Buongiorno."));

        var letter = await _portal.MailTo(waiting.Call.OfficeEmail);
        Assert.StartsWith("Ufficio,", letter.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Twice_writes_once()
    {
        var client = await SignIn();
        var send = await client.ReadForm(Page, ("Text", "Buongiorno."));

        (await send()).LeadsTo(Page);
        (await send()).LeadsTo(Page);

        Assert.Single((await Saved()).Conversation);
    }

    [Fact]
    public async Task Marks_what_the_office_wrote_until_it_is_opened()
    {
        _case.WriteToApplicant("Ci serve un chiarimento.", [Some.File()], Guid.NewGuid(), Some.CaseOfficer, Some.Clock);
        var client = await SignIn();

        Assert.Contains("L’ufficio ti ha scritto", (await client.Page("/area-personale")).QuerySelector(".case-card")!.Words());
        Assert.Contains("L’ufficio ti ha scritto", (await client.Page($"/coworker/domande/{_case.Reference}")).Words());
        Assert.Contains("L’ufficio · Ida Istruttori 2 marzo 2026, 10:00 Da leggere", (await client.Page(Page)).Words());

        Assert.DoesNotContain("Da leggere", (await client.Page(Page)).Words());
        Assert.DoesNotContain("L’ufficio ti ha scritto", (await client.Page("/area-personale")).QuerySelector(".case-card")!.Words());
        Assert.DoesNotContain("L’ufficio ti ha scritto:", (await client.Page($"/coworker/domande/{_case.Reference}")).Words());
        Assert.Null((await Saved()).UnreadByApplicantSince);
    }

    [Fact]
    public async Task A_bad_form_comes_back_with_what_was_typed()
    {
        var client = await SignIn();

        var empty = await client.FillIn(Page, ("Text", " "));
        await empty.ComesBack("Text", "Scrivi che cosa vuoi dire");
        await (await client.FillIn(Page, ("Text", new string('a', 4001)))).ComesBack("Text", "Puoi scrivere al massimo 4.000 caratteri");
        var program = await client.Upload(Page, Page, "Files", "virus.pdf", [0x4D, 0x5A, 1, 2], ("Text", "Ecco il file."));
        var page = await ComesBackFor("«virus.pdf»: ", program);
        Assert.Equal("Ecco il file.", page.ValueOf("Text"));
        await (await client.Upload(Page, Page, Enumerable.Range(1, 4).Select(i => ("Files", $"{i}.pdf", SomeFile.Pdf())), ("Text", "Ecco."))).ComesBack("Files", "Puoi allegare al massimo 3 file alla volta");
        await ComesBackFor("il massimo è 10 MB", await client.Upload(Page, Page, "Files", "grande.pdf", new byte[Uploads.MaximumFileBytes + 1], ("Text", "Ecco.")));

        Assert.Empty((await Saved()).Conversation);
    }

    [Fact]
    public async Task What_is_far_too_large_is_not_even_read()
    {
        var client = await SignIn();

        var response = await client.Upload(Page, Page, "Files", "enorme.pdf", new byte[Uploads.ReadableRequestBytes + 1], ("Text", "Ecco."));

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
    }

    [Fact]
    public async Task Ends_with_the_case_but_stays_readable()
    {
        _case.WriteToOffice("Buongiorno.", [], Guid.NewGuid(), Some.Clock);
        _case.Withdraw(Some.Clock);
        var client = await SignIn();

        var page = await client.Page(Page);

        Assert.Contains("Buongiorno.", page.Words());
        Assert.Contains("La domanda è conclusa: qui non si scrive più.", page.Words());
        Assert.Null(page.QuerySelector("main form"));
        await (await client.Send(Page, ("Text", "Ancora."), ("Key", $"{Guid.NewGuid()}"))).IsConflict("Ci si scrive da quando la domanda è presentata a quando è conclusa.");
    }

    [Fact]
    public async Task Is_not_there_for_a_draft_nor_for_anybody_else()
    {
        _case.WriteToOffice("Buongiorno.", [Some.File()], Guid.NewGuid(), Some.Clock);
        var draft = Some.DraftVoucher(_case.Call, _case.Space);
        var client = await SignIn(draft);
        var stranger = await _portal.SignIn(Some.Person("Ugo", "Verdi"));

        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync($"/area-personale/domande/{draft.Reference}/conversazione")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync(Page)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.Send(Page, ("Text", "Ciao"), ("Key", $"{Guid.NewGuid()}"))).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync($"{Page}/1/file/1")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync($"{Page}/1/file/1")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync($"{Page}/1/file/2")).StatusCode);
    }

    [Fact]
    public async Task Costs_five_queries_however_much_was_written()
    {
        for (var i = 0; i < 10; i++)
        {
            _case.WriteToOffice($"Riga {i}.", [Some.File()], Guid.NewGuid(), Some.Clock);
        }

        var client = await SignIn();
        await client.Page(Page);
        _portal.Queries.Forget();

        await client.Page(Page);

        Assert.InRange(_portal.Queries.Commands.Count, 1, 5);
    }

    private static async Task<IDocument> ComesBackFor(string complaint, HttpResponseMessage response)
    {
        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        var page = await response.Html();
        Assert.Contains(complaint, page.QuerySelector("#Files-error")!.TextContent, StringComparison.Ordinal);
        return page;
    }

    private async Task<HttpClient> SignIn(params object[] others)
    {
        await _portal.Save([.. Some.Everybody, _case, .. others]);
        return await _portal.SignIn(Some.Coworker);
    }

    private Task<Application> Saved() => _portal.WithDb(db => db.Applications.Include(a => a.Conversation).SingleAsync(a => a.Reference == _case.Reference));
}
