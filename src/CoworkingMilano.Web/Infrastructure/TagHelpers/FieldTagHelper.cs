using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace CoworkingMilano.Web.Infrastructure.TagHelpers;

/// <summary>A question answered by writing: text, number, date, file. Attributes it does not know go to the control.</summary>
[HtmlTargetElement("field", Attributes = "for,label", TagStructure = TagStructure.NormalOrSelfClosing)]
public class FieldTagHelper(IStringLocalizer<PortalText> text) : QuestionTagHelper(text)
{
    private readonly IStringLocalizer _text = text;

    public string Label { get; set; } = "";

    /// <summary>An input type; left out, it follows from the type of the property.</summary>
    public string? Type { get; set; }

    /// <summary>More than zero makes it a text area.</summary>
    public int Rows { get; set; }

    /// <summary>A unit shown after the control, such as «€» or «m²».</summary>
    public string? Suffix { get; set; }

    /// <summary>How many characters wide: 4, 10 or 20; left out, the whole column.</summary>
    public int Width { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var control = Rows > 0 ? TextArea() : Input();
        control.Attributes["id"] = Id;
        control.Attributes["name"] = Name;
        control.AddCssClass("form-control");
        MarkWrong(control);
        Describe(control.Attributes, Suffix is null ? null : $"{Id}-suffix");
        foreach (var attribute in output.Attributes)
        {
            control.Attributes[attribute.Name] = attribute.Value?.ToString();
        }

        output.Attributes.Clear();
        Frame(output, "div", "field");
        output.Content.AppendHtml(Html.Element("label", null, Label + OptionalMark(), ("for", Id)));
        output.Content.AppendHtml(HintText());
        output.Content.AppendHtml(ErrorText());
        output.Content.AppendHtml(LostFile(control));
        output.Content.AppendHtml(Sized(control));
    }

    private IHtmlContent LostFile(TagBuilder control) => Recovered is not null && control.Attributes.TryGetValue("type", out var type) && type == "file"
        ? Html.Element("p", "form-text fw-semibold", _text["Il file non si è potuto conservare: sceglilo di nuovo."])
        : HtmlString.Empty;

    private TagBuilder TextArea()
    {
        var area = Html.Element("textarea", null, null, ("rows", Rows.ToString(CultureInfo.InvariantCulture)));
        area.InnerHtml.Append(Answer ?? "");
        return area;
    }

    private TagBuilder Input()
    {
        var type = Type ?? UsualType;
        var input = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        input.Attributes["type"] = type;
        if (UsualInputMode is { } inputMode && type == "text")
        {
            input.Attributes["inputmode"] = inputMode;
        }

        if (type == "password")
        {
            input.Attributes["data-show"] = _text["Mostra la password"];
        }

        if (type == "file" && AnswerType != typeof(IFormFile))
        {
            input.Attributes["multiple"] = "";
        }

        if (type is not ("password" or "file") && Answer is { } answer)
        {
            input.Attributes["value"] = answer;
        }

        return input;
    }

    private TagBuilder Sized(TagBuilder control)
    {
        if (Width > 0)
        {
            control.AddCssClass($"width-{Width}");
        }

        if (Suffix is null)
        {
            return control;
        }

        var group = Html.Element("div", "input-group");
        group.InnerHtml.AppendHtml(control);
        group.InnerHtml.AppendHtml(Html.Element("span", "input-group-text", Suffix, ("id", $"{Id}-suffix")));
        return group;
    }

    /// <summary>What was typed, now or before the session ended, even if it could not be understood; otherwise what the form holds.</summary>
    private string? Answer => Recovered is { } kept ? kept.FirstOrDefault() : State?.AttemptedValue ?? For.Model switch
    {
        null => null,
        decimal amount => amount.ToString("0.00##", CultureInfo.CurrentCulture),
        DateOnly day => day.ToString("O", CultureInfo.InvariantCulture),
        TimeOnly time => time.ToString("HH:mm", CultureInfo.InvariantCulture),
        DateTime moment => moment.ToString("yyyy-MM-ddTHH:mm", CultureInfo.InvariantCulture),
        var other => Convert.ToString(other, CultureInfo.CurrentCulture),
    };

    private string UsualType =>
        AnswerType == typeof(DateOnly) ? "date"
        : AnswerType == typeof(TimeOnly) ? "time"
        : AnswerType == typeof(DateTime) ? "datetime-local"
        : AnswerType == typeof(IFormFile) || typeof(IEnumerable<IFormFile>).IsAssignableFrom(AnswerType) ? "file"
        : "text";

    private string? UsualInputMode =>
        AnswerType == typeof(decimal) ? "decimal"
        : AnswerType == typeof(int) ? "numeric"
        : null;
}
