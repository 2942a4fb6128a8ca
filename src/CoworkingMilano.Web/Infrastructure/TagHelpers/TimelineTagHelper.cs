using System.Globalization;
using CoworkingMilano.Domain;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CoworkingMilano.Web.Infrastructure.TagHelpers;

/// <summary>What happened to a case, in the order given.</summary>
[HtmlTargetElement("timeline")]
public class TimelineTagHelper : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "ol";
        output.Attributes.SetAttribute("class", "timeline list-unstyled");
    }
}

/// <summary>One line of a <c>timeline</c>: when, what and, where it may be said, who. The content is a note.</summary>
[HtmlTargetElement("event", ParentTag = "timeline", Attributes = "at,title", TagStructure = TagStructure.NormalOrSelfClosing)]
[HtmlTargetElement("event", ParentTag = "timeline", Attributes = "on,title", TagStructure = TagStructure.NormalOrSelfClosing)]
public class EventTagHelper : TagHelper
{
    /// <summary>The instant in UTC; the page shows Milan's day and hour.</summary>
    public DateTime At { get; set; }

    /// <summary>Instead of an instant, a day of which the hour does not matter.</summary>
    public DateOnly? On { get; set; }

    public string Title { get; set; } = "";

    public string? Who { get; set => field = Html.TextOrNull(value); }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var note = await output.GetChildContentAsync();
        var (when, machineReadable) = On is { } day
            ? (day.ToString("d MMMM yyyy", CultureInfo.CurrentCulture), day.ToString("O", CultureInfo.InvariantCulture))
            : (At.InMilan.ToString("d MMMM yyyy, HH:mm", CultureInfo.CurrentCulture), At.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture));

        output.TagName = "li";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Content.AppendHtml(Html.Element("time", null, when, ("datetime", machineReadable)));
        output.Content.AppendHtml(Html.Element("p", "timeline-title", Title));
        if (Who is not null)
        {
            output.Content.AppendHtml(Html.Element("p", "form-text", Who));
        }

        if (!note.IsEmptyOrWhiteSpace)
        {
            var body = Html.Element("div", "timeline-note");
            body.InnerHtml.AppendHtml(note);
            output.Content.AppendHtml(body);
        }
    }
}
