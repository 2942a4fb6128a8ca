using System.Globalization;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace CoworkingMilano.Web.Infrastructure.TagHelpers;

/// <summary>The sections of a draft, each with its state, and how many are complete.</summary>
[HtmlTargetElement("task-list")]
public class TaskListTagHelper(IStringLocalizer<PortalText> text) : TagHelper
{
    private readonly List<bool> _completed = [];

    public override void Init(TagHelperContext context) => context.Items[typeof(TaskListTagHelper)] = _completed;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var tasks = await output.GetChildContentAsync();
        output.TagName = "ul";
        output.Attributes.SetAttribute("class", "task-list list-unstyled");
        var done = _completed.Count(isComplete => isComplete);
        output.PreElement.AppendHtml(Html.Element("p", "task-count", text["Sezioni complete: {0} su {1}", done, _completed.Count]));
        output.Content.SetHtmlContent(tasks);
    }
}

/// <summary>One section of a draft: a link to its page and whether it is complete. Without a link it cannot be started yet.</summary>
[HtmlTargetElement("task", ParentTag = "task-list", Attributes = "title", TagStructure = TagStructure.NormalOrSelfClosing)]
public class TaskTagHelper(IStringLocalizer<PortalText> text) : TagHelper
{
    public string Title { get; set; } = "";

    public string? Href { get; set => field = Html.TextOrNull(value); }

    public string? Hint { get; set => field = Html.TextOrNull(value); }

    public bool Complete { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var siblings = (List<bool>)context.Items[typeof(TaskListTagHelper)];
        siblings.Add(Complete);
        var id = "task-" + siblings.Count.ToString(CultureInfo.InvariantCulture);

        output.TagName = "li";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "task");
        var name = Html.Element("div", "task-name");
        name.InnerHtml.AppendHtml(Href is null
            ? Html.Element("span", null, Title)
            : Html.Element("a", null, Title, ("href", Href), ("aria-describedby", id)));
        if (Hint is not null)
        {
            name.InnerHtml.AppendHtml(Html.Element("p", "form-text", Hint));
        }

        output.Content.AppendHtml(name);
        output.Content.AppendHtml(Complete
            ? StatusBadgeTagHelper.Badge(Tone.Success, text["Completa"], id)
            : StatusBadgeTagHelper.Badge(Href is null ? Tone.Neutral : Tone.Info, Href is null ? text["Non ancora disponibile"] : text["Da completare"], id));
    }
}
