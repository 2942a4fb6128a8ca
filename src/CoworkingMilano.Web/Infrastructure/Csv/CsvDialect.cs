using System.Globalization;

namespace CoworkingMilano.Web.Infrastructure.Csv;

/// <summary>How a table of figures is written as text: UTF-8 with its mark, lines that end as RFC 4180 says.</summary>
public sealed class CsvDialect
{
    private readonly char _separator;
    private readonly CultureInfo _culture;

    private CsvDialect(char separator, CultureInfo culture) => (_separator, _culture) = (separator, culture);

    /// <summary>For programs: commas between cells, a dot in decimals (RFC 4180).</summary>
    public static CsvDialect OpenData { get; } = new(',', CultureInfo.InvariantCulture);

    /// <summary>For a spreadsheet set to Italian, which opens it with a double click: semicolons between cells, a comma in decimals.</summary>
    public static CsvDialect Spreadsheet { get; } = new(';', CultureInfo.GetCultureInfo("it-IT"));

    public string Line(IEnumerable<object?> cells) => $"{string.Join(_separator, cells.Select(Cell))}\r\n";

    private string Cell(object? value) => value switch
    {
        null => "",
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTime instant => instant.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture),
        decimal amount => amount.ToString("0.00##", _culture),
        IFormattable number => number.ToString(null, _culture),
        _ => Quoted(Harmless(value.ToString()!)),
    };

    /// <summary>A text that a spreadsheet would run as a formula gets an apostrophe before it.</summary>
    private static string Harmless(string text) => text is ['=' or '+' or '-' or '@' or '\t' or '\r', ..] ? $"'{text}" : text;

    private string Quoted(string text) => text.AsSpan().IndexOfAny([_separator, '"', '\r', '\n']) < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
