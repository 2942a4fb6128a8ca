using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CoworkingMilano.Web.Infrastructure.TagHelpers;

/// <summary>A box for what must not be missed: a rule, a term, a warning.</summary>
[HtmlTargetElement("callout")]
public class CalloutTagHelper : TagHelper
{
    public Tone Tone { get; set; } = Tone.Info;

    public string? Title { get; set => field = Html.TextOrNull(value); }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var content = await output.GetChildContentAsync();
        output.TagName = "div";
        output.Attributes.SetAttribute("class", $"alert alert-{(Tone is Tone.Neutral ? "primary" : StatusBadgeTagHelper.ToneName(Tone))}");
        if (Title is not null)
        {
            output.Content.AppendHtml(Html.Element("p", "alert-heading", Title));
        }

        output.Content.AppendHtml(content);
    }
}
