using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace CoworkingMilano.Tests.Support;

public static class HttpForms
{
    /// <summary>
    /// Fetches the page, fills the form that posts to the action (the page's own address unless told), or has a button that does, and posts it with all it already held, as a browser without JavaScript would.
    /// A value given for a name takes the place of what stood there; give a name twice to send two values.
    /// </summary>
    public static async Task<HttpResponseMessage> FillIn(this HttpClient client, string path, params (string Name, string Value)[] fields) =>
        await client.FillIn(path, path, fields);

    public static async Task<HttpResponseMessage> FillIn(this HttpClient client, string path, string action, params (string Name, string Value)[] fields)
    {
        var form = await client.FormAt(path, action);
        return await client.PostAsync(action, new FormUrlEncodedContent(Filled(form, fields).Select(f => new KeyValuePair<string, string>(f.Name, f.Value))));
    }

    /// <summary>Reads the page and fills its form now, to post it later or more than once: what a slow reader, or an impatient finger, does.</summary>
    public static async Task<Func<Task<HttpResponseMessage>>> ReadForm(this HttpClient client, string path, params (string Name, string Value)[] fields)
    {
        var form = await client.FormAt(path, path);
        var filled = Filled(form, fields).Select(f => new KeyValuePair<string, string>(f.Name, f.Value)).ToList();
        return () => client.PostAsync(path, new FormUrlEncodedContent(filled));
    }

    /// <summary>A double click: the same filled form is posted twice.</summary>
    public static async Task<(HttpResponseMessage First, HttpResponseMessage Second)> FillInTwice(this HttpClient client, string path, string action, params (string Name, string Value)[] fields)
    {
        HttpResponseMessage? first = null;
        var second = await client.FillInAfter(path, action, async () => first = await client.FillIn(path, action, fields), fields);
        return (first!, second);
    }

    /// <summary>As FillIn, with something that happens while the form is open.</summary>
    public static async Task<HttpResponseMessage> FillInAfter(this HttpClient client, string path, string action, Func<Task> meanwhile, params (string Name, string Value)[] fields)
    {
        var form = await client.FormAt(path, action);
        await meanwhile();
        return await client.PostAsync(action, new FormUrlEncodedContent(Filled(form, fields).Select(f => new KeyValuePair<string, string>(f.Name, f.Value))));
    }

    /// <summary>Posts to an address that no form offers, with the token of the first form of the main part of a page: who insists past what the page shows.</summary>
    public static async Task<HttpResponseMessage> PostFormOf(this HttpClient client, string path, string action, params (string Name, string Value)[] fields)
    {
        var page = await client.Page(path);
        var form = page.QuerySelectorAll("main form[method=post]").OfType<IHtmlFormElement>().First();
        return await client.PostAsync(action, new FormUrlEncodedContent(Filled(form, fields).Select(f => new KeyValuePair<string, string>(f.Name, f.Value))));
    }

    /// <summary>As FillIn, with one file in a multipart form.</summary>
    public static Task<HttpResponseMessage> Upload(this HttpClient client, string path, string action, string fileField, string fileName, byte[] bytes, params (string Name, string Value)[] fields) =>
        client.Upload(path, action, [(fileField, fileName, bytes)], fields);

    /// <summary>As FillIn, with any number of files in a multipart form.</summary>
    public static async Task<HttpResponseMessage> Upload(this HttpClient client, string path, string action, IEnumerable<(string Field, string Name, byte[] Bytes)> files, params (string Name, string Value)[] fields) =>
        await (await client.ReadUpload(path, action, files, fields))();

    /// <summary>As ReadForm, with one file in a multipart form.</summary>
    public static Task<Func<Task<HttpResponseMessage>>> ReadUpload(this HttpClient client, string path, string action, string fileField, string fileName, byte[] bytes, params (string Name, string Value)[] fields) =>
        client.ReadUpload(path, action, [(fileField, fileName, bytes)], fields);

    private static async Task<Func<Task<HttpResponseMessage>>> ReadUpload(this HttpClient client, string path, string action, IEnumerable<(string Field, string Name, byte[] Bytes)> files, (string Name, string Value)[] fields)
    {
        var form = await client.FormAt(path, action);
        var content = new MultipartFormDataContent();
        foreach (var (name, value) in Filled(form, fields))
        {
            content.Add(new StringContent(value), name);
        }

        foreach (var (field, name, bytes) in files)
        {
            content.Add(new ByteArrayContent(bytes), field, name);
        }

        return () => client.PostAsync(action, content);
    }

    /// <summary>Posts to an address whose form stands on another page, or is not shown any more; only the antiforgery token is taken, from the header of a page.</summary>
    public static async Task<HttpResponseMessage> Send(this HttpClient client, string action, params (string Name, string Value)[] fields)
    {
        var header = await client.FormAt("/accessibilita", "/esci");
        return await client.PostAsync(action, new FormUrlEncodedContent(Filled(header, fields).Select(f => new KeyValuePair<string, string>(f.Name, f.Value))));
    }

    public static async Task<IDocument> Page(this HttpClient client, string path)
    {
        var response = await client.GetAsync(path);
        response.EnsureSuccessStatusCode();
        return await response.Html();
    }

    public static async Task<IDocument> Html(this HttpResponseMessage response)
    {
        var content = await response.Content.ReadAsStringAsync();
        return await BrowsingContext.New(Configuration.Default).OpenAsync(r => r.Content(content));
    }

    /// <summary>The page's words, spaces folded.</summary>
    public static string Words(this IDocument page) => page.QuerySelector("main")!.Words();

    public static string Words(this IElement element) =>
        string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>What stands beside a term in the page's lists of facts, spaces folded.</summary>
    public static string Fact(this IDocument page, string term) =>
        page.QuerySelectorAll("dt").First(dt => dt.TextContent == term).NextElementSibling!.Words();

    private static async Task<IHtmlFormElement> FormAt(this HttpClient client, string path, string action)
    {
        var page = await client.Page(path);
        return page.QuerySelectorAll("form[method=post]").OfType<IHtmlFormElement>()
            .FirstOrDefault(f => (f.GetAttribute("action") ?? path) == action || f.QuerySelectorAll("button[formaction]").Any(b => b.GetAttribute("formaction") == action))
            ?? throw new InvalidOperationException($"{path} has no form that posts to {action}.");
    }

    private static List<(string Name, string Value)> Filled(IHtmlFormElement form, (string Name, string Value)[] fields)
    {
        var given = fields.Select(f => f.Name).ToHashSet();
        return [.. form.Elements.SelectMany(Value).Where(v => !given.Contains(v.Name)), .. fields];

        static IEnumerable<(string Name, string Value)> Value(IElement element) => element switch
        {
            IHtmlInputElement { Name: { Length: > 0 } name, Type: "radio" or "checkbox", IsChecked: true } ticked => [(name, ticked.Value)],
            IHtmlInputElement { Type: "radio" or "checkbox" or "submit" or "button" or "file" } => [],
            IHtmlInputElement { Name: { Length: > 0 } name } input => [(name, input.Value)],
            IHtmlSelectElement { Name: { Length: > 0 } name } select => [(name, select.Value ?? "")],
            IHtmlTextAreaElement { Name: { Length: > 0 } name } area => [(name, area.Value)],
            _ => [],
        };
    }
}
