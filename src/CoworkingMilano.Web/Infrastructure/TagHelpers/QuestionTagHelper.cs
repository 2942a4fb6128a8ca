using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace CoworkingMilano.Web.Infrastructure.TagHelpers;

/// <summary>One question of a form: its words, its hint, its error and its control, tied together for screen readers.</summary>
public abstract class QuestionTagHelper(IStringLocalizer<PortalText> text) : TagHelper
{
    [HtmlAttributeName("for")]
    public required ModelExpression For { get; set; }

    public string? Hint { get; set => field = Html.TextOrNull(value); }

    /// <summary>Says «facoltativo» beside the question: every other question is to be answered.</summary>
    public bool Optional { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public required ViewContext ViewContext { get; set; }

    /// <summary>The name the answer travels by: the property's own, unless it is bound by another (<c>[FromQuery(Name = "canone")]</c>).</summary>
    protected string Name => ViewContext.ViewData.TemplateInfo.GetFullHtmlFieldName(For.Metadata.BinderModelName ?? For.Name);

    protected string Id => FieldId(Name);

    protected ModelStateEntry? State => ViewContext.ViewData.ModelState[Name];

    /// <summary>What was typed here before the session ended; null when nothing was kept for this form.</summary>
    protected IEnumerable<string>? Recovered => RecoveredForm.On(ViewContext.HttpContext)?.AnswersTo(Name);

    protected bool IsWrong => State is { Errors.Count: > 0 };

    protected Type AnswerType => For.ModelExplorer.Metadata.UnderlyingOrModelType;

    internal static string FieldId(string name) => TagBuilder.CreateSanitizedId(name, "_");

    protected IHtmlContent HintText() => Hint is null ? HtmlString.Empty : Html.Element("p", "form-text", Hint, ("id", $"{Id}-hint"));

    protected IHtmlContent ErrorText()
    {
        if (!IsWrong)
        {
            return HtmlString.Empty;
        }

        var paragraph = Html.Element("p", "invalid-feedback", null, ("id", $"{Id}-error"));
        paragraph.InnerHtml.AppendHtml(Html.Element("span", "visually-hidden", text["Errore:"] + " "));
        paragraph.InnerHtml.Append(State!.Errors[0].ErrorMessage);
        return paragraph;
    }

    protected string? OptionalMark() => Optional ? $" ({text["facoltativo"]})" : null;

    /// <summary>Everything that explains the control: hint, then whatever else stands by it, then the error.</summary>
    protected void Describe(AttributeDictionary attributes, string? also = null)
    {
        string?[] ids = [Hint is null ? null : $"{Id}-hint", also, IsWrong ? $"{Id}-error" : null];
        if (ids.Any(id => id is not null))
        {
            attributes["aria-describedby"] = string.Join(' ', ids.Where(id => id is not null));
        }
    }

    protected void MarkWrong(TagBuilder control)
    {
        if (IsWrong)
        {
            control.AddCssClass("is-invalid");
            control.Attributes["aria-invalid"] = "true";
        }
    }

    protected void Frame(TagHelperOutput output, string tagName, string cssClass)
    {
        output.TagName = tagName;
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", IsWrong ? $"{cssClass} {cssClass}-wrong" : cssClass);
    }
}
