using CoworkingMilano.Web.Infrastructure.Charts;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CoworkingMilano.Web.Infrastructure.TagHelpers;

/// <summary>A chart under its own heading, with the table that says the same.</summary>
[HtmlTargetElement("bar-chart", Attributes = "id,of", TagStructure = TagStructure.NormalOrSelfClosing)]
public class BarChartTagHelper : TagHelper
{
    public required string Id { get; set; }

    public required BarChart Of { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "section";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "chart");
        output.Attributes.SetAttribute("aria-labelledby", Id);
        output.Content.AppendHtml(Html.Element("h3", null, Of.Title, ("id", Id)));
        output.Content.AppendHtml(new ChartDrawing(Of).Draw(Id));
        output.Content.AppendHtml(Table());
    }

    private TagBuilder Table()
    {
        var table = Html.Element("table", Of.IsMoney ? "table table-cards" : "table", null, ("aria-labelledby", Id));
        var head = new TagBuilder("tr");
        head.InnerHtml.AppendHtml(Html.Element("th", null, Of.Subject, ("scope", "col")));
        foreach (var series in Of.Series)
        {
            head.InnerHtml.AppendHtml(Html.Element("th", "number", series.Name, ("scope", "col")));
        }

        table.InnerHtml.AppendHtml(Around("thead", head));
        table.InnerHtml.AppendHtml(Around("tbody", [.. Of.Bars.Select(Row)]));
        return table;
    }

    private TagBuilder Row(ChartRow bar)
    {
        var row = new TagBuilder("tr");
        row.InnerHtml.AppendHtml(Html.Element("th", null, bar.Label, ("scope", "row")));
        foreach (var (value, series) in bar.Values.Zip(Of.Series))
        {
            row.InnerHtml.AppendHtml(Html.Element("td", "number", Of.Format(value), ("data-label", series.Name)));
        }

        return row;
    }

    private static TagBuilder Around(string name, params TagBuilder[] content)
    {
        var element = new TagBuilder(name);
        foreach (var part in content)
        {
            element.InnerHtml.AppendHtml(part);
        }

        return element;
    }
}
