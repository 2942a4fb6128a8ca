using System.Globalization;
using CoworkingMilano.Domain.Applications;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace CoworkingMilano.Web.Infrastructure.TagHelpers;

/// <summary>The sections of a draft, each with its state, and how many are complete.</summary>
[HtmlTargetElement("task-list")]
public class TaskListTagHelper(IStringLocalizer<PortalText> text) : TagHelper
{
    private readonly List<bool> _completed = [];

    /// <summary>How the count is said, with two places; of sections unless told.</summary>
    public string Count { get; set; } = "Sezioni complete: {0} su {1}";

    public override void Init(TagHelperContext context) => context.Items[typeof(TaskListTagHelper)] = _completed;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var tasks = await output.GetChildContentAsync();
        output.TagName = "ul";
        output.Attributes.SetAttribute("class", "task-list list-unstyled");
        var done = _completed.Count(isComplete => isComplete);
        output.PreElement.AppendHtml(Html.Element("p", "task-count", text[Count, done, _completed.Count]));
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

    /// <summary>What the section lacks, each a link to its question. When given, it says whether the section is complete.</summary>
    public IReadOnlyList<MissingAnswer>? Missing { get; set; }

    private bool IsComplete => Missing is null ? Complete : Missing.Count == 0;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var siblings = (List<bool>)context.Items[typeof(TaskListTagHelper)];
        siblings.Add(IsComplete);
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

        if (Missing is { Count: > 0 } && Href is not null)
        {
            name.InnerHtml.AppendHtml(MissingAnswers(Missing));
        }

        output.Content.AppendHtml(name);
        output.Content.AppendHtml(IsComplete
            ? StatusBadgeTagHelper.Badge(Tone.Success, text["Completa"], id)
            : StatusBadgeTagHelper.Badge(Href is null ? Tone.Neutral : Tone.Info, Href is null ? text["Non ancora disponibile"] : text["Da completare"], id));
    }

    private TagBuilder MissingAnswers(IReadOnlyList<MissingAnswer> missing)
    {
        var line = Html.Element("p", "form-text task-missing", missing.Count == 1 ? text["Manca:"] : text["Mancano:"]);
        foreach (var (index, answer) in missing.Index())
        {
            line.InnerHtml.Append(index == 0 ? " " : ", ");
            line.InnerHtml.AppendHtml(Html.Element("a", null, text[answer.Words], ("href", $"{Href}#{QuestionTagHelper.FieldId(answer.Field)}")));
        }

        return line;
    }
}
