using System.Net;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CoworkingMilano.Web.Infrastructure.TagHelpers;

/// <summary>
/// Our own Italian sentences instead of the browser’s bubbles, which not everyone can perceive. The form of somebody signed in carries the seal that lets <see cref="KeptForms"/> keep what is
/// typed if the session ends meanwhile, and shows what was kept.
/// </summary>
[HtmlTargetElement("form")]
public class FormTagHelper(KeptForms kept) : TagHelper
{
    /// <summary>False where nothing typed may be kept: passwords, the way out.</summary>
    public bool Keep { get; set; } = true;

    /// <summary>Where another of its buttons sends it (<c>formaction</c>): what was kept on the way there comes back too.</summary>
    public string? AlsoTo { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public required ViewContext ViewContext { get; set; }

    /// <summary>Before the framework’s own form tag helpers, which write the questions.</summary>
    public override int Order => -2000;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        output.Attributes.Add(new TagHelperAttribute("novalidate"));
        var http = ViewContext.HttpContext;
        if (!Keep || http.User.Identity is not { IsAuthenticated: true } || !"post".Equals(Text(context, "method"), StringComparison.OrdinalIgnoreCase))
        {
            return;
        }

        var origin = Html.Element("input", null, null, ("type", "hidden"), ("name", KeptForms.OriginField), ("value", kept.OriginOf(http)));
        origin.TagRenderMode = TagRenderMode.SelfClosing;
        output.PostContent.AppendHtml(origin);
        if (http.Features.Get<RecoveredForm>() is { } recovered && (recovered.Action == (Text(context, "action") ?? KeptForms.AddressOf(http)) || recovered.Action == AlsoTo))
        {
            recovered.IsOpen = true;
            await output.GetChildContentAsync();
            recovered.IsOpen = false;
        }
    }

    private static string? Text(TagHelperContext context, string attribute) =>
        context.AllAttributes.TryGetAttribute(attribute, out var found) ? WebUtility.HtmlDecode(found.Value.ToString()) : null;
}
