using CoworkingMilano.Domain.Data;
using Microsoft.AspNetCore.Mvc;

namespace CoworkingMilano.Web.Areas.Applicants.InformationFiles;

/// <summary>The file given as answer to one item, for who gave it.</summary>
[Route("area-personale/domande/{reference}/integrazioni/{number:int}/voci/{position:int}/file")]
public class InformationFilesController(PortalDbContext db) : ApplicantController
{
    [HttpGet]
    public async Task<IActionResult> Details(string reference, int number, int position) =>
        await Stored(db.InformationRequests.Where(r => r.Application.ApplicantId == AccountId && r.Application.Reference == reference && r.Number == number)
            .SelectMany(r => r.Items).Where(i => i.Position == position && i.File != null).Select(i => i.File!));
}
