using System.Text.Encodings.Web;
using System.Text.RegularExpressions;

namespace CoworkingMilano.Web.Mail;

/// <summary>The one look of the portal's messages: the words of the plain text, dressed. Mail programs know no style sheets, so each piece carries its own.</summary>
/// <param name="ownAddress">Where links may lead: what somebody typed never becomes one.</param>
public sealed partial class HtmlText(string ownAddress)
{
    public string Of(string subject, string text, string closing) =>
        $"""
        <!DOCTYPE html>
        <html lang="it">
        <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>{Encoded(subject)}</title></head>
        <body style="margin:0;padding:24px 12px;background:#f2f5f7;font-family:'Titillium Web',Arial,sans-serif;color:#17324d;">
        <table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="max-width:600px;margin:0 auto;background:#ffffff;border-radius:4px;">
        <tr><td style="padding:20px 28px;background:#0b3b6f;border-radius:4px 4px 0 0;color:#ffffff;font-size:18px;font-weight:bold;">Coworking Milano<br><span style="font-size:14px;font-weight:normal;">Comune di Milano</span></td></tr>
        <tr><td style="padding:28px 28px 12px;">
        <h1 style="margin:0 0 20px;font-size:22px;line-height:28px;">{Encoded(subject)}</h1>
        {Paragraphs(text, "margin:0 0 16px;font-size:16px;line-height:24px;")}
        </td></tr>
        <tr><td style="padding:16px 28px 20px;border-top:1px solid #d9dadb;">
        {Paragraphs(closing, "margin:0;font-size:13px;line-height:20px;color:#455a70;")}
        </td></tr>
        </table>
        </body>
        </html>

        """;

    private string Paragraphs(string text, string style) => string.Join('\n', text.ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Select(paragraph => $"<p style=\"{style}\">{string.Join("<br>", paragraph.Split('\n').Select(Line))}</p>"));

    private string Line(string line) => string.Concat(Address().Split(line).Select(piece => piece.StartsWith(ownAddress, StringComparison.Ordinal)
        ? $"<a href=\"{Encoded(piece)}\" style=\"color:#0b3b6f;word-break:break-word;\">{Encoded(piece)}</a>"
        : Encoded(piece)));

    private static string Encoded(string text) => HtmlEncoder.Default.Encode(text);

    [GeneratedRegex(@"(https?://\S+)", RegexOptions.NonBacktracking)]
    private static partial Regex Address();
}
