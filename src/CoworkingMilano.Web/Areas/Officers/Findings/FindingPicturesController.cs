using CoworkingMilano.Domain.Data;
using CoworkingMilano.Domain.Files;
using CoworkingMilano.Domain.Inspections;
using CoworkingMilano.Web.Infrastructure;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CoworkingMilano.Web.Areas.Officers.Findings;

/// <summary>A picture of a visit, or its copy of that width, to who reads the cases; its type is the one detected, never the one claimed.</summary>
[Route("ufficio/sopralluoghi/{reference}/fotografie/{position:int}"), Authorize(Policy = Policies.CaseReader)]
public class FindingPicturesController(PortalDbContext db) : OfficerController
{
    [HttpGet(""), HttpGet("{width:int}")]
    public async Task<IActionResult> Details(string reference, int position, int? width)
    {
        var picture = await db.Inspections.PictureOf(reference, position).OfWidth(width).SingleOrNotFoundAsync();
        return File(picture.Bytes, picture.Kind.MediaType);
    }
}
