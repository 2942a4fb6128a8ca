using CoworkingMilano.Domain;
using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Domain.Data;
using CoworkingMilano.Domain.Letters;
using CoworkingMilano.Web.Documents;
using CoworkingMilano.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;

namespace CoworkingMilano.Web.Areas.Applicants.Proceedings;

/// <summary>A proceeding after the decision as who is concerned reads and answers it (L. 241/1990 artt. 7 and 10). Opening it proves that the start notice was received.</summary>
[Route("area-personale/domande/{reference}/procedimenti/{number:int}")]
public class ProceedingsController(PortalDbContext db, TimeProvider clock) : ApplicantController
{
    [HttpGet]
    public async Task<IActionResult> Index(string reference, int number)
    {
        var proceeding = await Find(reference, number);
        if (proceeding is { ReceivedAt: null, IsOpen: true })
        {
            proceeding.Receive(DeliveryProof.ReadInPortal, clock);
            await db.SaveChangesAsync();
        }

        return View(AnswerForm.For(proceeding, clock.TodayInMilan));
    }

    [HttpPost, ActionName(nameof(Index)), UploadLimit(Uploads.ReadableRequestBytes)]
    public async Task<IActionResult> Respond(string reference, int number, AnswerForm form)
    {
        var proceeding = await Find(reference, number);
        if (proceeding.AnsweredAt is not null)
        {
            return ToProceeding(proceeding);
        }

        await form.LookAtAsync(proceeding, clock.TodayInMilan);
        if (!await IsValid(form))
        {
            return Invalid(form);
        }

        proceeding.Respond(form.Answer!.Trim(), [.. form.Sent.Select(file => file.Keep(clock))], clock);
        await db.SaveChangesAsync();
        Confirm("La risposta è arrivata all’ufficio.");
        return ToProceeding(proceeding);
    }

    [HttpGet("avvio.pdf")]
    public async Task<IActionResult> Start(string reference, int number)
    {
        var proceeding = await Find(reference, number);
        await db.CaseForLetterAsync(reference);
        return File((await db.StartNoticeAsync(proceeding)).ToPdf(), "application/pdf", $"avvio-{reference}-{number}.pdf");
    }

    /// <summary>There is none until it is signed.</summary>
    [HttpGet("provvedimento.pdf")]
    public async Task<IActionResult> Conclusion(string reference, int number)
    {
        var conclusion = (await Find(reference, number)).SignedConclusion ?? throw new RecordNotFoundException();
        await db.CaseForLetterAsync(reference);
        return File((await db.LetterAsync(conclusion)).ToPdf(), "application/pdf", $"provvedimento-{reference}-{number}.pdf");
    }

    [HttpGet("file/{position:int}")]
    public async Task<IActionResult> Details(string reference, int number, int position) =>
        await Stored(db.Proceedings.Where(p => p.Application.ApplicantId == AccountId).Of(reference, number).Enclosed(position).Select(f => f.File));

    private async Task<Proceeding> Find(string reference, int number) => await db.ProceedingAsync(await db.OwnCaseAsync(AccountId, reference), number);

    private RedirectResult ToProceeding(Proceeding proceeding) => Redirect($"{proceeding.Application.PersonalAddress()}/procedimenti/{proceeding.Number}");
}
