using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Domain.Data;
using CoworkingMilano.Domain.Letters;
using CoworkingMilano.Web.Documents;
using CoworkingMilano.Web.Infrastructure;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CoworkingMilano.Web.Areas.Officers.InformationLetters;

[Authorize(Policies.CaseReader), Route("ufficio/domande/{reference}/integrazioni/{number:int}/lettera.pdf")]
public class InformationLettersController(PortalDbContext db) : OfficerController
{
    [HttpGet]
    public async Task<IActionResult> Details(string reference, int number)
    {
        var application = await db.CaseForLetterAsync(reference);
        var request = application.InformationRequestNumbered(number);
        await db.WithItemsAsync(request);
        return File((await db.LetterAsync(request)).ToPdf(), "application/pdf", $"integrazioni-{reference}-{number}.pdf");
    }
}
