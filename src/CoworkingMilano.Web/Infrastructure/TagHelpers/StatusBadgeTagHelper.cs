using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CoworkingMilano.Web.Infrastructure.TagHelpers;

/// <summary>How a piece of news should feel. Never the only way it is told: the words say it too.</summary>
public enum Tone
{
    Neutral,
    Info,
    Success,
    Warning,
    Danger,
}

/// <summary>The state of a case or of a section, in one or two words.</summary>
[HtmlTargetElement("status-badge")]
public class StatusBadgeTagHelper : TagHelper
{
    public Tone Tone { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "span";
        output.Attributes.SetAttribute("class", Class(Tone));
    }

    internal static TagBuilder Badge(Tone tone, string words, string id) => Html.Element("span", Class(tone), words, ("id", id));

    private static string Class(Tone tone) => $"badge tone-{ToneName(tone)}";

    internal static string ToneName(Tone tone) => tone switch
    {
        Tone.Info => "info",
        Tone.Success => "success",
        Tone.Warning => "warning",
        Tone.Danger => "danger",
        _ => "neutral",
    };
}
