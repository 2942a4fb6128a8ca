using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Domain.Data;
using CoworkingMilano.Domain.Letters;
using CoworkingMilano.Web.Documents;
using CoworkingMilano.Web.Infrastructure;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CoworkingMilano.Web.Areas.Officers.LapseLetters;

[Authorize(Policies.CaseReader), Route("ufficio/domande/{reference}/archiviazione.pdf")]
public class LapseLettersController(PortalDbContext db) : OfficerController
{
    /// <exception cref="RecordNotFoundException">The case did not lapse.</exception>
    [HttpGet]
    public async Task<IActionResult> Details(string reference) =>
        File((await db.LapseLetterAsync(await db.LapsedRequestAsync(reference, db.Applications))).ToPdf(), "application/pdf", $"archiviazione-{reference}.pdf");
}
