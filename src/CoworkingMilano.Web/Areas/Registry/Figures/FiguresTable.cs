using System.Globalization;
using CoworkingMilano.Domain;
using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Domain.Spaces;

namespace CoworkingMilano.Web.Areas.Registry.Figures;

/// <summary>The figures one by one, as <c>/dati/numeri.csv</c> holds them; <c>/numeri</c> says what each column means.</summary>
public static class FiguresTable
{
    public static IReadOnlyList<string> Columns { get; } = ["misura", "tipo", "mese", "municipio", "linea", "valore"];

    public static IEnumerable<IReadOnlyList<object?>> RowsOf(FiguresPage page) => [.. Cases(page), .. Spaces(page), .. Medians(page), .. Money(page)];

    private static IEnumerable<IReadOnlyList<object?>> Cases(FiguresPage page) => page.Figures.Tallies
        .Where(t => t.Count != 0)
        .OrderBy(t => t.Measure).ThenBy(t => t.Kind).ThenBy(t => t.Month).ThenBy(t => t.Municipio)
        .Select(t => Row(NameOf(t.Measure), t.Kind, t.Count, month: t.Month, municipio: t.Municipio == 0 ? null : t.Municipio));

    private static IEnumerable<IReadOnlyList<object?>> Spaces(FiguresPage page) =>
        page.SpacesIn.OrderBy(s => s.Key).Select(s => Row("in-elenco", ApplicationKind.Accreditation, s.Value, municipio: s.Key));

    private static IEnumerable<IReadOnlyList<object?>> Medians(FiguresPage page) =>
        from kind in Enum.GetValues<ApplicationKind>()
        let days = page.Figures.MedianDays(kind)
        where days is not null
        select Row("giorni-mediani", kind, days.Value);

    private static IEnumerable<IReadOnlyList<object?>> Money(FiguresPage page) =>
        from line in page.Lines
        from sum in ((string, decimal)[])[("stanziato", line.Appropriated), ("impegnato", line.Committed), ("disponibile", line.Available)]
        select Row(sum.Item1, ApplicationKind.Voucher, sum.Item2, line: $"{line.CallCode} {line.Name}");

    private static IReadOnlyList<object?> Row(string measure, ApplicationKind kind, object value, DateOnly? month = null, int? municipio = null, string? line = null) =>
        [measure, NameOf(kind), month?.ToString("yyyy-MM", CultureInfo.InvariantCulture), municipio, line, value];

    private static string NameOf(Enum member) => Slugs.Of(member.Label());
}
