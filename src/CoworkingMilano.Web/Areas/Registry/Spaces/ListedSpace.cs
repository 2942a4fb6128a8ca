using CoworkingMilano.Domain.Accreditation;
using CoworkingMilano.Domain.Files;
using CoworkingMilano.Domain.Spaces;

namespace CoworkingMilano.Web.Areas.Registry.Spaces;

/// <summary>What the list shows of a space and what its filters ask.</summary>
public sealed record ListedSpace
{
    public required string Slug { get; init; }
    public required string Name { get; init; }
    public required string Address { get; init; }
    public required int Municipio { get; init; }
    public required int Desks { get; init; }
    public required decimal? MonthlyFeeFrom { get; init; }
    public required PriceBand? PriceBand { get; init; }
    public required Accessibility Accessibility { get; init; }
    public required Amenities Amenities { get; init; }
    public required Specialisation? Specialisation { get; init; }
    public required DateOnly AccreditedOn { get; init; }
    public required string SearchText { get; init; }
    public required IReadOnlyList<OpeningTime> OpeningTimes { get; init; }
    public required ListedPicture? Picture { get; init; }

    public OpeningHours Hours => field ??= OpeningHours.Of(OpeningTimes);
    public string HoursInWords => field ??= Hours.InWords();
}

/// <summary>The picture shown first.</summary>
public sealed record ListedPicture(int Position, string Caption, PictureFile File);
