using CoworkingMilano.Domain.Accreditation;
using CoworkingMilano.Domain.Spaces;

namespace CoworkingMilano.Web.Areas.Registry.Spaces;

/// <summary>What a space must have to be shown; null or none asks nothing.</summary>
public sealed record SpaceFilter(int? Municipio, PriceBand? PriceBand, Specialisation? Specialisation, Amenities Amenities, bool OnlyAccessible, IReadOnlyList<Opening> Openings)
{
    /// <summary>Each thing asked for.</summary>
    public IEnumerable<Facet> Facets
    {
        get
        {
            if (Municipio is { } municipio)
            {
                yield return new(FacetKind.Municipio, municipio);
            }

            if (PriceBand is { } band)
            {
                yield return new(FacetKind.PriceBand, (int)band);
            }

            if (Specialisation is { } trade)
            {
                yield return new(FacetKind.Specialisation, (int)trade);
            }

            if (Amenities is not Amenities.None)
            {
                foreach (var amenity in Amenities.Each())
                {
                    yield return new(FacetKind.Amenity, (int)amenity);
                }
            }

            if (OnlyAccessible)
            {
                yield return new(FacetKind.Accessible, 1);
            }

            foreach (var opening in Openings)
            {
                yield return new(FacetKind.Opening, (int)opening);
            }
        }
    }

    public SpaceFilter With(Opening opening) => Openings.Contains(opening) ? this : this with { Openings = [.. Openings, opening] };

    public SpaceFilter With(Amenities amenity) => this with { Amenities = Amenities | amenity };
}

public enum FacetKind
{
    Municipio,
    PriceBand,
    Specialisation,
    Amenity,
    Accessible,
    Opening,
}

/// <summary>One thing a visitor can ask of a space.</summary>
/// <param name="Kind">About what.</param>
/// <param name="Value">The Municipio, or the member of what the kind names.</param>
public readonly record struct Facet(FacetKind Kind, int Value)
{
    /// <param name="space">One of the list.</param>
    /// <param name="now">What clocks in Milan show.</param>
    public bool IsOf(ListedSpace space, DateTime now) => Kind switch
    {
        FacetKind.Municipio => space.Municipio == Value,
        FacetKind.PriceBand => space.PriceBand == (PriceBand)Value,
        FacetKind.Specialisation => space.Specialisation == (Specialisation)Value,
        FacetKind.Amenity => space.Amenities.HasFlag((Amenities)Value),
        FacetKind.Accessible => space.Accessibility is Accessibility.Full,
        _ => (Opening)Value switch
        {
            Opening.Now => space.Hours.IsOpenAt(now),
            Opening.Late => space.Hours.EndLate,
            Opening.Weekend => space.Hours.IncludeWeekends,
            _ => space.Hours.IsAroundTheClock,
        },
    };
}
