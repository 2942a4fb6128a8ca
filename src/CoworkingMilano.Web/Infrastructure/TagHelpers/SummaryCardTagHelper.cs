using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace CoworkingMilano.Web.Infrastructure.TagHelpers;

/// <summary>What was answered in one section, fact by fact, with the way back to change it.</summary>
[HtmlTargetElement("summary-card", Attributes = "title")]
public class SummaryCardTagHelper(IStringLocalizer<PortalText> text) : TagHelper
{
    public string Title { get; set; } = "";

    public string? EditUrl { get; set => field = Html.TextOrNull(value); }

    /// <summary>What the way back says; «Modifica» unless given.</summary>
    public string? EditWords { get; set => field = Html.TextOrNull(value); }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var facts = await output.GetChildContentAsync();
        output.TagName = "section";
        output.Attributes.SetAttribute("class", "it-card summary-card");
        var head = Html.Element("div", "summary-head");
        head.InnerHtml.AppendHtml(Html.Element("h2", "h4", Title));
        if (!string.IsNullOrEmpty(EditUrl))
        {
            var edit = Html.Element("a", null, EditWords ?? text["Modifica"], ("href", EditUrl));
            edit.InnerHtml.AppendHtml(Html.Element("span", "visually-hidden", ": " + Title));
            head.InnerHtml.AppendHtml(edit);
        }

        var list = Html.Element("dl", "facts");
        list.InnerHtml.AppendHtml(facts);
        output.Content.AppendHtml(head);
        output.Content.AppendHtml(list);
    }
}

/// <summary>A name and its value, inside a <c>summary-card</c> or a <c>dl class="facts"</c>.</summary>
[HtmlTargetElement("fact", Attributes = "term")]
public class FactTagHelper(IStringLocalizer<PortalText> text) : TagHelper
{
    public string Term { get; set; } = "";

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var value = await output.GetChildContentAsync();
        var definition = Html.Element("dd", null);
        if (value.IsEmptyOrWhiteSpace)
        {
            definition.InnerHtml.AppendHtml(Html.Element("span", "text-muted", text["Non indicato"]));
        }
        else
        {
            definition.InnerHtml.AppendHtml(value);
        }

        output.TagName = "div";
        output.Content.AppendHtml(Html.Element("dt", null, Term));
        output.Content.AppendHtml(definition);
    }
}
