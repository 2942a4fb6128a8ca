using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Domain.Data;
using CoworkingMilano.Domain.Letters;
using CoworkingMilano.Web.Documents;
using Microsoft.AspNetCore.Mvc;

namespace CoworkingMilano.Web.Areas.Coworkers.Letters;

/// <summary>The decision's letter: there is none until the decision is signed.</summary>
[Route("coworker/domande/{reference}/lettera.pdf")]
public class LettersController(PortalDbContext db) : CoworkerController
{
    [HttpGet]
    public async Task<IActionResult> Details(string reference)
    {
        var application = await db.WithProcedureAsync(await db.OwnVoucherAsync(AccountId, reference));
        var decision = application.LastSignedDecision ?? throw new RecordNotFoundException();
        return File((await db.LetterAsync(application, decision)).ToPdf(), "application/pdf", $"lettera-{reference}.pdf");
    }
}
