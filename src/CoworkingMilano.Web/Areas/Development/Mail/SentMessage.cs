using System.Text;
using System.Text.RegularExpressions;

namespace CoworkingMilano.Web.Areas.Development.Mail;

/// <summary>A message as the pickup folder holds it: our own, so one plain text part in base64.</summary>
public sealed partial record SentMessage(string Name, string To, string Subject, string Body)
{
    public static async Task<SentMessage> ReadAsync(FileInfo file)
    {
        var text = await File.ReadAllTextAsync(file.FullName, Encoding.ASCII);
        var end = text.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        var headers = FoldedLine().Replace(text[..end], " ").Split("\r\n").Select(line => line.Split(": ", 2)).Where(pair => pair.Length == 2)
            .ToLookup(pair => pair[0], pair => pair[1], StringComparer.OrdinalIgnoreCase);
        return new(
            Path.GetFileNameWithoutExtension(file.Name), headers["To"].First(), EncodedWord().Replace(headers["Subject"].First(), Decode),
            Encoding.UTF8.GetString(Convert.FromBase64String(text[end..])));
    }

    /// <summary>The text in pieces, links apart from words.</summary>
    public IEnumerable<(string Text, bool IsLink)> Pieces => Link().Split(Body).Where(piece => piece.Length > 0).Select(piece => (piece, piece.StartsWith("http", StringComparison.Ordinal)));

    private static string Decode(Match word) => Encoding.UTF8.GetString(Convert.FromBase64String(word.Groups[1].Value));

    [GeneratedRegex(@"\r\n[ \t]+")]
    private static partial Regex FoldedLine();

    [GeneratedRegex(@"=\?utf-8\?B\?([^?]*)\?=\s*", RegexOptions.IgnoreCase)]
    private static partial Regex EncodedWord();

    [GeneratedRegex(@"(https?://\S+)")]
    private static partial Regex Link();
}
