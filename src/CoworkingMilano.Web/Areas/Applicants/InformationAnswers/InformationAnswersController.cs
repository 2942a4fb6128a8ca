using CoworkingMilano.Domain;
using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Domain.Data;
using CoworkingMilano.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;

namespace CoworkingMilano.Web.Areas.Applicants.InformationAnswers;

/// <summary>A request of further information as its applicant answers it (L. 241/1990 art. 6 c. 1 b): one form for all its items, so that nothing typed is lost, each item kept by itself.</summary>
[Route("area-personale/domande/{reference}/integrazioni/{number:int}")]
public class InformationAnswersController(PortalDbContext db, TimeProvider clock) : ApplicantController
{
    [HttpGet]
    public async Task<IActionResult> Index(string reference, int number) =>
        View(new InformationAnswersPage(await Find(reference, number), clock.TodayInMilan));

    /// <summary>Keeps every right answer and brings the wrong ones back; nothing reaches the office yet.</summary>
    [HttpPost, UploadLimit(Uploads.ReadableRequestBytes)]
    public async Task<IActionResult> Edit(string reference, int number)
    {
        var request = await Find(reference, number);
        var wrong = await Keep(request, isSent: false);
        await db.SaveChangesAsync();
        return wrong.Count > 0 ? Again(request, wrong)
            : ToRequest(request, request.IsComplete ? "Le risposte sono salvate. Hai risposto a tutto: ora puoi inviare le integrazioni." : "Le risposte sono salvate: puoi continuare anche più tardi.");
    }

    /// <summary>Keeps them too; when none is wrong or missing, every answer reaches the office at once.</summary>
    [HttpPost("invio"), UploadLimit(Uploads.ReadableRequestBytes)]
    public async Task<IActionResult> Create(string reference, int number)
    {
        var request = await Find(reference, number);
        if (request.IsAnswered)
        {
            return ToRequest(request, null);
        }

        var wrong = await Keep(request, isSent: true);
        if (wrong.Count == 0)
        {
            request.Reply(clock);
        }

        await db.SaveChangesAsync();
        return wrong.Count > 0 ? Again(request, wrong) : ToRequest(request, "Le integrazioni sono arrivate all’ufficio, che riprende l’esame della domanda.");
    }

    /// <returns>The answers that could not be kept, as they were typed.</returns>
    private async Task<IReadOnlyList<InformationAnswerForm>> Keep(InformationRequest request, bool isSent)
    {
        request.RequireOpen();

        var wrong = new List<InformationAnswerForm>();
        foreach (var form in request.Items.OrderBy(i => i.Position).Select(item => InformationAnswerForm.For(item, request.Application)))
        {
            form.IsSent = isSent;
            await TryUpdateModelAsync(form, form.Prefix, f => f.NewValue, f => f.Words, f => f.File, f => f.RemovesFile);
            form.Sent = await SentFile.ReadAsync(form.File);
            await IsValid(form, form.Prefix);
            if (ModelState.HasErrorWithin(form.Prefix))
            {
                wrong.Add(form);
            }
            else if (form.WriteOn(request, clock) is { } former)
            {
                db.Remove(former);
            }
        }

        return wrong;
    }

    private async Task<InformationRequest> Find(string reference, int number)
    {
        var request = (await db.OwnCaseAsync(AccountId, reference)).InformationRequestNumbered(number);
        await db.WithItemsAsync(request);
        return request;
    }

    private ViewResult Again(InformationRequest request, IReadOnlyList<InformationAnswerForm> wrong) =>
        Invalid(nameof(Index), new InformationAnswersPage(request, clock.TodayInMilan) { Typed = wrong });

    private RedirectResult ToRequest(InformationRequest request, string? sentence)
    {
        if (sentence is not null)
        {
            Confirm(sentence);
        }

        return Redirect($"{request.Application.PersonalAddress()}/integrazioni/{request.Number}");
    }
}
