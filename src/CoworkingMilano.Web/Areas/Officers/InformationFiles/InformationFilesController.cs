using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Domain.Data;
using CoworkingMilano.Web.Infrastructure;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CoworkingMilano.Web.Areas.Officers.InformationFiles;

/// <summary>A file that answers an item, once the answers were sent.</summary>
[Authorize(Policies.CaseReader), Route("ufficio/domande/{reference}/integrazioni/{number:int}/voci/{position:int}/file")]
public class InformationFilesController(PortalDbContext db) : OfficerController
{
    [HttpGet]
    public async Task<IActionResult> Details(string reference, int number, int position) =>
        await Stored(db.InformationRequests.Where(r => r.Application.Reference == reference && r.Number == number && r.Ending == InformationEnding.Answered)
            .SelectMany(r => r.Items).Where(i => i.Position == position && i.File != null).Select(i => i.File!));
}
