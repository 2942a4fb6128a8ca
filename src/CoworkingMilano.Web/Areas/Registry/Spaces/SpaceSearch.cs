using CoworkingMilano.Domain;
using CoworkingMilano.Domain.Spaces;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc;

namespace CoworkingMilano.Web.Areas.Registry.Spaces;

/// <summary>What a visitor looks for in the registry, as it stands in the page's address. A word the address cannot mean filters nothing.</summary>
public record SpaceSearch
{
    public const string Yes = "si";

    [FromQuery(Name = "q")]
    public string? Words { get; init; }

    [FromQuery(Name = "municipio")]
    public int? Municipio { get; init => field = value is >= 1 and <= 9 ? value : null; }

    [FromQuery(Name = "aperto")]
    public string[] Openings { get; init; } = [];

    [FromQuery(Name = "servizi")]
    public string[] Amenities { get; init; } = [];

    [FromQuery(Name = "prezzo")]
    public string? Price { get; init; }

    [FromQuery(Name = "mestiere")]
    public string? Trade { get; init; }

    [FromQuery(Name = "accessibile")]
    public string? Accessible { get; init; }

    [FromQuery(Name = "ordina")]
    public string? Sort { get; init; }

    [FromQuery(Name = "pagina")]
    public int Page { get; init; } = 1;

    public bool HasWords => !string.IsNullOrWhiteSpace(Words);
    public bool OnlyAccessible => Accessible == Yes;
    public SpaceOrder Order => Labels.WithKey<SpaceOrder>(Sort) ?? SpaceOrder.ByName;
    public Domain.Spaces.Amenities WantedAmenities => Amenities.Select(Labels.WithKey<Domain.Spaces.Amenities>).OfType<Domain.Spaces.Amenities>().Together();
    public bool AsksForAll => !HasWords && Municipio is null && HowManyMore == 0;

    /// <summary>What is asked beside words and Municipio, which stand before the further filters.</summary>
    public int HowManyMore => WantedOpenings.Count() + WantedAmenities.Each().Count() + new[] { Band is not null, Specialisation is not null, OnlyAccessible }.Count(isAsked => isAsked);

    private PriceBand? Band => Labels.WithKey<PriceBand>(Price);
    private Specialisation? Specialisation => Labels.WithKey<Specialisation>(Trade);
    private IEnumerable<Opening> WantedOpenings => Openings.Select(Labels.WithKey<Opening>).OfType<Opening>().Distinct();

    /// <summary>The filters, words aside, read from the address.</summary>
    public SpaceFilter Filter => new(Municipio, Band, Specialisation, WantedAmenities, OnlyAccessible, [.. WantedOpenings]);

    /// <summary>Each thing asked for, in Italian, with the search that asks it no longer.</summary>
    public IEnumerable<(string Label, SpaceSearch Without)> Asked()
    {
        if (HasWords)
        {
            yield return ($"«{Words!.Trim()}»", this with { Words = null });
        }

        if (Municipio is not null)
        {
            yield return ($"Municipio {Municipio}", this with { Municipio = null });
        }

        foreach (var opening in WantedOpenings)
        {
            yield return (opening.Label(), this with { Openings = [.. Openings.Where(key => key != opening.Key())] });
        }

        foreach (var amenity in WantedAmenities.Each())
        {
            yield return (amenity.Label(), this with { Amenities = [.. Amenities.Where(key => key != amenity.Key())] });
        }

        if (Band is { } band)
        {
            yield return (band.Label(), this with { Price = null });
        }

        if (Specialisation is { } trade)
        {
            yield return (trade.Label(), this with { Trade = null });
        }

        if (OnlyAccessible)
        {
            yield return ("Accessibile", this with { Accessible = null });
        }
    }

    /// <summary>The first page of this search.</summary>
    public string Address
    {
        get
        {
            var query = new QueryBuilder();
            Add("q", HasWords ? Words : null);
            Add("municipio", Municipio?.ToString(System.Globalization.CultureInfo.InvariantCulture));
            query.Add("aperto", WantedOpenings.Select(o => o.Key()));
            query.Add("servizi", WantedAmenities.Each().Select(a => a.Key()));
            Add("prezzo", Band?.Key());
            Add("mestiere", Specialisation?.Key());
            Add("accessibile", OnlyAccessible ? Yes : null);
            Add("ordina", Order is SpaceOrder.ByName ? null : Order.Key());
            return "/elenco" + query.ToQueryString();

            void Add(string key, string? value)
            {
                if (value is not null)
                {
                    query.Add(key, value);
                }
            }
        }
    }
}
