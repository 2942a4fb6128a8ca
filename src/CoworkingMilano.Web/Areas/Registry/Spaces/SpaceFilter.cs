using CoworkingMilano.Domain.Accreditation;
using CoworkingMilano.Domain.Spaces;

namespace CoworkingMilano.Web.Areas.Registry.Spaces;

/// <summary>What a space must have to be shown; null or none asks nothing.</summary>
public sealed record SpaceFilter(int? Municipio, PriceBand? PriceBand, Specialisation? Specialisation, Amenities Amenities, bool OnlyAccessible, IReadOnlyList<Opening> Openings)
{
    public bool Admits(ListedSpace space) =>
        (Municipio is null || space.Municipio == Municipio)
        && (PriceBand is null || space.PriceBand == PriceBand)
        && (Specialisation is null || space.Specialisation == Specialisation)
        && (space.Amenities & Amenities) == Amenities
        && (!OnlyAccessible || space.Accessibility is Accessibility.Full)
        && Openings.All(opening => IsOpen(space, opening));

    public bool Equals(SpaceFilter? other) =>
        other is not null && Facts == other.Facts && Openings.SequenceEqual(other.Openings);

    public override int GetHashCode() => HashCode.Combine(Facts, Openings.Count);

    private (int?, PriceBand?, Specialisation?, Amenities, bool) Facts => (Municipio, PriceBand, Specialisation, Amenities, OnlyAccessible);

    private static bool IsOpen(ListedSpace space, Opening opening) => opening switch
    {
        Opening.Now => space.IsOpenNow,
        Opening.Late => space.Hours.EndLate,
        Opening.Weekend => space.Hours.IncludeWeekends,
        _ => space.Hours.IsAroundTheClock,
    };
}

public static class SpaceOrders
{
    /// <summary>In an order of which the slug, always the last word, makes one only.</summary>
    /// <param name="spaces">By name.</param>
    /// <param name="order">Another, perhaps.</param>
    public static IEnumerable<ListedSpace> InOrder(this IEnumerable<ListedSpace> spaces, SpaceOrder order) => order switch
    {
        SpaceOrder.ByMunicipio => spaces.OrderBy(s => s.Municipio),
        SpaceOrder.Newest => spaces.OrderByDescending(s => s.AccreditedOn),
        SpaceOrder.MostDesks => spaces.OrderByDescending(s => s.Desks),
        _ => spaces,
    };
}
