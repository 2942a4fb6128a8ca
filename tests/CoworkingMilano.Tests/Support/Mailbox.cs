using System.Text.RegularExpressions;
using CoworkingMilano.Web.Mail;
using Microsoft.Extensions.DependencyInjection;
using MimeKit;

namespace CoworkingMilano.Tests.Support;

/// <summary>The messages that went out, as who reads their mail finds them.</summary>
public static class Mailbox
{
    /// <summary>Sends what waits, and opens the last message to the address.</summary>
    public static async Task<Letter> MailTo(this PortalFactory portal, string address) => (await portal.MailsTo(address))[^1];

    public static async Task<IReadOnlyList<Letter>> MailsTo(this PortalFactory portal, string address)
    {
        await portal.Services.GetRequiredService<NoticeSender>().DeliverAsync();
        return [.. portal.Posted().Where(letter => letter.To == address)];
    }

    /// <summary>What lies in the pickup folder, in the order of the notices.</summary>
    public static IReadOnlyList<Letter> Posted(this PortalFactory portal) =>
        [.. Directory.EnumerateFiles(portal.PickupFolder, "*.eml").Order(StringComparer.Ordinal).Select(file => Letter.Of(MimeMessage.Load(file)))];
}

public sealed partial record Letter(string To, string Subject, string Body, string Html, string MessageId, string Headers)
{
    public static Letter Of(MimeMessage message) =>
        new(message.To.ToString(), message.Subject!, message.TextBody!.ReplaceLineEndings("\n"), message.HtmlBody!, message.MessageId!, string.Join('\n', message.Headers.Concat(message.Body!.Headers)));

    /// <summary>The one-time link it carries, as path and query.</summary>
    public string Link => new Uri(OneTimeLink().Match(Body).Value).PathAndQuery;

    public bool HasLink => OneTimeLink().IsMatch(Body);

    [GeneratedRegex(@"https?://\S+codice=\S+")]
    private static partial Regex OneTimeLink();
}
