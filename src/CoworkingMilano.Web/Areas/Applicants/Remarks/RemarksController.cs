using CoworkingMilano.Domain;
using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Domain.Data;
using CoworkingMilano.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;

namespace CoworkingMilano.Web.Areas.Applicants.Remarks;

/// <summary>
/// A notice before a refusal as its applicant reads and answers it (L. 241/1990 art. 10-bis): one form for all remarks, so that nothing typed is lost. Opening it proves that it was received.
/// </summary>
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

    /// <summary>Keeps every remark that is right and brings the others back; nothing reaches the office yet.</summary>
    [HttpPost, UploadLimit(Uploads.ReadableRequestBytes)]
    public async Task<IActionResult> Edit(string reference, int number)
    {
        var notice = await Find(reference, number);
        var wrong = await Keep(notice, isFiled: false);
        await db.SaveChangesAsync();
        if (wrong.Count > 0)
        {
            return Invalid(nameof(Index), new RemarksPage(notice, clock.TodayInMilan) { Typed = wrong });
        }

        Confirm("Le osservazioni sono salvate. Quando hai finito, presentale tutte insieme.");
        return Redirect($"{notice.Application.PersonalAddress()}/preavviso/{notice.Number}");
    }

    /// <summary>Keeps them too; when none is wrong, all reach the office at once.</summary>
    [HttpPost("presentazione"), UploadLimit(Uploads.ReadableRequestBytes)]
    public async Task<IActionResult> Create(string reference, int number)
    {
        var notice = await Find(reference, number);
        if (notice.RemarksFiledAt is not null)
        {
            return RedirectToCase(notice.Application);
        }

        var wrong = await Keep(notice, isFiled: true);
        if (wrong.Count > 0)
        {
            await db.SaveChangesAsync();
            return Invalid(nameof(Index), new RemarksPage(notice, clock.TodayInMilan) { Typed = wrong });
        }

        notice.FileRemarks(clock);
        await db.SaveChangesAsync();
        Confirm("Le osservazioni sono presentate: l’ufficio risponde a ognuna nella decisione.");
        return RedirectToCase(notice.Application);
    }

    /// <returns>The remarks that could not be kept, as they were typed.</returns>
    private async Task<IReadOnlyList<RemarkForm>> Keep(RefusalNotice notice, bool isFiled)
    {
        notice.RequireOpen(clock.TodayInMilan);

        var wrong = new List<RemarkForm>();
        foreach (var form in new RemarksPage(notice, clock.TodayInMilan).Forms.ToList())
        {
            await TryUpdateModelAsync(form, form.Prefix, f => f.Text, f => f.File, f => f.IsDropped);
            (form.Sent, form.IsOwed) = (await SentFile.ReadAsync(form.File), isFiled && notice.Remarks.Count == 0);
            await IsValid(form, form.Prefix);
            if (ModelState.HasErrorWithin(form.Prefix))
            {
                wrong.Add(form);
            }
            else
            {
                Keep(form, notice);
            }
        }

        return wrong;
    }

    private void Keep(RemarkForm form, RefusalNotice notice)
    {
        if (form is { IsDropped: true, Remark: { } dropped })
        {
            notice.Drop(dropped, clock);
            db.RemoveRange(dropped.Files.Select(f => f.File));
        }
        else if (!form.IsBlank)
        {
            form.WriteOn(notice, clock);
            ModelState.ClearPrefix(form.Prefix);
        }
    }

    private async Task<RefusalNotice> Find(string reference, int number)
    {
        var notice = (await db.OwnCaseAsync(AccountId, reference)).RefusalNoticeNumbered(number);
        await db.WithRemarkFilesAsync(notice);
        return notice;
    }
}
