using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Domain.Data;
using CoworkingMilano.Domain.Letters;
using CoworkingMilano.Web.Documents;
using CoworkingMilano.Web.Infrastructure;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CoworkingMilano.Web.Areas.Officers.NoticeLetters;

[Authorize(Policies.CaseReader), Route("ufficio/domande/{reference}/preavviso/{number:int}/lettera.pdf")]
public class NoticeLettersController(PortalDbContext db) : OfficerController
{
    [HttpGet]
    public async Task<IActionResult> Details(string reference, int number)
    {
        var application = await db.CaseForLetterAsync(reference);
        var notice = application.RefusalNoticeNumbered(number);
        return File((await db.LetterAsync(notice)).ToPdf(), "application/pdf", $"preavviso-{reference}-{number}.pdf");
    }
}
