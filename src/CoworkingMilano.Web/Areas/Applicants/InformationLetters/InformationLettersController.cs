using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Domain.Data;
using CoworkingMilano.Domain.Letters;
using CoworkingMilano.Web.Documents;
using Microsoft.AspNetCore.Mvc;

namespace CoworkingMilano.Web.Areas.Applicants.InformationLetters;

/// <summary>The request of further information, as PDF.</summary>
[Route("area-personale/domande/{reference}/integrazioni/{number:int}/lettera.pdf")]
public class InformationLettersController(PortalDbContext db) : ApplicantController
{
    [HttpGet]
    public async Task<IActionResult> Details(string reference, int number)
    {
        var request = (await db.OwnCaseAsync(AccountId, reference)).InformationRequestNumbered(number);
        await db.WithItemsAsync(request);
        await db.CaseForLetterAsync(reference);
        return File((await db.LetterAsync(request)).ToPdf(), "application/pdf", $"integrazioni-{reference}-{number}.pdf");
    }
}
