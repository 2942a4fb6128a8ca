using System.Globalization;
using System.Text.RegularExpressions;

namespace CoworkingMilano.Domain.Spaces;

/// <summary>A point on the map, in decimal degrees (WGS 84).</summary>
public sealed partial record Coordinates(decimal Latitude, decimal Longitude)
{
    /// <summary>Inside the box that holds the whole territory of the Comune.</summary>
    public bool IsInMilan => Latitude is >= 45.38m and <= 45.54m && Longitude is >= 9.03m and <= 9.29m;

    /// <summary>Reads latitude and longitude as maps give them and as people copy them: <c>45.4856, 9.1902</c> or <c>45,4856 9,1902</c>.</summary>
    public static bool TryParse(string? text, out Coordinates coordinates)
    {
        var match = Pair().Match(text ?? "");
        coordinates = match.Success ? new Coordinates(Degrees("latitude"), Degrees("longitude")) : new Coordinates(0, 0);
        return match.Success;

        decimal Degrees(string group) => decimal.Round(decimal.Parse(match.Groups[group].Value.Replace(',', '.'), CultureInfo.InvariantCulture), 6);
    }

    /// <exception cref="FormatException">It is not a pair of degrees.</exception>
    public static Coordinates Parse(string text) => TryParse(text, out var coordinates) ? coordinates : throw new FormatException($"«{text}» is not a pair of coordinates.");

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Latitude}, {Longitude}");

    [GeneratedRegex(@"^\s*(?<latitude>-?\d{1,2}[.,]\d{1,12})\s*[,;\s]\s*(?<longitude>-?\d{1,3}[.,]\d{1,12})\s*$")]
    private static partial Regex Pair();
}
