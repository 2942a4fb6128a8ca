using CoworkingMilano.Domain;
using CoworkingMilano.Domain.Calls;
using CoworkingMilano.Domain.Data;
using CoworkingMilano.Domain.Figures;
using CoworkingMilano.Domain.Spaces;
using CoworkingMilano.Web.Infrastructure;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CoworkingMilano.Web.Areas.Registry.Home;

[Area("Registry"), AllowAnonymous, Route(""), SharedPage(PublicFact.Registry | PublicFact.Calls | PublicFact.Figures)]
public class HomeController(PortalDbContext db, TimeProvider clock) : PortalController
{
    [HttpGet]
    public async Task<IActionResult> Index() => View(new HomePage(
        await db.Spaces.AccreditedOn(clock.TodayInMilan).CountAsync(),
        new ProgrammeFigures(await db.Tallies.InTotal().ToListAsync(), []),
        await db.Calls.OpenOn(clock.TodayInMilan).Select(c => c.Lines.Sum(l => l.Available)).ToListAsync()));
}

/// <param name="Spaces">How many are on the list today.</param>
/// <param name="Figures">Totals only, over all months.</param>
/// <param name="LeftInOpenCalls">Euro not yet committed in each call that takes applications today.</param>
public record HomePage(int Spaces, ProgrammeFigures Figures, IReadOnlyList<decimal> LeftInOpenCalls)
{
    public bool HasOpenCall => LeftInOpenCalls.Count > 0;
}
