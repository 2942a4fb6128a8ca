using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CoworkingMilano.Web.Infrastructure.TagHelpers;

/// <summary>An icon of our own sprite, which holds those listed in <c>Scripts/build.js</c>. Decoration: the words stand beside it.</summary>
[HtmlTargetElement("icon", Attributes = "name", TagStructure = TagStructure.NormalOrSelfClosing)]
public class IconTagHelper : TagHelper
{
    private const string Sprite = "dist/icons.svg";

    public string Name { get; set; } = "";

    [ViewContext, HtmlAttributeNotBound]
    public required ViewContext ViewContext { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "svg";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", $"icon {output.Attributes["class"]?.Value ?? "icon-sm"}");
        output.Attributes.SetAttribute("aria-hidden", "true");
        output.Attributes.SetAttribute("focusable", "false");
        output.Content.SetHtmlContent(Html.Element("use", null, null, ("href", $"{SpriteUrl}#{Name}")));
    }

    /// <summary>The name with the fingerprint, which browsers may keep for ever.</summary>
    private string SpriteUrl
    {
        get
        {
            var assets = ViewContext.HttpContext.GetEndpoint()?.Metadata.GetMetadata<ResourceAssetCollection>();
            return $"{ViewContext.HttpContext.Request.PathBase}/{assets?[Sprite] ?? Sprite}";
        }
    }
}
