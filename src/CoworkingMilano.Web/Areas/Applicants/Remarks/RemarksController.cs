using CoworkingMilano.Domain;
using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Domain.Data;
using CoworkingMilano.Domain.Letters;
using CoworkingMilano.Web.Documents;
using CoworkingMilano.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;

namespace CoworkingMilano.Web.Areas.Applicants.Remarks;

/// <summary>A notice before a refusal as its applicant reads and answers it (L. 241/1990 art. 10-bis). Opening it proves that it was received.</summary>
[Route("area-personale/domande/{reference}/preavviso/{number:int}")]
public class RemarksController(PortalDbContext db, TimeProvider clock) : ApplicantController
{
    [HttpGet]
    public async Task<IActionResult> Index(string reference, int number)
    {
        var notice = await Find(reference, number);
        if (notice.ReceivedAt is null)
        {
            notice.Receive(DeliveryProof.ReadInPortal, clock);
            await db.SaveChangesAsync();
        }

        return View(new RemarksPage(notice, clock.TodayInMilan));
    }

    [HttpGet("lettera.pdf")]
    public async Task<IActionResult> Letter(string reference, int number)
    {
        var notice = await Find(reference, number);
        await db.CaseForLetterAsync(reference);
        return File((await db.LetterAsync(notice)).ToPdf(), "application/pdf", $"preavviso-{reference}-{number}.pdf");
    }

    /// <summary>Keeps a new remark, or the new words of one.</summary>
    [HttpPost("osservazioni/{position:int}"), UploadLimit(Uploads.ReadableRequestBytes)]
    public async Task<IActionResult> Edit(string reference, int number, int position)
    {
        var notice = await Find(reference, number);
        var form = new RemarkForm { Position = position, HasRoom = position == 0 || Among(notice, position).Files.Count < Remark.MaximumFiles };
        await TryUpdateModelAsync(form, RemarkForm.PrefixOf(position), f => f.Text, f => f.File);
        form.Sent = await SentFile.ReadAsync(form.File);
        if (!await IsValid(form, RemarkForm.PrefixOf(position)))
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return View(nameof(Index), new RemarksPage(notice, clock.TodayInMilan) { Typed = form });
        }

        var remark = position == 0 ? notice.AddRemark(form.Text!.Trim(), clock) : Among(notice, position);
        notice.Reword(remark, form.Text!.Trim(), clock);
        if (form.Sent is { } file)
        {
            notice.Enclose(remark, file.Keep(clock), clock);
        }

        await db.SaveChangesAsync();
        Confirm("L’osservazione è salvata. Quando hai finito, presentale tutte insieme.");
        return ToNotice(notice);
    }

    [HttpPost("osservazioni/{position:int}/rimozione")]
    public async Task<IActionResult> Delete(string reference, int number, int position)
    {
        var notice = await Find(reference, number);
        if (notice.Remarks.SingleOrDefault(r => r.Position == position) is { } remark)
        {
            notice.Drop(remark, clock);
            db.RemoveRange(remark.Files.Select(f => f.File));
            await db.SaveChangesAsync();
            Confirm("L’osservazione è tolta.");
        }

        return ToNotice(notice);
    }

    [HttpGet("osservazioni/{position:int}/file/{file:int}")]
    public async Task<IActionResult> Details(string reference, int number, int position, int file) =>
        await Stored(db.RefusalNotices.Where(n => n.Application.ApplicantId == AccountId && n.Application.Reference == reference && n.Number == number)
            .SelectMany(n => n.Remarks).Where(r => r.Position == position)
            .SelectMany(r => r.Files).Where(f => f.Position == file).Select(f => f.File));

    [HttpPost("presentazione")]
    public async Task<IActionResult> Create(string reference, int number)
    {
        var notice = await Find(reference, number);
        if (notice.RemarksFiledAt is null)
        {
            notice.FileRemarks(clock);
            await db.SaveChangesAsync();
            Confirm("Le osservazioni sono presentate: l’ufficio risponde a ognuna nella decisione.");
        }

        return RedirectToCase(notice.Application);
    }

    private async Task<RefusalNotice> Find(string reference, int number)
    {
        var application = await db.OwnCaseAsync(AccountId, reference);
        var notice = application.RefusalNotices.SingleOrDefault(n => n.Number == number) ?? throw new RecordNotFoundException();
        await db.WithRemarkFilesAsync(notice);
        return notice;
    }

    private static Remark Among(RefusalNotice notice, int position) =>
        notice.Remarks.SingleOrDefault(r => r.Position == position) ?? throw new RecordNotFoundException();

    private RedirectResult ToNotice(RefusalNotice notice) => Redirect($"{notice.Application.PersonalAddress()}/preavviso/{notice.Number}");
}

/// <param name="Notice">With its remarks and their files.</param>
/// <param name="Today">In Milan.</param>
public sealed record RemarksPage(RefusalNotice Notice, DateOnly Today)
{
    /// <summary>A remark that was typed and could not be kept.</summary>
    public RemarkForm? Typed { get; init; }

    public bool TakesRemarks => Notice.TakesRemarksOn(Today);

    /// <summary>A form for each remark, and one for a new one.</summary>
    public IEnumerable<(RemarkForm Form, Remark? Remark)> Forms =>
        Notice.Remarks.OrderBy(r => r.Position).Select(r => (FormOf(r.Position, r.Text), (Remark?)r)).Append((FormOf(0, null), null));

    private RemarkForm FormOf(int position, string? text) => Typed?.Position == position ? Typed : new() { Position = position, Text = text };
}
