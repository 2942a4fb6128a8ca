using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Domain.Data;
using CoworkingMilano.Domain.Files;
using CoworkingMilano.Domain.Letters;
using CoworkingMilano.Web.Documents;
using Microsoft.AspNetCore.Mvc;

namespace CoworkingMilano.Web.Areas.SpaceManagers.Letters;

[Route("gestori/domande/{reference}/lettera.pdf")]
public class LettersController(PortalDbContext db) : SpaceManagerController
{
    /// <summary>The letter of a signed decision; what is only prepared is not there.</summary>
    [HttpGet]
    public async Task<IActionResult> Details(string reference)
    {
        var application = await db.WithProcedureAsync(await db.OwnAccreditationAsync(AccountId, reference));
        var decision = application.LastSignedDecision ?? throw new RecordNotFoundException();
        return File((await db.LetterAsync(application, decision)).ToPdf(), FileKind.Pdf.MediaType, $"lettera-{reference}.pdf");
    }
}
