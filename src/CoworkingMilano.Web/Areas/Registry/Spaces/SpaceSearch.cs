using CoworkingMilano.Domain.Spaces;
using Microsoft.AspNetCore.Mvc;

namespace CoworkingMilano.Web.Areas.Registry.Spaces;

/// <summary>What a visitor looks for in the registry, as it stands in the page's address.</summary>
public record SpaceSearch
{
    public const string Yes = "si";

    [FromQuery(Name = "q")]
    public string? Words { get; init; }

    [FromQuery(Name = "municipio")]
    public int? Municipio { get; init; }

    [FromQuery(Name = "accessibile")]
    public string? Accessible { get; init; }

    [FromQuery(Name = "pagina")]
    public int Page { get; init; } = 1;

    public bool OnlyAccessible => Accessible == Yes;

    public bool AsksForAll => string.IsNullOrWhiteSpace(Words) && Municipio is null && !OnlyAccessible;

    public IQueryable<CoworkingSpace> Among(IQueryable<CoworkingSpace> spaces)
    {
        spaces = spaces.Matching(Words);
        spaces = Municipio is { } municipio ? spaces.InMunicipio(municipio) : spaces;
        return OnlyAccessible ? spaces.FullyAccessible() : spaces;
    }
}
