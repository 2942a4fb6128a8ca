using CoworkingMilano.Domain;
using CoworkingMilano.Domain.Data;
using CoworkingMilano.Domain.Spaces;
using CoworkingMilano.Web.Infrastructure;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CoworkingMilano.Web.Areas.Registry.Spaces;

[Area("Registry"), AllowAnonymous, Route("elenco"), SharedPage(PublicFact.Registry)]
public class SpacesController(PortalDbContext db, ListEditions editions, TimeProvider clock) : PortalController
{
    private const int SpacesOnAPage = 25;

    [HttpGet]
    public async Task<IActionResult> Index(SpaceSearch search)
    {
        // What cannot be read in an address filters nothing: nobody is to be told off for it.
        ModelState.Clear();
        var edition = await editions.PresentAsync(db);
        var matching = edition.Matching(search.Words);
        var found = edition.Admitted(matching, search.Filter);
        var pages = Math.Max(1, (found.Count + SpacesOnAPage - 1) / SpacesOnAPage);
        var page = Math.Clamp(search.Page, 1, pages);
        var rows = edition.InOrder(found, search.Order).Skip((page - 1) * SpacesOnAPage).Take(SpacesOnAPage).ToList();
        return View(new SpaceList(search, rows, found.Count, page, pages, matching, edition));
    }

    [HttpGet("{slug}")]
    public async Task<IActionResult> Details(string slug)
    {
        var space = await db.Spaces.WithSlug(slug).ForItsPage().AsNoTracking().SingleOrNotFoundAsync();
        return View(new SpacePage(space, clock.UtcNow.InMilan));
    }
}

/// <param name="Search">What was asked.</param>
/// <param name="Rows">One page of what was found.</param>
/// <param name="Count">How many were found.</param>
/// <param name="Page">From 1.</param>
/// <param name="Pages">At least 1.</param>
/// <param name="Matching">The spaces in which the words are, whatever the filters.</param>
/// <param name="Edition">The whole list.</param>
public record SpaceList(SpaceSearch Search, IReadOnlyList<ListedSpace> Rows, int Count, int Page, int Pages, SpaceSet Matching, ListEdition Edition)
{
    /// <summary>How many spaces the same words would find with other filters.</summary>
    public int CountOf(SpaceFilter filter) => Edition.CountOf(Matching, filter);

    /// <summary>How many spaces another search would find; it may drop the words, not change them.</summary>
    public int CountOf(SpaceSearch search) => Edition.CountOf(search.HasWords ? Matching : Edition.Everything, search.Filter);
}

/// <param name="Space">The entry.</param>
/// <param name="Now">What clocks in Milan show.</param>
public record SpacePage(CoworkingSpace Space, DateTime Now)
{
    public DateOnly Today => DateOnly.FromDateTime(Now);
    public bool IsOnList => Space.IsAccreditedOn(Today);
    public bool IsSuspended => !Space.IsRemoved && Today <= Space.AccreditationEndsOn && Space.IsSuspendedOn(Today);
    public SpaceEvent? Suspension => Space.Events.LastOrDefault(e => e.SuspendsOn(Today));
}
