using System.Net;
using CoworkingMilano.Domain;
using CoworkingMilano.Domain.Accreditation;
using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CoworkingMilano.Tests.Web.Applicants;

/// <summary>A proceeding as who is concerned reads it, answers it, or asks for it.</summary>
public sealed class AnsweringAProceeding : IDisposable
{
    private readonly PortalFactory _portal = new();
    private readonly AccreditationApplication _case = Some.AdmittedAccreditation();

    private string Path => $"/area-personale/domande/{_case.Reference}/procedimenti/1";
    private string RequestPath => $"/area-personale/domande/{_case.Reference}/richiesta";

    public void Dispose() => _portal.Dispose();

    [Fact]
    public async Task Opening_it_proves_that_the_notice_arrived()
    {
        Open();
        var manager = await SignIn();
        Assert.Contains(Path, (await manager.Page($"/gestori/domande/{_case.Reference}")).QuerySelectorAll("main a").Select(a => a.GetAttribute("href")));

        Assert.Contains("Puoi rispondere fino al 12 marzo 2026", (await manager.Page(Path)).Words());

        Assert.Equal(DeliveryProof.ReadInPortal, (await Saved()).Proof);
        _portal.Clock.Later(3);
        manager = await _portal.SignIn(Some.Manager);
        await manager.Page(Path);
        Assert.Equal(Some.Clock.UtcNow, (await Saved()).ReceivedAt);
        Assert.Contains("Lo spazio è chiuso da marzo.", new PdfFile(await manager.GetByteArrayAsync($"{Path}/avvio.pdf")).Text);
    }

    [Fact]
    public async Task Answers_with_files_once()
    {
        Open();
        var manager = await SignIn();

        var response = await manager.Upload(Path, Path, [("Files", "foto.pdf", SomeFile.Pdf()), ("Files", "registro.pdf", SomeFile.Pdf())], ("Answer", " Siamo aperti: ecco le foto. "));

        Assert.Equal(Path, response.Headers.Location!.ToString());
        var saved = await Saved();
        Assert.Equal(("Siamo aperti: ecco le foto.", 2), (saved.Answer, saved.Files.Count));
        Assert.Contains("registro.pdf", (await manager.Page(Path)).Words());
        Assert.Equal("application/pdf", (await manager.GetAsync($"{Path}/file/2")).Content.Headers.ContentType!.MediaType);
        Assert.Equal(Path, (await manager.Send(Path, ("Answer", "Anzi no."))).Headers.Location!.ToString());
        Assert.Equal("Siamo aperti: ecco le foto.", (await Saved()).Answer);
    }

    [Fact]
    public async Task A_wrong_answer_comes_back_with_what_was_typed()
    {
        Open();
        var manager = await SignIn();

        var empty = await manager.FillIn(Path);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, empty.StatusCode);
        Assert.Contains("Scrivi la tua risposta", (await empty.Html()).QuerySelector("#Answer-error")!.TextContent);

        var odd = await manager.Upload(Path, Path, "Files", "foto.pdf", "solo testo"u8.ToArray(), ("Answer", "Ecco la foto."));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, odd.StatusCode);
        var page = await odd.Html();
        Assert.Contains("foto.pdf", page.QuerySelector("#Files-error")!.TextContent);
        Assert.Equal("Ecco la foto.", page.QuerySelector("#Answer")!.TextContent.Trim());

        var many = await manager.Upload(Path, Path, Enumerable.Range(1, 6).Select(i => ("Files", $"{i}.pdf", SomeFile.Pdf())), ("Answer", "Ecco."));
        Assert.Contains("Allega al massimo 5 file", (await many.Html()).QuerySelector("#Files-error")!.TextContent);
        Assert.Null((await Saved()).AnsweredAt);
    }

    [Fact]
    public async Task Finds_the_act_when_it_is_signed_and_not_before()
    {
        Some.PreparedProceeding(_case, ProceedingKind.Suspension, ProceedingGround.RequirementLost);
        var manager = await SignIn();
        Assert.Equal(HttpStatusCode.NotFound, (await manager.GetAsync($"{Path}/provvedimento.pdf")).StatusCode);
        Assert.DoesNotContain("Le ragioni dell’ufficio.", (await manager.Page(Path)).Words());

        await _portal.WithDb(async db =>
        {
            var application = await db.CaseForReviewAsync(_case.Reference);
            application.Proceedings[0].Conclude(1, Some.ResponsibleOfficer, Some.Clock);
        });

        Assert.Contains("Scarica il provvedimento (PDF)", (await manager.Page(Path)).Words());
        var act = new PdfFile(await manager.GetByteArrayAsync($"{Path}/provvedimento.pdf"));
        string[] said = ["Sospensione dell’iscrizione", "Le ragioni dell’ufficio.", "Ha effetto dal 2 marzo 2026", "Lo spazio torna in elenco il 1° maggio 2026", "art. 21-quater", "almeno 10 postazioni", "entro 60 giorni", "Firmato da Renata Responsabile"];
        Assert.All(said, words => Assert.Contains(words, act.Text, StringComparison.Ordinal));
        Assert.Contains("L’iscrizione di questo spazio è sospesa", (await _portal.Visitor().Page("/elenco/isola-lab")).Words());
    }

    [Fact]
    public async Task Asks_to_leave_the_registry_and_the_office_need_not_wait()
    {
        var manager = await SignIn();
        Assert.Contains(RequestPath, (await manager.Page($"/gestori/domande/{_case.Reference}")).QuerySelectorAll("main a").Select(a => a.GetAttribute("href")));

        var empty = await manager.FillIn(RequestPath);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, empty.StatusCode);
        Assert.Contains("Scegli che cosa chiedi", (await empty.Html()).QuerySelector("#Kind-error")!.TextContent);
        var (first, second) = await manager.FillInTwice(RequestPath, RequestPath, ("Kind", "Removal"), ("Reasons", "Chiudiamo il 30 giugno."));

        Assert.Equal((Path, Path), (first.Headers.Location!.ToString(), second.Headers.Location!.ToString()));
        var saved = await Saved();
        Assert.Equal((ProceedingGround.OwnRequest, ProceedingStage.Heard), (saved.Ground, saved.StageOn(Some.Clock.TodayInMilan)));
        Assert.Contains("L’ufficio ha ricevuto la tua richiesta", (await manager.Page(Path)).Words());
        Assert.Contains("Chiudiamo il 30 giugno.", new PdfFile(await manager.GetByteArrayAsync($"{Path}/avvio.pdf")).Text);
    }

    [Fact]
    public async Task What_is_not_yours_is_not_found()
    {
        Open();
        await SignIn();
        var stranger = await _portal.SignIn(Some.Person("Ugo", "Estraneo"));

        foreach (var path in (string[])[Path, $"{Path}/avvio.pdf", $"{Path}/provvedimento.pdf", $"{Path}/file/1", RequestPath])
        {
            Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync(path)).StatusCode);
        }

        Assert.Null((await Saved()).ReceivedAt);
    }

    private void Open() => _case.OpenProceeding(ProceedingKind.Removal, ProceedingGround.Closed, "Lo spazio è chiuso da marzo.", Some.CaseOfficer, Some.Clock);

    private async Task<HttpClient> SignIn()
    {
        await _portal.Save([.. Some.Everybody, _case]);
        return await _portal.SignIn(Some.Manager);
    }

    private Task<Proceeding> Saved() => _portal.WithDb(db => db.Proceedings.Include(p => p.Files).Include(p => p.Conclusions).SingleAsync());
}
