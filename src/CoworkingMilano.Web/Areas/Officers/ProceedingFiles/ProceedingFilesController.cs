using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Domain.Data;
using CoworkingMilano.Web.Infrastructure;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CoworkingMilano.Web.Areas.Officers.ProceedingFiles;

/// <summary>A document that came with the answer to a start notice.</summary>
[Authorize(Policies.CaseReader), Route("ufficio/domande/{reference}/procedimenti/{number:int}/file/{position:int}")]
public class ProceedingFilesController(PortalDbContext db) : OfficerController
{
    [HttpGet]
    public async Task<IActionResult> Details(string reference, int number, int position) =>
        await Stored(db.Proceedings.Of(reference, number).Enclosed(position).Select(f => f.File));
}
