using CoworkingMilano.Domain;
using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Domain.Data;
using CoworkingMilano.Domain.Files;
using CoworkingMilano.Domain.Letters;
using CoworkingMilano.Web.Documents;
using CoworkingMilano.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;

namespace CoworkingMilano.Web.Areas.Applicants.InformationAnswers;

/// <summary>A request of further information as its applicant answers it, item by item (L. 241/1990 art. 6 c. 1 b).</summary>
[Route("area-personale/domande/{reference}/integrazioni/{number:int}")]
public class InformationAnswersController(PortalDbContext db, TimeProvider clock) : ApplicantController
{
    [HttpGet]
    public async Task<IActionResult> Index(string reference, int number) =>
        View(new InformationAnswersPage(await Find(reference, number), clock.TodayInMilan));

    [HttpGet("lettera.pdf")]
    public async Task<IActionResult> Letter(string reference, int number)
    {
        var request = await Find(reference, number);
        await db.CaseForLetterAsync(reference);
        return File((await db.LetterAsync(request)).ToPdf(), "application/pdf", $"integrazioni-{reference}-{number}.pdf");
    }

    /// <summary>Keeps the answer to one item; nothing reaches the office yet.</summary>
    [HttpPost("voci/{position:int}"), UploadLimit(Uploads.ReadableRequestBytes)]
    public async Task<IActionResult> Edit(string reference, int number, int position)
    {
        var request = await Find(reference, number);
        var item = Among(request, position);
        var form = InformationAnswerForm.ToFill(item, request.Application);
        await TryUpdateModelAsync(form, form.Prefix, f => f.NewValue, f => f.Words, f => f.File);
        form.Sent = await SentFile.ReadAsync(form.File);
        if (!await IsValid(form, form.Prefix))
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return View(nameof(Index), new InformationAnswersPage(request, clock.TodayInMilan) { Typed = form });
        }

        request.Answer(item, form.Explanation, form.Correction, clock);
        if (form.Sent is { } sent && form.TakesFile)
        {
            Discard(request.Hand(item, sent.Keep(clock), clock));
        }

        await db.SaveChangesAsync();
        Confirm(request.IsComplete ? "La risposta è salvata. Hai risposto a tutto: ora puoi inviare le integrazioni." : "La risposta è salvata: puoi continuare anche più tardi.");
        return ToRequest(request);
    }

    [HttpGet("voci/{position:int}/file")]
    public async Task<IActionResult> Details(string reference, int number, int position) =>
        await Stored(db.InformationRequests.Where(r => r.Application.ApplicantId == AccountId && r.Application.Reference == reference && r.Number == number)
            .SelectMany(r => r.Items).Where(i => i.Position == position && i.File != null).Select(i => i.File!));

    [HttpPost("voci/{position:int}/file/rimozione")]
    public async Task<IActionResult> Delete(string reference, int number, int position)
    {
        var request = await Find(reference, number);
        if (Among(request, position) is { File: not null } item)
        {
            Discard(request.Hand(item, null, clock));
            await db.SaveChangesAsync();
            Confirm("Il file è tolto.");
        }

        return ToRequest(request);
    }

    /// <summary>Every answer reaches the office at once.</summary>
    [HttpPost("invio")]
    public async Task<IActionResult> Create(string reference, int number)
    {
        var request = await Find(reference, number);
        if (!request.IsAnswered)
        {
            request.Reply(clock);
            await db.SaveChangesAsync();
            Confirm("Le integrazioni sono arrivate all’ufficio, che riprende l’esame della domanda.");
        }

        return ToRequest(request);
    }

    private async Task<InformationRequest> Find(string reference, int number)
    {
        var application = await db.OwnCaseAsync(AccountId, reference);
        var request = application.InformationRequests.SingleOrDefault(r => r.Number == number) ?? throw new RecordNotFoundException();
        await db.WithItemsAsync(request);
        return request;
    }

    private void Discard(StoredFile? former)
    {
        if (former is not null)
        {
            db.Remove(former);
        }
    }

    private static InformationItem Among(InformationRequest request, int position) =>
        request.Items.SingleOrDefault(i => i.Position == position) ?? throw new RecordNotFoundException();

    private RedirectResult ToRequest(InformationRequest request) => Redirect($"{request.Application.PersonalAddress()}/integrazioni/{request.Number}");
}
