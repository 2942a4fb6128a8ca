using System.Globalization;

namespace CoworkingMilano.Domain;

public static class Euro
{
    private static readonly CultureInfo Italian = CultureInfo.GetCultureInfo("it-IT");

    /// <summary>An amount as people and letters read it, whatever the thread's culture: <c>€ 1.500,00</c>, <c>−€ 1.500,00</c>.</summary>
    public static string Format(decimal amount) => string.Create(Italian, $"{(amount < 0 ? "−" : "")}€ {Math.Abs(amount):N2}");
}
