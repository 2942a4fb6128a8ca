using CoworkingMilano.Domain.Data;
using Microsoft.AspNetCore.Mvc;

namespace CoworkingMilano.Web.Areas.Applicants.RemarkFiles;

/// <summary>A document that goes with a remark, for who wrote it.</summary>
[Route("area-personale/domande/{reference}/preavviso/{number:int}/osservazioni/{position:int}/file/{file:int}")]
public class RemarkFilesController(PortalDbContext db) : ApplicantController
{
    [HttpGet]
    public async Task<IActionResult> Details(string reference, int number, int position, int file) =>
        await Stored(db.RefusalNotices.Where(n => n.Application.ApplicantId == AccountId && n.Application.Reference == reference && n.Number == number)
            .SelectMany(n => n.Remarks).Where(r => r.Position == position)
            .SelectMany(r => r.Files).Where(f => f.Position == file).Select(f => f.File));
}
