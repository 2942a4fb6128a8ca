using System.Globalization;
using CoworkingMilano.Web.Infrastructure.TagHelpers;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CoworkingMilano.Web.Infrastructure.Charts;

/// <summary>
/// Lays a chart out in SVG: labels left, bars beside them, each figure at the end of its bar. One unit is about one pixel on a telephone; elsewhere the drawing grows with its column.
/// Colours and type are the stylesheet's; filled and hollow bars are told apart without colour.
/// </summary>
internal sealed class ChartDrawing(BarChart chart)
{
    private const int Width = 360;
    private const int BarHeight = 13;
    private const int RowGap = 10;
    private const int LegendHeight = 26;
    private const int Margin = 6;
    private const int LongestLabel = 22;
    private const decimal CharacterWidth = 6.9m;

    private readonly int[] _drawn = [.. Enumerable.Range(0, chart.Series.Count).Where(i => chart.Series[i].IsDrawn)];

    private int Top => _drawn.Length > 1 ? LegendHeight : 0;
    private int RowHeight => (_drawn.Length * (BarHeight + 2)) + RowGap;
    private int Height => Top + (chart.Bars.Count * RowHeight) + 2;
    private decimal LabelWidth => (Math.Min(LongestLabel, chart.Bars.Max(row => row.Label.Length)) * CharacterWidth) + Margin;
    private decimal FigureWidth => (chart.Bars.SelectMany(row => _drawn.Select(i => chart.Format(row.Values[i]).Length)).Max() * CharacterWidth) + Margin;
    private decimal Scale => (Width - LabelWidth - FigureWidth) / chart.Highest;

    public TagBuilder Draw(string id)
    {
        var drawing = Html.Element(
            "svg", "chart-drawing", null,
            ("viewBox", FormattableString.Invariant($"0 0 {Width} {Height}")), ("role", "img"), ("aria-labelledby", $"{id}-title {id}-description"));
        drawing.InnerHtml.AppendHtml(Html.Element("title", null, chart.Title, ("id", $"{id}-title")));
        drawing.InnerHtml.AppendHtml(Html.Element("desc", null, chart.Description, ("id", $"{id}-description")));
        if (_drawn.Length > 1)
        {
            DrawLegend(drawing);
        }

        for (var row = 0; row < chart.Bars.Count; row++)
        {
            DrawRow(drawing, chart.Bars[row], Top + (row * RowHeight));
        }

        drawing.InnerHtml.AppendHtml(Html.Element("line", "chart-axis", null, At("x1", LabelWidth), At("x2", LabelWidth), At("y1", Top), At("y2", Height)));
        return drawing;
    }

    private void DrawLegend(TagBuilder drawing)
    {
        var x = 1m;
        for (var i = 0; i < _drawn.Length; i++)
        {
            var name = chart.Series[_drawn[i]].Name;
            drawing.InnerHtml.AppendHtml(Bar(i, x, 1, BarHeight));
            drawing.InnerHtml.AppendHtml(Text(name, x + BarHeight + Margin, 12));
            x += BarHeight + (3 * Margin) + (name.Length * CharacterWidth);
        }
    }

    private void DrawRow(TagBuilder drawing, ChartRow row, int y)
    {
        drawing.InnerHtml.AppendHtml(Text(Cut(row.Label), 0, y + (RowHeight / 2m) + 4.5m));
        for (var i = 0; i < _drawn.Length; i++)
        {
            var value = row.Values[_drawn[i]];
            var top = y + (RowGap / 2) + (i * (BarHeight + 2));
            var length = value > 0 ? Math.Max(2, value * Scale) : 0;
            if (length > 0)
            {
                drawing.InnerHtml.AppendHtml(Bar(i, LabelWidth, top, length));
            }

            drawing.InnerHtml.AppendHtml(Text(chart.Format(value), LabelWidth + length + Margin, top + 11));
        }
    }

    private static TagBuilder Bar(int series, decimal x, int y, decimal width) =>
        Html.Element("rect", series == 0 ? "chart-bar" : "chart-bar chart-bar-hollow", null, At("x", x), At("y", y), At("width", width), At("height", BarHeight));

    private static TagBuilder Text(string words, decimal x, decimal y) => Html.Element("text", null, words, At("x", x), At("y", y));

    private static string Cut(string label) => label.Length <= LongestLabel ? label : $"{label[..(LongestLabel - 1)].TrimEnd()}…";

    private static (string Name, string Value) At(string name, decimal value) => (name, value.ToString("0.#", CultureInfo.InvariantCulture));
}
