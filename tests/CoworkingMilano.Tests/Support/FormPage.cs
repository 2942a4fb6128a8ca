using System.Globalization;
using AngleSharp;
using AngleSharp.Dom;
using CoworkingMilano.Web.Infrastructure;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace CoworkingMilano.Tests.Support;

/// <summary>A page that shows one form, on which a single tag helper can be written and its HTML read.</summary>
public sealed class FormPage<TForm>
{
    private readonly EmptyModelMetadataProvider _metadata = new();

    public FormPage(TForm form)
    {
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("it-IT");
        View = new ViewContext
        {
            HttpContext = new DefaultHttpContext(),
            ViewData = new ViewDataDictionary<TForm>(_metadata, new ModelStateDictionary()) { Model = form },
        };
    }

    public ViewContext View { get; }

    public IStringLocalizer<PortalText> Text { get; } = new StringLocalizer<PortalText>(
        new ResourceManagerStringLocalizerFactory(Options.Create(new LocalizationOptions()), NullLoggerFactory.Instance));

    public ModelExpression For(string property) =>
        new(property, _metadata.GetModelExplorerForType(typeof(TForm), View.ViewData.Model).GetExplorerForProperty(property)!);

    /// <summary>What the browser sent for a property, as it was typed, and what is wrong with it.</summary>
    public FormPage<TForm> Received(string property, string attempted, string error)
    {
        View.ViewData.ModelState.SetModelValue(property, attempted, attempted);
        View.ViewData.ModelState.AddModelError(property, error);
        return this;
    }

    public async Task<IElement> Write(TagHelper helper, string content = "", params (string Name, string Value)[] attributes)
    {
        var given = new TagHelperAttributeList(attributes.Select(a => new TagHelperAttribute(a.Name, a.Value)));
        var context = new TagHelperContext(given, new Dictionary<object, object>(), "test");
        var output = new TagHelperOutput("test", [.. given], (_, _) => Task.FromResult<TagHelperContent>(new DefaultTagHelperContent().SetHtmlContent(content)));
        helper.Init(context);
        await helper.ProcessAsync(context, output);
        using var writer = new StringWriter();
        output.WriteTo(writer, System.Text.Encodings.Web.HtmlEncoder.Default);
        var page = await BrowsingContext.New(Configuration.Default).OpenAsync(r => r.Content(writer.ToString()));
        return page.Body!;
    }
}
