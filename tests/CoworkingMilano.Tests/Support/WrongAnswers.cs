using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace CoworkingMilano.Tests.Support;

/// <summary>For tables of field × wrong value → sentence: every form of the portal owes the same to who types something wrong.</summary>
public static class WrongAnswers
{
    /// <summary>
    /// Types one wrong thing in a form that is otherwise as the page shows it. The form comes back with the sentence tied to that very control, a link to it in the summary, nothing else
    /// complained about, and everything typed still there; a password never is.
    /// </summary>
    /// <param name="client">Who types.</param>
    /// <param name="path">The form's page.</param>
    /// <param name="field">The control's name.</param>
    /// <param name="typed">The wrong value; a number stands for so many letters.</param>
    /// <param name="sentence">What is said of it.</param>
    /// <param name="moot">A question that the wrong value takes away.</param>
    public static Task IsToldOf(this HttpClient client, string path, string field, object typed, string sentence, string? moot = null) =>
        client.IsToldOf(path, path, [], field, typed, sentence, moot);

    /// <summary>As above, in a form that comes empty, or that posts to another address than its page's.</summary>
    /// <param name="client">Who types.</param>
    /// <param name="path">The form's page.</param>
    /// <param name="action">Where the form posts to.</param>
    /// <param name="well">The other answers, well given.</param>
    /// <param name="field">The control's name.</param>
    /// <param name="typed">The wrong value; a number stands for so many letters.</param>
    /// <param name="sentence">What is said of it.</param>
    /// <param name="moot">A question that the wrong value takes away.</param>
    /// <param name="beside">A file that the form needs.</param>
    public static async Task IsToldOf(
        this HttpClient client, string path, string action, (string Name, string Value)[] well, string field, object typed, string sentence, string? moot = null, (string Field, string Name, byte[] Bytes)? beside = null)
    {
        var wrong = typed is int letters ? new string('a', letters) : (string)typed;
        var others = well.Where(answer => answer.Name != field).ToArray();
        var before = await client.Before(path, others);
        (string, string)[] answers = [.. others, (field, wrong)];

        var response = beside is { } file ? await client.Upload(path, action, [file], answers) : await client.FillIn(path, action, answers);

        var after = Answers(await response.Tells(field, sentence));
        before.Remove(moot ?? "");
        AssertKept(before, after, field, wrong);
    }

    /// <summary>Chooses wrong files in a form that is otherwise well filled in. It comes back as above; the files have to be chosen anew.</summary>
    /// <param name="client">Who sends.</param>
    /// <param name="path">The form's page.</param>
    /// <param name="action">Where the form posts to.</param>
    /// <param name="well">The other answers, well given.</param>
    /// <param name="field">The control's name.</param>
    /// <param name="files">What is chosen.</param>
    /// <param name="sentence">What is said of it.</param>
    public static async Task IsToldOf(this HttpClient client, string path, string action, (string Name, string Value)[] well, string field, (string Name, byte[] Bytes)[] files, string sentence)
    {
        var before = await client.Before(path, well);

        var response = await client.Upload(path, action, files.Select(file => (field, file.Name, file.Bytes)), well);

        AssertKept(before, Answers(await response.Tells(field, sentence)), field, "");
    }

    private static async Task<Dictionary<string, string>> Before(this HttpClient client, string path, (string Name, string Value)[] well)
    {
        var before = Answers(await client.Page(path));
        foreach (var (name, value) in well.Where(answer => before.ContainsKey(answer.Name)))
        {
            before[name] = value;
        }

        return before;
    }

    private static async Task<IDocument> Tells(this HttpResponseMessage response, string field, string sentence)
    {
        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        var page = await response.Html();
        var id = string.Concat(field.Select(c => char.IsLetterOrDigit(c) || c is '-' ? c : '_'));
        Assert.Equal($"Errore: {sentence}", page.QuerySelector($"#{id}-error")?.TextContent);
        var described = page.QuerySelector($"[aria-describedby~='{id}-error']");
        Assert.NotNull(described);
        Assert.True(described.Id == id || described.QuerySelector($"#{id}") is not null, $"The sentence describes something else than {field}.");
        var link = Assert.Single(page.QuerySelectorAll("#error-summary a"));
        Assert.Equal((sentence, $"#{id}"), (link.TextContent, link.GetAttribute("href")));
        return page;
    }

    private static void AssertKept(Dictionary<string, string> before, Dictionary<string, string> after, string field, string typed)
    {
        foreach (var (name, value) in before.Where(answer => answer.Key != field))
        {
            Assert.Equal((name, value), (name, after.GetValueOrDefault(name)));
        }

        if (after.TryGetValue(field, out var shown) && before.ContainsKey(field + TextMark))
        {
            Assert.Equal(typed, shown);
        }
    }

    private const string TextMark = " (text)";

    /// <summary>What each visible control of the page's forms holds; of radio buttons the one chosen. A text control is there twice, once to say that it is one.</summary>
    private static Dictionary<string, string> Answers(IDocument page)
    {
        Dictionary<string, string> answers = [];
        foreach (var control in page.QuerySelectorAll("main form [name]:not([type=hidden])"))
        {
            switch (control)
            {
                case IHtmlInputElement { Type: "radio" or "checkbox", IsChecked: true } chosen:
                    answers[chosen.Name!] = chosen.Value;
                    break;
                case IHtmlInputElement { Type: "password" } secret:
                    Assert.Equal("", secret.Value);
                    break;
                case IHtmlInputElement { Type: not ("radio" or "checkbox" or "file") } input:
                    answers[input.Name!] = input.Value;
                    answers[input.Name + TextMark] = "";
                    break;
                case IHtmlSelectElement select:
                    answers[select.Name!] = select.Value ?? "";
                    break;
                case IHtmlTextAreaElement area:
                    answers[area.Name!] = area.Value;
                    answers[area.Name + TextMark] = "";
                    break;
            }
        }

        return answers;
    }
}
