using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace CoworkingMilano.Web.Infrastructure.TagHelpers;

/// <summary>A sentence to agree with: one checkbox, whose label is the content of the element.</summary>
[HtmlTargetElement("tick", Attributes = "for")]
public class TickTagHelper(IStringLocalizer<PortalText> text) : QuestionTagHelper(text)
{
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var input = Html.Element("input", null, null, ("type", "checkbox"), ("id", Id), ("name", Name), ("value", "true"));
        input.TagRenderMode = TagRenderMode.SelfClosing;
        if (Recovered?.Contains("true") ?? For.Model is true)
        {
            input.Attributes["checked"] = "checked";
        }

        MarkWrong(input);
        Describe(input.Attributes);
        var label = Html.Element("label", null, null, ("for", Id));
        label.InnerHtml.AppendHtml(await output.GetChildContentAsync());
        var answer = Html.Element("div", "form-check");
        answer.InnerHtml.AppendHtml(input).AppendHtml(label).AppendHtml(HintText());

        Frame(output, "div", "field");
        output.Content.AppendHtml(ErrorText());
        output.Content.AppendHtml(answer);
    }
}
