using CoworkingMilano.Domain;
using CoworkingMilano.Domain.Accreditation;
using CoworkingMilano.Domain.Data;
using CoworkingMilano.Domain.Spaces;
using CoworkingMilano.Web.Infrastructure;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CoworkingMilano.Web.Areas.Registry.Spaces;

[Area("Registry"), AllowAnonymous, Route("elenco")]
public class SpacesController(PortalDbContext db, TimeProvider clock) : PortalController
{
    private const int SpacesOnAPage = 20;

    [HttpGet]
    public async Task<IActionResult> Index(SpaceSearch search)
    {
        // What cannot be read in an address filters nothing: nobody is to be told off for it.
        ModelState.Clear();
        var found = search.Among(db.Spaces.AccreditedOn(clock.TodayInMilan));
        var count = await found.CountAsync();
        var pages = Math.Max(1, (count + SpacesOnAPage - 1) / SpacesOnAPage);
        var page = Math.Clamp(search.Page, 1, pages);
        var rows = await found.ByName().Skip((page - 1) * SpacesOnAPage).Take(SpacesOnAPage).Select(s => new SpaceRow(
            s.Slug, s.Name, s.Address, s.Municipio, s.Desks, s.Hours, s.Accessibility,
            s.Pictures.OrderBy(p => p.Position).Select(p => new PictureRow(p.Position, p.Caption, p.File.Width, p.File.Height)).FirstOrDefault())).ToListAsync();
        return View(new SpaceList(search, rows, count, page, pages));
    }

    [HttpGet("{slug}")]
    public async Task<IActionResult> Details(string slug)
    {
        var space = await db.Spaces.WithSlug(slug).WithServicesAndPictures().AsNoTracking().SingleOrNotFoundAsync();
        return View(new SpacePage(space, space.IsAccreditedOn(clock.TodayInMilan)));
    }
}

public record SpaceList(SpaceSearch Search, IReadOnlyList<SpaceRow> Rows, int Count, int Page, int Pages);

public record SpaceRow(string Slug, string Name, string Address, int Municipio, int Desks, string Hours, Accessibility Accessibility, PictureRow? Picture);

public record PictureRow(int Position, string Caption, int? Width, int? Height);

public record SpacePage(CoworkingSpace Space, bool IsOnList);
