using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Domain.Data;
using CoworkingMilano.Domain.Letters;
using CoworkingMilano.Web.Documents;
using CoworkingMilano.Web.Infrastructure;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CoworkingMilano.Web.Areas.Officers.ProceedingLetters;

/// <summary>The start notice of a proceeding, and its act; until it is signed, its draft.</summary>
[Authorize(Policies.CaseReader), Route("ufficio/domande/{reference}/procedimenti/{number:int}")]
public class ProceedingLettersController(PortalDbContext db) : OfficerController
{
    [HttpGet("avvio.pdf")]
    public async Task<IActionResult> Start(string reference, int number) =>
        File((await db.StartNoticeAsync(await Find(reference, number))).ToPdf(), "application/pdf", $"avvio-{reference}-{number}.pdf");

    /// <exception cref="RecordNotFoundException">Nothing has been prepared, or it was sent back.</exception>
    [HttpGet("provvedimento.pdf")]
    public async Task<IActionResult> Conclusion(string reference, int number)
    {
        var conclusion = (await Find(reference, number)).CurrentConclusion ?? throw new RecordNotFoundException();
        return File((await db.LetterAsync(conclusion)).ToPdf(), "application/pdf", $"{(conclusion.SignedAt is null ? "bozza" : "provvedimento")}-{reference}-{number}.pdf");
    }

    private async Task<Proceeding> Find(string reference, int number) => await db.ProceedingAsync(await db.CaseForLetterAsync(reference), number);
}
