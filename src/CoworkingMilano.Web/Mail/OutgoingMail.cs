using CoworkingMilano.Domain.Notices;
using CoworkingMilano.Web.Areas.Identity.Messages;
using CoworkingMilano.Web.Infrastructure;
using MimeKit;
using MimeKit.Text;

namespace CoworkingMilano.Web.Mail;

/// <summary>Makes a notice the message that leaves: one text in two dresses, nothing in its headers that somebody typed but the address.</summary>
public sealed class OutgoingMail(MessageText texts, PortalSettings settings, TimeProvider clock)
{
    private const string Closing = "Coworking Milano · Comune di Milano\nMessaggio automatico: non rispondere a questo indirizzo.";

    /// <exception cref="DeliveryException">Its address is none.</exception>
    public async Task<MimeMessage> OfAsync(Notice notice)
    {
        var text = (await texts.OfAsync(notice)).Trim();
        var message = new MimeMessage { Subject = notice.Subject, Date = clock.GetUtcNow(), MessageId = notice.MessageId!.Trim('<', '>') };
        message.From.Add(new MailboxAddress("Coworking Milano", settings.SenderAddress));
        message.To.Add(AddressOf(notice));
        message.Headers.Add("Auto-Submitted", "auto-generated");
        message.Body = new MultipartAlternative
        {
            new TextPart(TextFormat.Plain) { Text = $"{text}\n\n-- \n{Closing}\n" },
            new TextPart(TextFormat.Html) { Text = new HtmlText(settings.PublicAddress("/")).Of(notice.Subject, text, Closing) },
        };
        ((Multipart)message.Body).Boundary = $"{notice.Key:N}";
        return message;
    }

    private static MailboxAddress AddressOf(Notice notice) => MailboxAddress.TryParse(notice.To, out var address) && address.Address == notice.To
        ? address
        : throw new DeliveryException("L’indirizzo non è scritto come un indirizzo e-mail.", "address", isPermanent: true);
}
