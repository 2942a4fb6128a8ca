using System.Collections;
using System.Globalization;
using CoworkingMilano.Domain;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace CoworkingMilano.Web.Infrastructure.TagHelpers;

/// <summary>
/// A question answered by choosing: radio buttons, or checkboxes where the property is a collection.
/// The answers are its <c>choice</c> children, else <see cref="Items"/>, else the members of the enum, else «Sì» and «No».
/// </summary>
[HtmlTargetElement("choices", Attributes = "for,legend", TagStructure = TagStructure.NormalOrSelfClosing)]
public class ChoicesTagHelper(IStringLocalizer<PortalText> text) : QuestionTagHelper(text)
{
    private readonly IStringLocalizer _text = text;
    private readonly List<Choice> _written = [];

    public string Legend { get; set; } = "";

    public IEnumerable<SelectListItem>? Items { get; set; }

    /// <summary>Side by side, for two or three short answers.</summary>
    public bool Inline { get; set; }

    private bool IsMultiple => For.Model is not string && typeof(IEnumerable).IsAssignableFrom(AnswerType) && AnswerType != typeof(string);

    public override void Init(TagHelperContext context) => context.Items[typeof(Choice)] = _written;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        await output.GetChildContentAsync();
        Frame(output, "fieldset", "field");
        var description = new AttributeDictionary();
        Describe(description);
        foreach (var (name, value) in description)
        {
            output.Attributes.SetAttribute(name, value);
        }

        output.Content.AppendHtml(Html.Element("legend", null, Legend + OptionalMark()));
        output.Content.AppendHtml(HintText());
        output.Content.AppendHtml(ErrorText());
        output.Content.AppendHtml(Answers());
    }

    private TagBuilder Answers()
    {
        var answers = Html.Element("div", Inline ? "choices choices-inline" : "choices");
        var chosen = Chosen();
        foreach (var (choice, index) in Choices().Select((choice, index) => (choice, index)))
        {
            answers.InnerHtml.AppendHtml(Answer(choice, index == 0 ? Id : $"{Id}-{index + 1}", chosen.Contains(choice.Value)));
        }

        return answers;
    }

    private TagBuilder Answer(Choice choice, string id, bool isChosen)
    {
        var input = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        input.MergeAttributes(new Dictionary<string, string?>
        {
            ["type"] = IsMultiple ? "checkbox" : "radio",
            ["id"] = id,
            ["name"] = Name,
            ["value"] = choice.Value,
        });
        if (isChosen)
        {
            input.Attributes["checked"] = "checked";
        }

        var label = Html.Element("label", null, null, ("for", id));
        label.InnerHtml.AppendHtml(choice.Label);
        var answer = Html.Element("div", "form-check");
        answer.InnerHtml.AppendHtml(input).AppendHtml(label);
        if (choice.Hint is not null)
        {
            input.Attributes["aria-describedby"] = $"{id}-hint";
            answer.InnerHtml.AppendHtml(Html.Element("p", "form-text", choice.Hint, ("id", $"{id}-hint")));
        }

        return answer;
    }

    private IEnumerable<Choice> Choices() =>
        _written.Count > 0 ? _written
        : Items is not null ? Items.Select(item => Choice.Of(item.Value ?? item.Text, item.Text))
        : EnumType is { } type ? Enum.GetValues(type).Cast<Enum>().Select(Member)
        : [Choice.Of("true", _text["Sì"]), Choice.Of("false", _text["No"])];

    private Choice Member(Enum member) =>
        Choice.Of(member.ToString(), _text[member.Label()], member.Hint() is { } hint ? _text[hint].Value : null);

    private Type? EnumType => AnswerType.IsEnum ? AnswerType
        : For.ModelExplorer.Metadata.ElementType is { IsEnum: true } element ? element
        : null;

    private HashSet<string> Chosen()
    {
        IEnumerable<object?> answers = Recovered ?? (IsMultiple ? (For.Model as IEnumerable)?.Cast<object?>() ?? [] : [For.Model]);
        return answers.Select(answer => Convert.ToString(answer, CultureInfo.InvariantCulture)!).ToHashSet(StringComparer.OrdinalIgnoreCase);
    }
}

internal sealed record Choice(string Value, IHtmlContent Label, string? Hint)
{
    public static Choice Of(string value, string label, string? hint = null) => new(value, new HtmlContentBuilder().Append(label), hint);
}

/// <summary>One answer of a <c>choices</c> question.</summary>
[HtmlTargetElement("choice", ParentTag = "choices", Attributes = "value")]
public class ChoiceTagHelper : TagHelper
{
    public string Value { get; set; } = "";

    public string? Hint { get; set => field = Html.TextOrNull(value); }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        ((List<Choice>)context.Items[typeof(Choice)]).Add(new Choice(Value, await output.GetChildContentAsync(), Hint));
        output.SuppressOutput();
    }
}
