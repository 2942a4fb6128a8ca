using System.Text;
using CoworkingMilano.Domain;
using CoworkingMilano.Domain.Data;
using CoworkingMilano.Domain.Inspections;
using CoworkingMilano.Web.Infrastructure;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace CoworkingMilano.Web.Areas.Registry.VisitFeeds;

/// <summary>An inspector's visits for a calendar program, which cannot sign in: who knows the secret address reads them. A wrong, renewed or revoked one leads nowhere.</summary>
[Area("Registry"), AllowAnonymous, Route("calendario/{token}.ics"), EnableRateLimiting(RateLimits.SecretAddresses)]
public class VisitFeedsController(PortalDbContext db, PortalSettings settings, TimeProvider clock) : PortalController
{
    private const int DaysBack = 60;

    [HttpGet]
    public async Task<IActionResult> Details(string token)
    {
        var feed = await db.FeedsOpenedBy(token).SingleOrNotFoundAsync();
        var visits = await db.Inspections.EntrustedTo(feed.OwnerId).Since(clock.TodayInMilan.AddDays(-DaysBack)).ForCalendar().ToListAsync();
        Response.GetTypedHeaders().CacheControl = new() { Private = true, NoCache = true };
        Response.Headers["X-Robots-Tag"] = "noindex";
        return File(Encoding.UTF8.GetBytes(VisitCalendar.Of(visits, settings)), "text/calendar; charset=utf-8");
    }
}
