using CoworkingMilano.Domain.Data;
using CoworkingMilano.Domain.Files;
using CoworkingMilano.Domain.Spaces;
using CoworkingMilano.Web.Infrastructure;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace CoworkingMilano.Web.Areas.Registry.SpacePictures;

/// <summary>The only place that reads a public picture's bytes, or those of its copy of some width.</summary>
[Area("Registry"), AllowAnonymous, Route("elenco/{slug}/immagini/{position:int}")]
public class SpacePicturesController(PortalDbContext db) : PortalController
{
    private const string ForEver = "public, max-age=31536000, immutable";
    private const string AWeek = "public, max-age=604800";

    /// <param name="v">The picture's fingerprint: with it the address is that picture's alone. Without, its tag says after a week whether it must travel again.</param>
    [HttpGet, HttpGet("{width:int}")]
    public async Task<IActionResult> Details(string slug, int position, int? width, string? v)
    {
        var file = await db.Spaces.WithSlug(slug).SelectMany(s => s.Pictures).Where(p => p.Position == position).Select(p => new { p.File.Id, p.File.Sha256 }).SingleOrNotFoundAsync();
        var tag = new EntityTagHeaderValue($"\"{file.Sha256}{(width is null ? "" : $"-{width}")}\"");
        Response.GetTypedHeaders().ETag = tag;
        Response.Headers.CacheControl = v is { Length: PictureFile.FingerprintLength } && file.Sha256.StartsWith(v, StringComparison.Ordinal) ? ForEver : AWeek;
        if (Request.GetTypedHeaders().IfNoneMatch.Contains(tag))
        {
            return StatusCode(StatusCodes.Status304NotModified);
        }

        var picture = await db.StoredFiles.Where(f => f.Id == file.Id).OfWidth(width).SingleOrNotFoundAsync();
        return File(picture.Bytes, picture.Kind.MediaType);
    }
}
