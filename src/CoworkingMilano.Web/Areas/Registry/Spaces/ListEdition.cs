using System.Collections.Concurrent;
using CoworkingMilano.Domain;
using CoworkingMilano.Domain.Data;
using CoworkingMilano.Domain.Files;
using CoworkingMilano.Domain.Spaces;
using CoworkingMilano.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace CoworkingMilano.Web.Areas.Registry.Spaces;

/// <summary>
/// The list as everybody reads it during one minute, in memory: a city's registry is some hundred spaces, and whatever a visitor asks of it is answered
/// without the database (docs/adr/0013).
/// </summary>
/// <param name="spaces">By name.</param>
/// <param name="now">What clocks in Milan show.</param>
public sealed class ListEdition(IReadOnlyList<ListedSpace> spaces, DateTime now)
{
    private readonly ConcurrentDictionary<Facet, SpaceSet> _facets = new();
    private readonly ConcurrentDictionary<SpaceOrder, int[]> _orders = new();

    public SpaceSet Everything { get; } = SpaceSet.Of(spaces, _ => true);

    /// <summary>The spaces in which every word typed is found, in any order.</summary>
    public SpaceSet Matching(string? typed)
    {
        var words = SearchText.Sought(typed).ToList();
        return words.Count == 0 ? Everything : SpaceSet.Of(spaces, s => words.TrueForAll(word => s.SearchText.Contains(word, StringComparison.Ordinal)));
    }

    /// <summary>Those of some spaces which a filter admits.</summary>
    public SpaceSet Admitted(SpaceSet among, SpaceFilter filter) => SpaceSet.All(Sets(among, filter));

    /// <summary>How many of some spaces a filter admits: each page says some forty such numbers.</summary>
    public int CountOf(SpaceSet among, SpaceFilter filter) => SpaceSet.CountOfAll(Sets(among, filter));

    /// <summary>Some spaces in an order in which the name, and then the slug, is always the last word.</summary>
    public IEnumerable<ListedSpace> InOrder(SpaceSet found, SpaceOrder order) =>
        _orders.GetOrAdd(order, PlacesIn).Where(found.Contains).Select(place => spaces[place]);

    /// <summary>The same spaces in another minute: what does not move with the clock need not be found again.</summary>
    public ListEdition At(DateTime minute)
    {
        var edition = new ListEdition(spaces, minute);
        foreach (var (facet, set) in _facets.Where(f => f.Key != new Facet(FacetKind.Opening, (int)Opening.Now)))
        {
            edition._facets[facet] = set;
        }

        foreach (var (order, places) in _orders)
        {
            edition._orders[order] = places;
        }

        return edition;
    }

    private SpaceSet[] Sets(SpaceSet among, SpaceFilter filter) => [among, .. filter.Facets.Select(SetOf)];

    private SpaceSet SetOf(Facet facet) => _facets.GetOrAdd(facet, f => SpaceSet.Of(spaces, space => f.IsOf(space, now)));

    private int[] PlacesIn(SpaceOrder order)
    {
        var places = Enumerable.Range(0, spaces.Count);
        return [.. order switch
        {
            SpaceOrder.ByMunicipio => places.OrderBy(place => spaces[place].Municipio),
            SpaceOrder.Newest => places.OrderByDescending(place => spaces[place].AccreditedOn),
            SpaceOrder.MostDesks => places.OrderByDescending(place => spaces[place].Desks),
            _ => places,
        }];
    }
}

/// <summary>
/// Makes an edition whenever an entry has changed, and every minute: spaces open and close with it, and what changed on another node is seen then. The entries are read only if they changed, or the day did.
/// The first after a start, for which a visitor waits, does not ask when they did; the next reads them once more.
/// </summary>
public sealed class ListEditions(PublicFacts facts, TimeProvider clock)
{
    private volatile Issue? _last;

    public async Task<ListEdition> PresentAsync(PortalDbContext db)
    {
        // Before reading: what changes meanwhile makes the next edition.
        var version = facts.VersionOf(PublicFact.Registry);
        if (_last is { } last && last.Version == version)
        {
            return last.Edition;
        }

        var now = clock.UtcNow.InMilan;
        var earlier = _last;
        var state = new RegistryState(DateOnly.FromDateTime(now), facts.ChangesOf(PublicFact.Registry), earlier is null ? null : await db.LastRegistryChangeAsync());
        var edition = earlier?.State == state ? earlier.Edition.At(now) : new(await Listed(db.Spaces.AccreditedOn(state.Day)).ToListAsync(), now);
        _last = new(version, state, edition);
        return edition;
    }

    private static IQueryable<ListedSpace> Listed(IQueryable<CoworkingSpace> spaces) => spaces.ByName().WithFirstPicture().Select(s => new ListedSpace
    {
        Slug = s.Space.Slug,
        Name = s.Space.Name,
        Address = s.Space.Address,
        Municipio = s.Space.Municipio,
        Desks = s.Space.Desks,
        MonthlyFeeFrom = s.Space.MonthlyFeeFrom,
        PriceBand = s.Space.PriceBand,
        Accessibility = s.Space.Accessibility,
        Amenities = s.Space.Amenities,
        Specialisation = s.Space.Specialisation,
        AccreditedOn = s.Space.AccreditedOn,
        SearchText = s.Space.SearchText,
        OpeningTimes = s.Space.OpeningTimes.ToList(),
        Picture = s.Picture == null ? null : new ListedPicture(
            s.Picture.Position, s.Picture.Caption, new PictureFile(s.Picture.File.Sha256, s.Picture.File.Width, s.Picture.File.Height, s.Picture.File.HasRenditions)),
    });

    /// <param name="Version">Of the facts it was made from, with its minute.</param>
    private sealed record Issue(string Version, RegistryState State, ListEdition Edition);

    /// <summary>Two editions of one state list the same spaces.</summary>
    /// <param name="Changes">On this node.</param>
    /// <param name="LastChange">On any.</param>
    private sealed record RegistryState(DateOnly Day, string Changes, DateTime? LastChange);
}
