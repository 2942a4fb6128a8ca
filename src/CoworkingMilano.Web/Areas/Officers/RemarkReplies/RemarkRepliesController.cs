using CoworkingMilano.Domain;
using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Domain.Data;
using CoworkingMilano.Web.Infrastructure;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CoworkingMilano.Web.Areas.Officers.RemarkReplies;

/// <summary>The answer owed to each remark (L. 241/1990 art. 10-bis): the refusal's letter quotes both.</summary>
[Route("ufficio/domande/{reference}/preavviso/{number:int}/osservazioni/{position:int}")]
public class RemarkRepliesController(PortalDbContext db, TimeProvider clock) : OfficerController
{
    [HttpGet, Authorize(Policies.CaseOfficer)]
    public async Task<IActionResult> Edit(string reference, int number, int position)
    {
        var form = await Find(reference, number, position);
        Rule.Require(form.Notice.Application.CanBeReviewedBy(AccountId) && form.Notice.RemarksFiledAt is not null, "Alle osservazioni presentate risponde chi ha la domanda in carico, durante l’istruttoria.");
        form.Reply = form.Remark.Reply;
        return View(form);
    }

    [HttpPost, Authorize(Policies.CaseOfficer)]
    public async Task<IActionResult> Edit(string reference, int number, int position, RemarkReplyForm typed)
    {
        var form = await Find(reference, number, position);
        form.Reply = typed.Reply;
        if (!await IsValid(form))
        {
            return Invalid(form);
        }

        form.Notice.ReplyTo(form.Remark, form.Reply!.Trim(), await OfficerAsync(db), clock);
        await db.SaveChangesAsync();
        Confirm("La risposta è scritta.");
        return Redirect($"/ufficio/domande/{reference}/preavviso/{number}");
    }

    [HttpGet("file/{file:int}"), Authorize(Policies.CaseReader)]
    public async Task<IActionResult> Details(string reference, int number, int position, int file) =>
        await Stored(db.RefusalNotices.Where(n => n.Application.Reference == reference && n.Number == number && n.RemarksFiledAt != null)
            .SelectMany(n => n.Remarks).Where(r => r.Position == position)
            .SelectMany(r => r.Files).Where(f => f.Position == file).Select(f => f.File));

    private async Task<RemarkReplyForm> Find(string reference, int number, int position)
    {
        var application = await db.CaseForReviewAsync(reference);
        var notice = application.RefusalNoticeNumbered(number);
        await db.WithRemarkFilesAsync(notice);
        return new() { Notice = notice, Remark = notice.RemarkAt(position) };
    }
}
