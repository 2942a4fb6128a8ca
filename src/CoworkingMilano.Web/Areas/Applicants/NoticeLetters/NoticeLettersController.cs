using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Domain.Data;
using CoworkingMilano.Domain.Letters;
using CoworkingMilano.Web.Documents;
using Microsoft.AspNetCore.Mvc;

namespace CoworkingMilano.Web.Areas.Applicants.NoticeLetters;

/// <summary>The notice before a refusal, as PDF.</summary>
[Route("area-personale/domande/{reference}/preavviso/{number:int}/lettera.pdf")]
public class NoticeLettersController(PortalDbContext db) : ApplicantController
{
    [HttpGet]
    public async Task<IActionResult> Details(string reference, int number)
    {
        var notice = (await db.OwnCaseAsync(AccountId, reference)).RefusalNoticeNumbered(number);
        await db.CaseForLetterAsync(reference);
        return File((await db.LetterAsync(notice)).ToPdf(), "application/pdf", $"preavviso-{reference}-{number}.pdf");
    }
}
