using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Domain.Data;
using CoworkingMilano.Domain.Letters;
using CoworkingMilano.Web.Documents;
using Microsoft.AspNetCore.Mvc;

namespace CoworkingMilano.Web.Areas.Applicants.LapseLetters;

[Route("area-personale/domande/{reference}/archiviazione.pdf")]
public class LapseLettersController(PortalDbContext db) : ApplicantController
{
    /// <exception cref="RecordNotFoundException">The case did not lapse, or is not this person's.</exception>
    [HttpGet]
    public async Task<IActionResult> Details(string reference) =>
        File((await db.LapseLetterAsync(await db.LapsedRequestAsync(reference, db.Applications.OwnedBy(AccountId)))).ToPdf(), "application/pdf", $"archiviazione-{reference}.pdf");
}
