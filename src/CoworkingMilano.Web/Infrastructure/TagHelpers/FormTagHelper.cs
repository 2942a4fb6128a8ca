using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CoworkingMilano.Web.Infrastructure.TagHelpers;

/// <summary>Our own Italian sentences instead of the browser's bubbles, which not everyone can perceive.</summary>
[HtmlTargetElement("form")]
public class FormTagHelper : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output) =>
        output.Attributes.Add(new TagHelperAttribute("novalidate"));
}
