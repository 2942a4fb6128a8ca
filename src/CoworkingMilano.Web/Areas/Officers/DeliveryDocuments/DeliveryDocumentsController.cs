using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Domain.Data;
using CoworkingMilano.Domain.Files;
using CoworkingMilano.Web.Infrastructure;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CoworkingMilano.Web.Areas.Officers.DeliveryDocuments;

/// <summary>The document that proves a delivery by certified mail, by post or by hand.</summary>
[Authorize(Policies.CaseReader), Route("ufficio/domande/{reference}")]
public class DeliveryDocumentsController(PortalDbContext db) : OfficerController
{
    [HttpGet("preavviso/{number:int}/consegna/documento")]
    public Task<IActionResult> OfNotice(string reference, int number) =>
        Document(db.RefusalNotices.Where(n => n.Application.Reference == reference && n.Number == number).Select(n => n.Delivery!.Document));

    [HttpGet("procedimenti/{number:int}/consegna/documento")]
    public Task<IActionResult> OfProceeding(string reference, int number) =>
        Document(db.Proceedings.Of(reference, number).Select(p => p.Delivery!.Document));

    private async Task<IActionResult> Document(IQueryable<StoredFile?> documents)
    {
        var stored = await documents.Where(d => d != null).Select(d => new { d!.Name, d.Kind, d.Content.Bytes }).SingleOrNotFoundAsync();
        Response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        return File(stored.Bytes, stored.Kind.MediaType, stored.Name);
    }
}
