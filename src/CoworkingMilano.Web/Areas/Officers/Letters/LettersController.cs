using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Domain.Data;
using CoworkingMilano.Domain.Letters;
using CoworkingMilano.Web.Documents;
using CoworkingMilano.Web.Infrastructure;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CoworkingMilano.Web.Areas.Officers.Letters;

/// <summary>The letter of the current decision; until it is signed, its draft.</summary>
[Authorize(Policies.CaseReader), Route("ufficio/domande/{reference}/lettera.pdf")]
public class LettersController(PortalDbContext db) : OfficerController
{
    /// <exception cref="RecordNotFoundException">Nothing has been prepared, or it was sent back.</exception>
    [HttpGet]
    public async Task<IActionResult> Details(string reference)
    {
        var application = await db.CaseForLetterAsync(reference);
        var decision = application.CurrentDecision ?? application.LastSignedDecision ?? throw new RecordNotFoundException();
        return File((await db.LetterAsync(application, decision)).ToPdf(), "application/pdf", $"{(decision.SignedAt is null ? "bozza" : "lettera")}-{reference}.pdf");
    }
}
