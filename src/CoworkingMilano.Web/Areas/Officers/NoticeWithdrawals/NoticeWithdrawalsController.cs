using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Domain.Data;
using CoworkingMilano.Web.Infrastructure;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CoworkingMilano.Web.Areas.Officers.NoticeWithdrawals;

/// <summary>The office takes a notice back: nothing can be refused on it.</summary>
[Authorize(Policies.CaseOfficer), Route("ufficio/domande/{reference}/preavviso/{number:int}/ritiro")]
public class NoticeWithdrawalsController(PortalDbContext db, TimeProvider clock) : OfficerController
{
    [HttpGet]
    public async Task<IActionResult> Create(string reference, int number)
    {
        var notice = await Find(reference, number);
        return notice.TakenBackAt is null ? View(new NoticeWithdrawalForm { Notice = notice }) : RedirectToCase(reference);
    }

    [HttpPost]
    public async Task<IActionResult> Create(string reference, int number, NoticeWithdrawalForm form)
    {
        form.Notice = await Find(reference, number);
        if (form.Notice.TakenBackAt is not null)
        {
            return RedirectToCase(reference);
        }

        if (!await IsValid(form))
        {
            return Invalid(form);
        }

        RequireCharge(form.Notice.Application);
        form.Notice.TakeBack(form.Note!.Trim(), await OfficerAsync(db), clock);
        await db.SaveChangesAsync();
        Confirm("Il preavviso è ritirato: l’istruttoria continua.");
        return RedirectToCase(reference);
    }

    private async Task<RefusalNotice> Find(string reference, int number) =>
        (await db.CaseForReviewAsync(reference)).RefusalNoticeNumbered(number);
}
