using System.Globalization;
using System.Text.RegularExpressions;

namespace CoworkingMilano.Domain;

public static partial class Euro
{
    private static readonly CultureInfo Italian = CultureInfo.GetCultureInfo("it-IT");

    /// <summary>An amount as people and letters read it, whatever the thread's culture: <c>€ 1.500,00</c>, <c>−€ 1.500,00</c>.</summary>
    public static string Format(decimal amount) => string.Create(Italian, $"{(amount < 0 ? "−" : "")}€ {Math.Abs(amount):N2}");

    /// <summary>
    /// Reads amounts as people here write them, «1.250,50», and as many type them, «1250.50»; null for anything else, and for what could mean two amounts.
    /// Left to the culture alone, «200.50» would be twenty thousand and fifty.
    /// </summary>
    public static decimal? Read(string? typed)
    {
        var text = typed?.Replace("€", "").Replace(" ", "").Replace("\u00a0", "") ?? "";
        var culture = WithComma().IsMatch(text) ? Italian : WithPoint().IsMatch(text) ? CultureInfo.InvariantCulture : null;
        return culture is not null && decimal.TryParse(text, NumberStyles.Number, culture, out var amount) ? amount : null;
    }

    [GeneratedRegex(@"^-?(\d+|\d{1,3}(\.\d{3})+)(,\d+)?$")]
    private static partial Regex WithComma();

    [GeneratedRegex(@"^-?\d+\.\d{1,2}$")]
    private static partial Regex WithPoint();

    /// <summary>Where cents would be noise: <c>€ 180</c>, and <c>€ 179,50</c> when there are some.</summary>
    public static string Rounded(decimal amount) => decimal.IsInteger(amount) ? string.Create(Italian, $"€ {amount:N0}") : Format(amount);
}
