using CoworkingMilano.Domain.Accreditation;
using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Domain.Data;
using CoworkingMilano.Domain.Files;
using CoworkingMilano.Web.Infrastructure;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CoworkingMilano.Web.Areas.Officers.Attachments;

/// <summary>The files of a case. Nothing in them may run: documents are only downloaded, pictures are shown as what they were found to be.</summary>
[Route("ufficio/domande/{reference}"), Authorize(Policy = Policies.CaseReader)]
public class AttachmentsController(PortalDbContext db) : OfficerController
{
    [HttpGet("allegati/{code}")]
    public async Task<IActionResult> Details(string reference, string code) =>
        await Stored(AttachedTo(reference).Where(a => a.Code == code && a.Code != AccreditationApplication.PictureCode).Select(a => a.File));

    [HttpGet("fotografie/{position:int}"), HttpGet("fotografie/{position:int}/{width:int}")]
    public async Task<IActionResult> Picture(string reference, int position, int? width)
    {
        var found = await AttachedTo(reference).Where(a => a.Position == position && a.Code == AccreditationApplication.PictureCode).Select(a => a.File).OfWidth(width).SingleOrNotFoundAsync();
        return Harmless(found.Bytes, found.Kind);
    }

    private IQueryable<Attachment> AttachedTo(string reference) => db.Applications.Received().Referenced(reference).SelectMany(a => a.Attachments);
}
