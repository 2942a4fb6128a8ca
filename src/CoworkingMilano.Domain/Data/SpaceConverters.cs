using CoworkingMilano.Domain.Spaces;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace CoworkingMilano.Domain.Data;

/// <summary>The answer of an application is kept as it is written; an entry of the registry has a row for each day, because it is searched.</summary>
internal sealed class OpeningHoursConverter() : ValueConverter<OpeningHours, string>(hours => hours.ToString(), stored => OpeningHours.Parse(stored));

internal sealed class CoordinatesConverter() : ValueConverter<Coordinates, string>(point => point.ToString(), stored => Coordinates.Parse(stored));
