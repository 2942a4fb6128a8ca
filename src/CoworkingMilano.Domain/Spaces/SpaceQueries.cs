using CoworkingMilano.Domain.Accreditation;
using Microsoft.EntityFrameworkCore;

namespace CoworkingMilano.Domain.Spaces;

public static class SpaceQueries
{
    /// <summary>The public registry on a given day. Keep in step with <see cref="CoworkingSpace.IsAccreditedOn"/>.</summary>
    public static IQueryable<CoworkingSpace> AccreditedOn(this IQueryable<CoworkingSpace> spaces, DateOnly day) =>
        spaces.Where(s => s.AccreditedOn <= day && day <= s.AccreditationEndsOn);

    /// <summary>The spaces in which every word typed is found, in any order.</summary>
    public static IQueryable<CoworkingSpace> Matching(this IQueryable<CoworkingSpace> spaces, string? typed) =>
        SearchText.Sought(typed).Aggregate(spaces, (found, word) => found.Where(s => s.SearchText.Contains(word)));

    public static IQueryable<CoworkingSpace> InMunicipio(this IQueryable<CoworkingSpace> spaces, int municipio) =>
        spaces.Where(s => s.Municipio == municipio);

    public static IQueryable<CoworkingSpace> FullyAccessible(this IQueryable<CoworkingSpace> spaces) =>
        spaces.Where(s => s.Accessibility == Accessibility.Full);

    /// <summary>By name, whatever its case and accents, alike on both databases: the slug is the name folded, and no two are the same.</summary>
    public static IOrderedQueryable<CoworkingSpace> ByName(this IQueryable<CoworkingSpace> spaces) => spaces.OrderBy(s => s.Slug);

    public static IQueryable<CoworkingSpace> WithSlug(this IQueryable<CoworkingSpace> spaces, string slug) =>
        spaces.Where(s => s.Slug == slug);

    /// <summary>Loads what the space's own page shows; no file bytes.</summary>
    public static IQueryable<CoworkingSpace> WithServicesAndPictures(this IQueryable<CoworkingSpace> spaces) =>
        spaces
            .Include(s => s.Services)
            .Include(s => s.Pictures).ThenInclude(p => p.File)
            .AsSplitQuery();
}
