using CoworkingMilano.Domain.Data;
using CoworkingMilano.Domain.Files;
using CoworkingMilano.Domain.Spaces;
using CoworkingMilano.Web.Infrastructure;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;

namespace CoworkingMilano.Web.Areas.Registry.SpacePictures;

/// <summary>The only place that reads a picture's bytes. A week in the browser's keeping; then its fingerprint says whether it must travel again.</summary>
[Area("Registry"), AllowAnonymous, Route("elenco/{slug}/immagini/{position:int}")]
public class SpacePicturesController(PortalDbContext db) : PortalController
{
    [HttpGet]
    public async Task<IActionResult> Details(string slug, int position)
    {
        var file = await db.Spaces.WithSlug(slug).SelectMany(s => s.Pictures).Where(p => p.Position == position).Select(p => p.File).SingleOrNotFoundAsync();
        var fingerprint = new EntityTagHeaderValue($"\"{file.Sha256}\"");
        var headers = Response.GetTypedHeaders();
        (headers.CacheControl, headers.ETag) = (new() { Public = true, MaxAge = TimeSpan.FromDays(7) }, fingerprint);
        if (Request.GetTypedHeaders().IfNoneMatch.Contains(fingerprint))
        {
            return StatusCode(StatusCodes.Status304NotModified);
        }

        var bytes = await db.StoredFiles.Where(f => f.Id == file.Id).Select(f => f.Content.Bytes).SingleAsync();
        return File(bytes, file.Kind.MediaType);
    }
}
