using System.Text.RegularExpressions;
using MimeKit;

namespace CoworkingMilano.Web.Areas.Development.Mail;

/// <summary>A message as the pickup folder holds it, in both its dresses.</summary>
public sealed partial record SentMessage(string Name, string To, string Subject, string Body, string Html)
{
    public static async Task<SentMessage> ReadAsync(FileInfo file)
    {
        using var message = await MimeMessage.LoadAsync(file.FullName);
        return new(Path.GetFileNameWithoutExtension(file.Name), message.To.ToString(), message.Subject ?? "", message.TextBody ?? "", message.HtmlBody ?? "");
    }

    /// <summary>The text in pieces, links apart from words.</summary>
    public IEnumerable<(string Text, bool IsLink)> Pieces => Link().Split(Body).Where(piece => piece.Length > 0).Select(piece => (piece, piece.StartsWith("http", StringComparison.Ordinal)));

    [GeneratedRegex(@"(https?://\S+)")]
    private static partial Regex Link();
}
