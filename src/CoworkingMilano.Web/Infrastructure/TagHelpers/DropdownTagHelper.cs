using System.Globalization;
using CoworkingMilano.Domain;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace CoworkingMilano.Web.Infrastructure.TagHelpers;

/// <summary>A question answered by choosing one of many: a native select. Without items, the members of the enum.</summary>
[HtmlTargetElement("dropdown", Attributes = "for,label", TagStructure = TagStructure.NormalOrSelfClosing)]
public class DropdownTagHelper(IStringLocalizer<PortalText> text) : QuestionTagHelper(text)
{
    private readonly IStringLocalizer _text = text;

    public string Label { get; set; } = "";

    public IEnumerable<SelectListItem>? Items { get; set; }

    /// <summary>The words of the empty first line.</summary>
    public string? Placeholder { get; set => field = Html.TextOrNull(value); }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var select = Html.Element("select", "form-select", null, ("id", Id), ("name", Name));
        MarkWrong(select);
        Describe(select.Attributes);
        foreach (var attribute in output.Attributes)
        {
            select.Attributes[attribute.Name] = attribute.Value?.ToString();
        }

        output.Attributes.Clear();
        select.InnerHtml.AppendHtml(Html.Element("option", null, Placeholder ?? _text["Scegli…"], ("value", "")));
        var chosen = Recovered is { } kept ? kept.FirstOrDefault() : State?.AttemptedValue ?? Convert.ToString(For.Model, CultureInfo.InvariantCulture);
        foreach (var item in Items ?? Members())
        {
            select.InnerHtml.AppendHtml(Option(item, chosen));
        }

        Frame(output, "div", "field");
        output.Content.AppendHtml(Html.Element("label", null, Label + OptionalMark(), ("for", Id)));
        output.Content.AppendHtml(HintText());
        output.Content.AppendHtml(ErrorText());
        output.Content.AppendHtml(select);
    }

    private static TagBuilder Option(SelectListItem item, string? chosen)
    {
        var value = item.Value ?? item.Text;
        var option = Html.Element("option", null, item.Text, ("value", value));
        if (value == chosen)
        {
            option.Attributes["selected"] = "selected";
        }

        return option;
    }

    private IEnumerable<SelectListItem> Members() =>
        Enum.GetValues(AnswerType).Cast<Enum>().Select(member => new SelectListItem(_text[member.Label()], member.ToString()));
}
