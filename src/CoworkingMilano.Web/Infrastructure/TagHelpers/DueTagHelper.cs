using System.Globalization;
using CoworkingMilano.Domain;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace CoworkingMilano.Web.Infrastructure.TagHelpers;

/// <summary>The last day for something, and how far it is from today in Milan while it still matters.</summary>
[HtmlTargetElement("due", Attributes = "on", TagStructure = TagStructure.NormalOrSelfClosing)]
public class DueTagHelper(IStringLocalizer<PortalText> text, TimeProvider clock) : TagHelper
{
    private const int SoonDays = 7;

    public DateOnly On { get; set; }

    /// <summary>It was done, or it no longer has to be: only the day is shown.</summary>
    public bool Over { get; set; }

    /// <summary>The day stands beside it in words: only how far it is.</summary>
    public bool DistanceOnly { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var days = On.DayNumber - clock.TodayInMilan.DayNumber;
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", Over ? "due" : days < 0 ? "due due-late" : days <= SoonDays ? "due due-soon" : "due");
        if (!DistanceOnly)
        {
            output.Content.AppendHtml(Html.Element("time", null, On.ToString("d MMM yyyy", CultureInfo.CurrentCulture), ("datetime", On.ToString("O", CultureInfo.InvariantCulture))));
            output.Content.Append(Over ? "" : " ");
        }

        if (!Over)
        {
            output.Content.AppendHtml(Html.Element("span", "due-distance", Distance(days)));
        }
    }

    private string Distance(int days) => days switch
    {
        0 => text["scade oggi"],
        1 => text["scade domani"],
        > 1 => text["tra {0} giorni", days],
        -1 => text["scaduta da ieri"],
        _ => text["scaduta da {0} giorni", -days],
    };
}
