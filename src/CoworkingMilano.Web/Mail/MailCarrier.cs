using CoworkingMilano.Domain.Notices;
using MimeKit;

namespace CoworkingMilano.Web.Mail;

/// <summary>Takes messages to where the portal's part ends. One carrier serves one batch.</summary>
public abstract class MailCarrier : IDisposable
{
    /// <summary>Once handed over, the message is held to have reached its person (L. 241/1990 artt. 8 and 10-bis: ten days begin).</summary>
    public abstract bool ProvesDelivery { get; }

    /// <exception cref="DeliveryException">It was not taken over.</exception>
    public abstract Task HandOverAsync(MimeMessage message, Notice notice, CancellationToken stopping);

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
    }
}

/// <summary>Nobody took the message over; the words are the mail server's, or say what happened instead.</summary>
/// <param name="words">For the officers: they may hold the address.</param>
/// <param name="reason">For the log: a reply code, or one word.</param>
/// <param name="isPermanent">Trying again would end the same way.</param>
public sealed class DeliveryException(string words, string reason, bool isPermanent = false, Exception? cause = null) : Exception(words, cause)
{
    public string Reason => reason;
    public bool IsPermanent => isPermanent;
}
