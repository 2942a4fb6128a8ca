using System.Text.Encodings.Web;
using System.Text.Json;
using CoworkingMilano.Domain.Spaces;

namespace CoworkingMilano.Web.Areas.Registry.OpenData;

/// <summary>The registry as JSON and as GeoJSON (RFC 7946), written space by space as it is read: it never stands whole in memory.</summary>
public static class SpacesJson
{
    private const int Chunk = 16_384;

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Task WriteAsync(Stream output, DateOnly day, IReadOnlyList<SpaceColumn> columns, IAsyncEnumerable<PublishedSpace> spaces, CancellationToken cancellation) =>
        WriteAsync(output, day, null, "spazi", spaces, (json, space) => WriteProperties(json, columns, space), cancellation);

    public static Task WriteGeoAsync(Stream output, DateOnly day, IReadOnlyList<SpaceColumn> columns, IAsyncEnumerable<PublishedSpace> spaces, CancellationToken cancellation) =>
        WriteAsync(output, day, "FeatureCollection", "features", spaces, (json, space) => WriteFeature(json, columns, space), cancellation);

    private static async Task WriteAsync(
        Stream output, DateOnly day, string? type, string list, IAsyncEnumerable<PublishedSpace> spaces, Action<Utf8JsonWriter, PublishedSpace> write, CancellationToken cancellation)
    {
        await using var json = new Utf8JsonWriter(output, Options);
        json.WriteStartObject();
        if (type is not null)
        {
            json.WriteString("type", type);
        }

        json.WriteString("titolo", "Elenco qualificato degli spazi di coworking di Milano");
        json.WriteString("titolare", "Comune di Milano");
        json.WriteString("licenza", SpaceColumn.Licence);
        json.WriteString("giorno", $"{day:O}");
        json.WriteStartArray(list);
        await foreach (var space in spaces.WithCancellation(cancellation))
        {
            write(json, space);
            if (json.BytesPending > Chunk)
            {
                await json.FlushAsync(cancellation);
            }
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteFeature(Utf8JsonWriter json, IReadOnlyList<SpaceColumn> columns, PublishedSpace space)
    {
        json.WriteStartObject();
        json.WriteString("type", "Feature");
        json.WriteString("id", space.Reference);
        json.WritePropertyName("geometry");
        WritePoint(json, space.Coordinates);
        json.WritePropertyName("properties");
        WriteProperties(json, columns, space);
        json.WriteEndObject();
    }

    /// <summary>Longitude comes first.</summary>
    private static void WritePoint(Utf8JsonWriter json, Coordinates? point)
    {
        if (point is null)
        {
            json.WriteNullValue();
            return;
        }

        json.WriteStartObject();
        json.WriteString("type", "Point");
        json.WriteStartArray("coordinates");
        json.WriteNumberValue(point.Longitude);
        json.WriteNumberValue(point.Latitude);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteProperties(Utf8JsonWriter json, IReadOnlyList<SpaceColumn> columns, PublishedSpace space)
    {
        json.WriteStartObject();
        foreach (var column in columns)
        {
            json.WritePropertyName(column.Name);
            WriteValue(json, column.Value(space));
        }

        json.WriteEndObject();
    }

    /// <summary>By hand: the serializer would flush after every value, and not asynchronously.</summary>
    private static void WriteValue(Utf8JsonWriter json, object? value)
    {
        switch (value)
        {
            case null:
                json.WriteNullValue();
                break;
            case int number:
                json.WriteNumberValue(number);
                break;
            case double degrees:
                json.WriteNumberValue(degrees);
                break;
            case decimal amount:
                json.WriteNumberValue(amount);
                break;
            case DateOnly day:
                json.WriteStringValue($"{day:O}");
                break;
            case IEnumerable<string> keys:
                json.WriteStartArray();
                foreach (var key in keys)
                {
                    json.WriteStringValue(key);
                }

                json.WriteEndArray();
                break;
            default:
                json.WriteStringValue((string)value);
                break;
        }
    }
}
