using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace CoworkingMilano.Web.Infrastructure.TagHelpers;

/// <summary>Links to the other pages of a list, by <c>?pagina=</c>; the rest of the query string stays as it is.</summary>
[HtmlTargetElement("pager", Attributes = "page,pages", TagStructure = TagStructure.NormalOrSelfClosing)]
public class PagerTagHelper(IStringLocalizer<PortalText> text) : TagHelper
{
    private const string Key = "pagina";

    /// <summary>Counted from 1.</summary>
    public int Page { get; set; }

    public int Pages { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public required ViewContext ViewContext { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (Pages < 2)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "nav";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "pagination-wrapper");
        output.Attributes.SetAttribute("aria-label", text["Pagine dell’elenco"].Value);
        var list = Html.Element("ul", "pagination");
        list.InnerHtml.AppendHtml(Step(Page - 1, text["Precedente"], "prev"));
        foreach (var number in Enumerable.Range(1, Pages))
        {
            list.InnerHtml.AppendHtml(Number(number));
        }

        list.InnerHtml.AppendHtml(Step(Page + 1, text["Successiva"], "next"));
        output.Content.AppendHtml(list);
    }

    private IHtmlContent Step(int target, string words, string relation) =>
        target < 1 || target > Pages ? HtmlString.Empty
        : Item(Html.Element("a", "page-link", words, ("href", Url(target)), ("rel", relation)));

    private IHtmlContent Number(int number)
    {
        var figure = number.ToString(CultureInfo.CurrentCulture);
        if (number == Page)
        {
            return Item(Html.Element("span", "page-link active", figure, ("aria-current", "page")));
        }

        if (number == 1 || number == Pages || Math.Abs(number - Page) == 1)
        {
            var link = Html.Element("a", "page-link", null, ("href", Url(number)));
            link.InnerHtml.AppendHtml(Html.Element("span", "visually-hidden", text["Pagina"] + " ")).Append(figure);
            return Item(link, Math.Abs(number - Page) == 1 ? null : "page-far");
        }

        return Math.Abs(number - Page) == 2 ? Item(Html.Element("span", "page-link page-gap", "…", ("aria-hidden", "true")), "page-far") : HtmlString.Empty;
    }

    private static TagBuilder Item(TagBuilder content, string? cssClass = null)
    {
        var item = Html.Element("li", "page-item");
        if (cssClass is not null)
        {
            item.AddCssClass(cssClass);
        }

        item.InnerHtml.AppendHtml(content);
        return item;
    }

    private string Url(int page)
    {
        var request = ViewContext.HttpContext.Request;
        var query = new QueryBuilder(request.Query.Where(pair => pair.Key != Key));
        if (page > 1)
        {
            query.Add(Key, page.ToString(CultureInfo.InvariantCulture));
        }

        return request.PathBase + request.Path + query.ToQueryString();
    }
}
