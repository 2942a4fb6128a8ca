using System.Globalization;
using System.Text.RegularExpressions;

namespace CoworkingMilano.Domain;

public static partial class Euro
{
    private static readonly CultureInfo Italian = CultureInfo.GetCultureInfo("it-IT");

    /// <summary>An amount as people and letters read it, whatever the thread's culture: <c>€ 1.500,00</c>.</summary>
    public static string Format(decimal amount) => string.Create(Italian, $"€ {amount:N2}");

    /// <summary>Reads an amount as Italians write it: <c>1.600,50</c> or <c>200</c>. A dot only ever parts the thousands, so <c>200.50</c> is not an amount.</summary>
    public static bool TryParse(string? typed, out decimal amount)
    {
        amount = 0;
        var text = (typed ?? "").Replace("€", "", StringComparison.Ordinal).Trim();
        return Amount().IsMatch(text) && decimal.TryParse(text, NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint, Italian, out amount);
    }

    [GeneratedRegex(@"^(?:[0-9]{1,9}|[0-9]{1,3}(?:\.[0-9]{3}){1,2})(?:,[0-9]{1,2})?\z")]
    private static partial Regex Amount();
}
