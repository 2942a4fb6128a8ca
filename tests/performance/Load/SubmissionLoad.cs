using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace Load;

/// <summary>Managers at work at the same time: each is signed in, holds a form's token, and submits one prepared draft after the other.</summary>
public sealed partial class SubmissionLoad(int port, string[][] references)
{
    private readonly ConcurrentQueue<string>[] _drafts = [.. references.Select(r => new ConcurrentQueue<string>(r))];
    private readonly List<(string Cookies, string Token)> _sessions = [];

    public async Task SignInAsync()
    {
        for (var manager = 0; manager < _drafts.Length; manager++)
        {
            _sessions.Add(await SignInAsync(manager));
        }
    }

    /// <summary>Submissions a second, and the time by which 99 of a hundred were answered.</summary>
    public async Task<(double PerSecond, TimeSpan P99)> RunAsync(TimeSpan time)
    {
        var times = new ConcurrentBag<TimeSpan>();
        var watch = Stopwatch.StartNew();
        await Task.WhenAll(_drafts.Select((drafts, manager) => Task.Run(async () =>
        {
            using var connection = new RawConnection(port);
            while (watch.Elapsed < time && drafts.TryDequeue(out var reference))
            {
                var request = Post($"/gestori/domande/{reference}/riepilogo", _sessions[manager].Cookies, ("__RequestVerificationToken", _sessions[manager].Token));
                var start = watch.Elapsed;
                var status = await connection.SendAsync(request);
                times.Add(watch.Elapsed - start);
                PageLoad.Require(status == 302, $"Submitting {reference} answers {status}.");
            }
        })));
        var elapsed = watch.Elapsed;
        PageLoad.Require(_drafts.All(d => !d.IsEmpty), "The drafts ran out: prepare more.");
        return (times.Count / elapsed.TotalSeconds, times.Order().ElementAt(times.Count * 99 / 100));
    }

    private async Task<(string Cookies, string Token)> SignInAsync(int manager)
    {
        using var connection = new RawConnection(port);
        await connection.SendAsync(PageLoad.Get("/accedi"));
        var visitor = CookiesOf(connection.Text);
        var status = await connection.SendAsync(Post("/accedi", visitor, ("Email", Seed.EmailOf(manager)), ("Password", Seed.Password), ("__RequestVerificationToken", TokenOf(connection.Text))));
        PageLoad.Require(status == 302, $"Signing in answers {status}.");
        var cookies = $"{visitor}; {CookiesOf(connection.Text)}";
        await connection.SendAsync(PageLoad.Get("/area-personale", $"Cookie: {cookies}"));
        return (cookies, TokenOf(connection.Text));
    }

    private static byte[] Post(string path, string cookies, params (string Name, string Value)[] fields)
    {
        var body = string.Join('&', fields.Select(f => $"{f.Name}={WebUtility.UrlEncode(f.Value)}"));
        return Encoding.ASCII.GetBytes($"POST {path} HTTP/1.1\r\nHost: localhost\r\nX-Forwarded-Proto: https\r\nCookie: {cookies}\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: {body.Length}\r\n\r\n{body}");
    }

    private static string CookiesOf(string answer) => string.Join("; ", Cookie().Matches(answer).Select(m => m.Groups[1].Value));

    private static string TokenOf(string page) => Token().Match(page) is { Success: true } found ? found.Groups[1].Value : throw new InvalidOperationException("The page has no form.");

    [GeneratedRegex("^Set-Cookie: ([^;\r]+)", RegexOptions.Multiline)]
    private static partial Regex Cookie();

    [GeneratedRegex("name=\"__RequestVerificationToken\" type=\"hidden\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
