using CoworkingMilano.Domain.Accounts;
using CoworkingMilano.Domain.Applications;

namespace CoworkingMilano.Domain.Notices;

/// <summary>A message to send, written in the transaction of the act it tells of and delivered afterwards. It names the case, never its contents.</summary>
public class Notice
{
    public const int MaximumReturnUrl = 200;
    public const int MaximumFailure = 1000;

    /// <summary>How long after each failed try the next one comes; after the last, five days on, the message has failed for good.</summary>
    private static readonly TimeSpan[] Pauses =
        [.. new[] { 1, 5, 15, 60, 240, 720 }.Select(minutes => TimeSpan.FromMinutes(minutes)), .. Enumerable.Repeat(TimeSpan.FromDays(1), 4)];

    public int Id { get; private set; }

    /// <summary>Its public name: in the address of its page and in its Message-ID.</summary>
    public Guid Key { get; private set; } = Guid.NewGuid();

    public Application? Application { get; private set; }

    /// <summary>The notice before a refusal that this message brings: its delivery is the other's (L. 241/1990 art. 10-bis).</summary>
    public RefusalNotice? RefusalNotice { get; init; }

    /// <summary>The proceeding whose start notice this message brings: its delivery is the other's (L. 241/1990 art. 8).</summary>
    public Proceeding? Proceeding { get; init; }

    /// <summary>Whose it is; null while nobody has looked whether the address belongs to an account.</summary>
    public string? RecipientId { get; init; }
    public Account? Recipient { get; private set; }

    /// <summary>Where it goes when that is not where the recipient reads today; forgotten once it has gone.</summary>
    public string? Address { get; internal set; }

    /// <summary>A page that goes with it: where its person was going when they asked for it, or where they read more.</summary>
    public string? ReturnUrl { get; init; }

    public NoticeKind Kind { get; init; }
    public required string Subject { get; init; }
    public required string Body { get; init; }
    public required DateTime CreatedAt { get; init; }

    /// <summary>Fixed before the first try: a message that arrives twice arrives with one Message-ID.</summary>
    public string? MessageId { get; private set; }

    /// <summary>Tries begun, also by senders that died with them.</summary>
    public int Tries { get; private set; }

    /// <summary>No sender may take it before: one has it now, or the next try comes later. Null means at once.</summary>
    public DateTime? HeldUntil { get; private set; }

    /// <summary>When the mail server, or the folder, took it over.</summary>
    public DateTime? SentAt { get; private set; }

    /// <summary>When it failed for good: nobody tries again unless an officer asks.</summary>
    public DateTime? FailedAt { get; private set; }

    /// <summary>The words of the last failed try, mostly the mail server's own.</summary>
    public string? Failure { get; private set; }

    /// <summary>When an officer took a failed message off the list.</summary>
    public DateTime? SetAsideAt { get; private set; }

    /// <summary>When its person first opened it in the portal.</summary>
    public DateTime? ReadAt { get; private set; }

    public bool IsUndelivered => FailedAt is not null && SetAsideAt is null;

    /// <summary>Days run from the moment it reaches its person.</summary>
    public bool StartsDays => RefusalNotice is not null || Proceeding is not null;

    public string To => Address ?? Recipient!.Email!;

    /// <summary>Invites a colleague to choose a password. The link is made when the message is sent: the database never holds it.</summary>
    public static Notice Invitation(Account officer, TimeProvider clock) => new()
    {
        Kind = NoticeKind.Invitation,
        RecipientId = officer.Id,
        Subject = "Il tuo account dell’ufficio coworking",
        Body = $"{officer.GivenName}, ti è stato creato un account per lavorare alle domande del programma coworking. Scegli la tua password dal collegamento qui sotto: vale un giorno e si usa una volta sola.",
        CreatedAt = clock.UtcNow,
    };

    /// <summary>Gives it its Message-ID, at the first try alone.</summary>
    /// <param name="host">The portal's own, for the right side.</param>
    public void Stamp(string host) => MessageId ??= $"<{Key:N}@{host}>";

    public void MarkSent(TimeProvider clock)
    {
        Rule.Require(SentAt is null, "Il messaggio è già stato spedito.");

        SentAt = clock.UtcNow;
        (HeldUntil, FailedAt, Failure, Address) = (null, null, null, null);
    }

    /// <summary>It has reached its person, and what it brings with it.</summary>
    public void Arrive(TimeProvider clock)
    {
        RefusalNotice?.Receive(DeliveryProof.MessageDelivered, clock);
        Proceeding?.Receive(DeliveryProof.MessageDelivered, clock);
    }

    /// <summary>It may go better later: tries again after a pause that grows, for five days.</summary>
    public void Postpone(string failure, TimeProvider clock)
    {
        if (Tries > Pauses.Length)
        {
            Fail(failure, clock);
            return;
        }

        Failure = Shortened(failure);
        HeldUntil = clock.UtcNow + Pauses[Math.Max(Tries, 1) - 1];
    }

    /// <summary>Trying again would end the same way.</summary>
    public void Fail(string failure, TimeProvider clock)
    {
        Rule.Require(SentAt is null, "Il messaggio è già stato spedito.");

        (FailedAt, Failure, HeldUntil) = (clock.UtcNow, Shortened(failure), null);
    }

    /// <summary>An officer has it tried again, from the first try on; once asked, asking again changes nothing.</summary>
    public void SendAgain()
    {
        Rule.Require(SetAsideAt is null, "Il messaggio è stato archiviato.");

        if (IsUndelivered)
        {
            (FailedAt, HeldUntil, Tries) = (null, null, 0);
        }
    }

    /// <summary>Nothing more can be done about it: it leaves the list of the undelivered, and the portal forgets an address that may be nobody's.</summary>
    public void SetAside(TimeProvider clock)
    {
        Rule.Require(FailedAt is not null, "Si archivia solo un messaggio non consegnato.");

        SetAsideAt ??= clock.UtcNow;
        Address = null;
    }

    private static string Shortened(string failure) => failure.Length <= MaximumFailure ? failure : failure[..MaximumFailure];
}

public enum NoticeKind
{
    CaseNews,

    /// <summary>To an officer, or to the office's own address.</summary>
    OfficeNews,

    /// <summary>To who asked something about a call.</summary>
    QuestionNews,

    Invitation,
    SignUp,
    PasswordReset,
    AddressChange,
    AccountNews,

    /// <summary>To whoever keeps the daily registers.</summary>
    ProtocolRegister,

    /// <summary>To who decides in the office's place once the term has passed.</summary>
    SubstituteCall,
}
