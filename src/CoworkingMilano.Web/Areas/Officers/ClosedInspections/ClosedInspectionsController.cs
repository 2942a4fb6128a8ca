using CoworkingMilano.Domain.Data;
using CoworkingMilano.Domain.Inspections;
using CoworkingMilano.Web.Areas.Officers.Inspections;
using CoworkingMilano.Web.Infrastructure;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CoworkingMilano.Web.Areas.Officers.ClosedInspections;

/// <summary>The visits whose report is closed, the last closed first.</summary>
[Route("ufficio/sopralluoghi/conclusi"), Authorize(Policy = Policies.CaseReader)]
public class ClosedInspectionsController(PortalDbContext db) : OfficerController
{
    /// <summary>Pages are numbered and skip what stands before: inspectors make a few hundred visits a year.</summary>
    private const int PageSize = 25;

    [HttpGet]
    public async Task<IActionResult> Index([FromQuery(Name = "pagina")] int page = 1)
    {
        var count = await db.Inspections.Closed().CountAsync();
        var pages = Math.Max(1, (count + PageSize - 1) / PageSize);
        page = Math.Clamp(page, 1, pages);
        return View(new ClosedInspectionList(await db.Inspections.Closed().Skip((page - 1) * PageSize).Take(PageSize).Rows().ToListAsync(), count, page, pages));
    }
}

public sealed record ClosedInspectionList(IReadOnlyList<InspectionRow> Rows, int Count, int Page, int Pages);
