using CoworkingMilano.Domain.Accounts;
using CoworkingMilano.Domain.Applications;

namespace CoworkingMilano.Domain.Notices;

/// <summary>A message to send, written in the transaction of the act it tells of and delivered afterwards. It names the case, never its contents.</summary>
public class Notice
{
    public int Id { get; private set; }
    public Application? Application { get; private set; }
    public required string RecipientId { get; init; }
    public Account Recipient { get; private set; } = null!;
    public NoticeKind Kind { get; init; }
    public required string Subject { get; init; }
    public required string Body { get; init; }
    public required DateTime CreatedAt { get; init; }
    public DateTime? SentAt { get; private set; }

    /// <summary>Invites a colleague to choose a password. The link is made when the message is sent: the database never holds it.</summary>
    public static Notice Invitation(Account officer, TimeProvider clock) => new()
    {
        Kind = NoticeKind.Invitation,
        RecipientId = officer.Id,
        Subject = "Il tuo account dell’ufficio coworking",
        Body = $"{officer.GivenName}, ti è stato creato un account per lavorare alle domande del programma coworking. Scegli la tua password dal collegamento qui sotto: vale un giorno e si usa una volta sola.",
        CreatedAt = clock.UtcNow,
    };

    public void MarkSent(TimeProvider clock)
    {
        Rule.Require(SentAt is null, "Il messaggio è già stato spedito.");

        SentAt = clock.UtcNow;
    }
}

public enum NoticeKind
{
    CaseNews,
    Invitation,
}
