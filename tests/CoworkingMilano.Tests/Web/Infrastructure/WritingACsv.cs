using CoworkingMilano.Web.Infrastructure.Csv;

namespace CoworkingMilano.Tests.Web.Infrastructure;

public class WritingACsv
{
    [Theory]
    [InlineData("Isola Lab", "Isola Lab")]
    [InlineData("Perché no", "Perché no")]
    [InlineData("Via Borsieri 12, Milano", "\"Via Borsieri 12, Milano\"")]
    [InlineData("lo spazio «\"Uno\"»", "\"lo spazio «\"\"Uno\"\"»\"")]
    [InlineData("due\nrighe", "\"due\nrighe\"")]
    [InlineData("a;b", "a;b")]
    public void Quotes_only_what_needs_it(string text, string written) => Assert.Equal($"{written}\r\n", CsvDialect.OpenData.Line([text]));

    [Fact]
    public void For_a_spreadsheet_the_semicolon_needs_quotes_and_the_comma_does_not() =>
        Assert.Equal("\"a;b\";a,b\r\n", CsvDialect.Spreadsheet.Line(["a;b", "a,b"]));

    [Theory, InlineData("=1+1"), InlineData("+39 02"), InlineData("-2"), InlineData("@SUM(A1)"), InlineData("\tx")]
    public void A_text_that_would_run_as_a_formula_is_made_harmless(string formula) => Assert.Equal($"'{formula}\r\n", CsvDialect.OpenData.Line([formula]));

    [Fact]
    public void A_quoted_formula_is_harmless_too() => Assert.Equal("\"'=HYPERLINK(\"\"x\"\",1)\"\r\n", CsvDialect.OpenData.Line(["=HYPERLINK(\"x\",1)"]));

    [Fact]
    public void Numbers_and_days_are_written_for_who_reads_them()
    {
        object?[] cells = [-1200.5m, 40, new DateOnly(2026, 3, 2), new DateTime(2026, 3, 2, 9, 0, 0, DateTimeKind.Utc), null];

        Assert.Equal("-1200.50,40,2026-03-02,2026-03-02T09:00:00Z,\r\n", CsvDialect.OpenData.Line(cells));
        Assert.Equal("-1200,50;40;2026-03-02;2026-03-02T09:00:00Z;\r\n", CsvDialect.Spreadsheet.Line(cells));
    }
}
