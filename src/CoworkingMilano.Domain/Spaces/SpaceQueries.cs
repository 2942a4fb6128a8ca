using CoworkingMilano.Domain.Data;
using Microsoft.EntityFrameworkCore;

namespace CoworkingMilano.Domain.Spaces;

public static class SpaceQueries
{
    /// <summary>The public registry on a given day. Keep in step with <see cref="CoworkingSpace.IsAccreditedOn"/>.</summary>
    public static IQueryable<CoworkingSpace> AccreditedOn(this IQueryable<CoworkingSpace> spaces, DateOnly day) =>
        spaces.Where(s => s.AccreditedOn <= day && day <= s.AccreditationEndsOn
            && !s.Events.Any(e => e.Kind == SpaceEventKind.Suspended && e.On <= day && (e.Until == null || day < e.Until)));

    /// <summary>Every change to an entry moves its <see cref="CoworkingSpace.ChangedAt"/>: since this instant the registry is the same, but for what the day does. Null while it is empty.</summary>
    public static Task<DateTime?> LastRegistryChangeAsync(this PortalDbContext db) => db.Spaces.MaxAsync(s => (DateTime?)s.ChangedAt);

    /// <summary>By name, whatever its case and accents, alike on both databases: the slug is the name folded, and no two are the same.</summary>
    public static IOrderedQueryable<CoworkingSpace> ByName(this IQueryable<CoworkingSpace> spaces) => spaces.OrderBy(s => s.Slug);

    public static IQueryable<CoworkingSpace> WithSlug(this IQueryable<CoworkingSpace> spaces, string slug) =>
        spaces.Where(s => s.Slug == slug);

    /// <summary>Each space beside the picture shown first, or none: an outer join, where asking a collection for its first would number all the pictures there are.</summary>
    public static IQueryable<PicturedSpace> WithFirstPicture(this IQueryable<CoworkingSpace> spaces) =>
        spaces.SelectMany(s => s.Pictures.Where(p => p.Position == SpacePicture.First).DefaultIfEmpty(), (space, picture) => new PicturedSpace { Space = space, Picture = picture });

    /// <summary>Loads what the space's own page shows; no file bytes.</summary>
    public static IQueryable<CoworkingSpace> ForItsPage(this IQueryable<CoworkingSpace> spaces) =>
        spaces
            .Include(s => s.OpeningTimes)
            .Include(s => s.Services)
            .Include(s => s.Pictures).ThenInclude(p => p.File)
            .AsSplitQuery();
}

/// <summary>For a query to choose from, never loaded as it is.</summary>
public sealed class PicturedSpace
{
    public required CoworkingSpace Space { get; init; }
    public SpacePicture? Picture { get; init; }
}
