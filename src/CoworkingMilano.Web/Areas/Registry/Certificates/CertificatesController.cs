using CoworkingMilano.Domain;
using CoworkingMilano.Domain.Data;
using CoworkingMilano.Domain.Files;
using CoworkingMilano.Domain.Spaces;
using CoworkingMilano.Web.Documents;
using CoworkingMilano.Web.Infrastructure;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CoworkingMilano.Web.Areas.Registry.Certificates;

/// <summary>The certificate of an entry, written anew at each request: it exists only while the space is on the list, and says so when it is not.</summary>
[Area("Registry"), AllowAnonymous, Route("elenco/{slug}/attestato.pdf")]
public class CertificatesController(PortalDbContext db, PortalSettings settings, TimeProvider clock) : PortalController
{
    [HttpGet]
    public async Task<IActionResult> Details(string slug)
    {
        var today = clock.TodayInMilan;
        var space = await db.Spaces.WithSlug(slug).Include(s => s.Services).SingleOrNotFoundAsync();
        if (!space.IsAccreditedOn(today))
        {
            Response.StatusCode = StatusCodes.Status410Gone;
            return View("NoLongerValid", space);
        }

        var pdf = AccreditationCertificate.For(space, today, settings.PublicAddress($"/elenco/{space.Slug}", Request));
        return File(pdf, FileKind.Pdf.MediaType, $"attestato-{space.Slug}.pdf");
    }
}
