using CoworkingMilano.Domain.Accreditation;
using CoworkingMilano.Domain.Spaces;

namespace CoworkingMilano.Web.Areas.Registry.OpenData;

/// <summary>An entry of the registry as it is given away: public facts only.</summary>
public sealed record PublishedSpace
{
    public required string Reference { get; init; }
    public required string Slug { get; init; }
    public required string Name { get; init; }
    public required string Operator { get; init; }
    public required string Address { get; init; }
    public required string PostalCode { get; init; }
    public required int Municipio { get; init; }
    public required Coordinates? Coordinates { get; init; }
    public required int Desks { get; init; }
    public required decimal? MonthlyFeeFrom { get; init; }
    public required Accessibility Accessibility { get; init; }
    public required Amenities Amenities { get; init; }
    public required Specialisation? Specialisation { get; init; }
    public required IReadOnlyList<OpeningTime> OpeningTimes { get; init; }
    public required string? HoursNote { get; init; }
    public required DateOnly AccreditedOn { get; init; }
    public required DateOnly AccreditationEndsOn { get; init; }
    public required DateOnly InspectedOn { get; init; }

    public static IQueryable<PublishedSpace> Of(IQueryable<CoworkingSpace> spaces) => spaces.Select(s => new PublishedSpace
    {
        Reference = s.ApplicationReference,
        Slug = s.Slug,
        Name = s.Name,
        Operator = s.OperatorName,
        Address = s.Address,
        PostalCode = s.PostalCode,
        Municipio = s.Municipio,
        Coordinates = s.Coordinates,
        Desks = s.Desks,
        MonthlyFeeFrom = s.MonthlyFeeFrom,
        Accessibility = s.Accessibility,
        Amenities = s.Amenities,
        Specialisation = s.Specialisation,
        OpeningTimes = s.OpeningTimes.ToList(),
        HoursNote = s.HoursNote,
        AccreditedOn = s.AccreditedOn,
        AccreditationEndsOn = s.AccreditationEndsOn,
        InspectedOn = s.InspectedOn,
    });
}
