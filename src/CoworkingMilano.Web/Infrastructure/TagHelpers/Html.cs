using Microsoft.AspNetCore.Mvc.Rendering;

namespace CoworkingMilano.Web.Infrastructure.TagHelpers;

internal static class Html
{
    /// <summary>An element with its class, its text (encoded) and its other attributes.</summary>
    public static TagBuilder Element(string name, string? cssClass, string? text = null, params (string Name, string Value)[] attributes)
    {
        var element = new TagBuilder(name);
        foreach (var (attribute, value) in attributes)
        {
            element.Attributes[attribute] = value;
        }

        if (cssClass is not null)
        {
            element.AddCssClass(cssClass);
        }

        if (text is not null)
        {
            element.InnerHtml.Append(text);
        }

        return element;
    }

    /// <summary>Razor hands a null expression to a text attribute as an empty text: <c>edit-url="@(isDraft ? url : null)"</c>.</summary>
    public static string? TextOrNull(string? value) => string.IsNullOrEmpty(value) ? null : value;
}
