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
    public async Task<IActionResult> Details(string reference, string code)
    {
        var found = await AttachedTo(reference).Where(a => a.Code == code && a.Code != AccreditationApplication.PictureCode).Select(a => new { a.File.Kind, a.File.Name, a.File.Content.Bytes }).SingleOrNotFoundAsync();
        return File(Harmless(found.Bytes), found.Kind.MediaType, found.Name);
    }

    [HttpGet("fotografie/{position:int}")]
    public async Task<IActionResult> Picture(string reference, int position)
    {
        var found = await AttachedTo(reference).Where(a => a.Position == position && a.Code == AccreditationApplication.PictureCode).Select(a => new { a.File.Kind, a.File.Content.Bytes }).SingleOrNotFoundAsync();
        return File(Harmless(found.Bytes), found.Kind.MediaType);
    }

    private IQueryable<Attachment> AttachedTo(string reference) => db.Applications.Received().Referenced(reference).SelectMany(a => a.Attachments);

    private byte[] Harmless(byte[] bytes)
    {
        Response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        return bytes;
    }
}
