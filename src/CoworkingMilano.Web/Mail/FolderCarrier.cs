using CoworkingMilano.Domain.Notices;
using MimeKit;

namespace CoworkingMilano.Web.Mail;

/// <summary>Writes each message as one <c>.eml</c> file into a folder, whole or not at all.</summary>
/// <param name="provesDelivery">Nobody reads a folder but in Development.</param>
public sealed class FolderCarrier(string folder, bool provesDelivery) : MailCarrier
{
    private static readonly FormatOptions AsSent = new() { NewLineFormat = NewLineFormat.Dos };

    public override bool ProvesDelivery => provesDelivery;

    public override async Task HandOverAsync(MimeMessage message, Notice notice, CancellationToken stopping)
    {
        var draft = Path.Combine(folder, $".avviso-{notice.Id}");
        try
        {
            Directory.CreateDirectory(folder);
            message.Prepare(EncodingConstraint.SevenBit);
            await message.WriteToAsync(AsSent, draft, stopping);
            File.Move(draft, Path.Combine(folder, $"avviso-{notice.Id:000000}.eml"), overwrite: true);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new DeliveryException($"La cartella della posta non si può scrivere: {failure.Message}", "folder", cause: failure);
        }
    }
}
