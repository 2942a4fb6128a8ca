using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace CoworkingMilano.Tests.Support;

public static class FormResponses
{
    /// <summary>The form came back, 422, with this sentence beside the field.</summary>
    /// <returns>The page, to look for what was typed.</returns>
    public static async Task<IDocument> ComesBack(this HttpResponseMessage response, string field, string sentence)
    {
        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        var page = await response.Html();
        Assert.Equal($"Errore: {sentence}", page.QuerySelector($"#{field}-error")?.TextContent);
        Assert.Contains(page.QuerySelectorAll("#error-summary a"), link => link.TextContent == sentence);
        return page;
    }

    public static void LeadsTo(this HttpResponseMessage response, string path)
    {
        Assert.Equal(HttpStatusCode.Found, response.StatusCode);
        Assert.Equal(path, response.Headers.Location!.OriginalString);
    }

    /// <summary>The rule's sentence on the 409 page.</summary>
    public static async Task IsConflict(this HttpResponseMessage response, string sentence)
    {
        Assert.Equal(HttpStatusCode.Conflict, response.StatusCode);
        Assert.Contains(sentence, (await response.Html()).Words());
    }

    /// <summary>What a control of the page holds.</summary>
    public static string? ValueOf(this IDocument page, string field) => page.QuerySelector($"#{field}") switch
    {
        IHtmlInputElement input => input.Value,
        IHtmlTextAreaElement area => area.Value,
        IHtmlSelectElement select => select.Value,
        _ => null,
    };
}
