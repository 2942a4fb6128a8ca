using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace CoworkingMilano.Web.Infrastructure.TagHelpers;

/// <summary>Everything to mend in the form below, each line a link to its question. Nothing when all is well.</summary>
[HtmlTargetElement("error-summary", TagStructure = TagStructure.NormalOrSelfClosing)]
public class ErrorSummaryTagHelper(IStringLocalizer<PortalText> text) : TagHelper
{
    [ViewContext, HtmlAttributeNotBound]
    public required ViewContext ViewContext { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var errors = ViewContext.ViewData.ModelState
            .Where(entry => entry.Value is { Errors.Count: > 0 })
            .Select(entry => (Field: entry.Key, Message: entry.Value!.Errors[0].ErrorMessage))
            .OrderBy(error => PlaceOnPage(error.Field))
            .ToList();
        if (errors.Count == 0)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "alert alert-danger error-summary");
        output.Attributes.SetAttribute("id", "error-summary");
        output.Attributes.SetAttribute("role", "alert");
        output.Attributes.SetAttribute("tabindex", "-1");
        output.Content.AppendHtml(Html.Element("h2", "alert-heading", Heading(errors.Count)));
        output.Content.AppendHtml(List(errors));
    }

    /// <summary>Model state is sorted by name; a form declares its properties in the order of its questions.</summary>
    private int PlaceOnPage(string field)
    {
        var property = field.Split('.', '[')[0];
        return ViewContext.ViewData.ModelMetadata.Properties.Select(p => p.BinderModelName ?? p.PropertyName).TakeWhile(name => name != property).Count();
    }

    private string Heading(int count) =>
        count == 1 ? text["Controlla i dati: c’è un errore"] : text["Controlla i dati: ci sono {0} errori", count];

    private static TagBuilder List(IEnumerable<(string Field, string Message)> errors)
    {
        var list = Html.Element("ul", null);
        foreach (var (field, message) in errors)
        {
            var line = Html.Element("li", null, field.Length == 0 ? message : null);
            if (field.Length > 0)
            {
                line.InnerHtml.AppendHtml(Html.Element("a", "alert-link", message, ("href", $"#{QuestionTagHelper.FieldId(field)}")));
            }

            list.InnerHtml.AppendHtml(line);
        }

        return list;
    }
}
