using CoworkingMilano.Domain;
using CoworkingMilano.Domain.Calls;
using CoworkingMilano.Domain.Data;
using CoworkingMilano.Domain.Spaces;
using CoworkingMilano.Web.Infrastructure;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CoworkingMilano.Web.Areas.Registry.Home;

[Area("Registry"), AllowAnonymous, Route("")]
public class HomeController(PortalDbContext db, TimeProvider clock) : PortalController
{
    [HttpGet]
    public async Task<IActionResult> Index() => View(new HomePage(
        await db.Spaces.AccreditedOn(clock.TodayInMilan).CountAsync(),
        await db.Calls.OpenOn(clock.TodayInMilan).AnyAsync()));
}

/// <param name="Spaces">How many are on the list today.</param>
/// <param name="HasOpenCall">Applications may be submitted today.</param>
public record HomePage(int Spaces, bool HasOpenCall);
