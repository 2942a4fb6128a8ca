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
/// <param name="Version">Of the facts it was made from.</param>
/// <param name="Spaces">By name.</param>
public sealed record ListEdition(string Version, IReadOnlyList<ListedSpace> Spaces)
{
    /// <summary>More than visitors ask in a minute; whoever tries every combination fills no memory.</summary>
    private const int MostCounts = 2_000;

    private readonly ConcurrentDictionary<SpaceFilter, int> _counts = new();
    private int _counted;

    /// <summary>How many spaces a filter admits. Each page says some forty such numbers, mostly those of the page before: each is counted once.</summary>
    public int CountOf(SpaceFilter filter)
    {
        if (_counts.TryGetValue(filter, out var known))
        {
            return known;
        }

        var count = Spaces.Count(filter.Admits);
        if (_counted < MostCounts && _counts.TryAdd(filter, count))
        {
            Interlocked.Increment(ref _counted);
        }

        return count;
    }

    /// <summary>The spaces in which every word typed is found, in any order.</summary>
    public IReadOnlyList<ListedSpace> Matching(string? typed)
    {
        var words = SearchText.Sought(typed).ToList();
        return words.Count == 0 ? Spaces : [.. Spaces.Where(s => words.TrueForAll(word => s.SearchText.Contains(word, StringComparison.Ordinal)))];
    }
}

/// <summary>Makes an edition whenever an entry has changed, and every minute: spaces open and close with it, and what changed on another node is seen then.</summary>
public sealed class ListEditions(PublicFacts facts, TimeProvider clock)
{
    private volatile ListEdition? _last;

    public async Task<ListEdition> PresentAsync(PortalDbContext db)
    {
        // Before reading: what changes meanwhile makes the next edition.
        var version = facts.VersionOf(PublicFact.Registry);
        if (_last is { } last && last.Version == version)
        {
            return last;
        }

        var now = clock.UtcNow.InMilan;
        var spaces = await Listed(db.Spaces.AccreditedOn(DateOnly.FromDateTime(now))).ToListAsync();
        return _last = new(version, spaces.ConvertAll(s => s with { IsOpenNow = s.Hours.IsOpenAt(now) }));
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
}
