using CoworkingMilano.Domain.Accounts;

namespace CoworkingMilano.Domain.Applications;

/// <summary>The act that ends a proceeding: one officer prepares it, another person signs it or sends it back.</summary>
public class Conclusion
{
    private Conclusion()
    {
    }

    internal Conclusion(Proceeding proceeding, int number, string reasons, DateOnly? from, DateOnly? until, Account officer, TimeProvider clock) =>
        (Proceeding, Number, Reasons, From, Until, PreparedById, PreparedAt) = (proceeding, number, reasons, from, until, officer.Id, clock.UtcNow);

    public int Id { get; private set; }
    public Proceeding Proceeding { get; private set; } = null!;

    /// <summary>1 for the first one prepared; one sent back keeps its number.</summary>
    public int Number { get; private set; }

    public string Reasons { get; private set; } = "";

    /// <summary>First day of effect, when the act states one.</summary>
    public DateOnly? From { get; private set; }

    /// <summary>First day back, of a suspension.</summary>
    public DateOnly? Until { get; private set; }

    public string PreparedById { get; private set; } = "";
    public Account PreparedBy { get; private set; } = null!;
    public DateTime PreparedAt { get; private set; }
    public DateTime? SentBackAt { get; private set; }
    public string? SentBackById { get; private set; }
    public string? SentBackNote { get; private set; }
    public DateTime? SignedAt { get; private set; }
    public string? SignedById { get; private set; }
    public Account? SignedBy { get; private set; }

    public bool AwaitsSignature => SignedAt is null && SentBackAt is null;

    public bool CanBeSignedBy(string accountId) => AwaitsSignature && accountId != PreparedById;

    /// <summary>First day of effect, if it is signed on <paramref name="day"/> or was.</summary>
    public DateOnly FirstDay(DateOnly day)
    {
        var signed = SignedAt?.DayInMilan ?? day;
        return From is { } from && from > signed ? from : signed;
    }

    internal IEnumerable<(string Name, string? Value)> Spelled() =>
    [
        ("Ragioni", Reasons),
        ("Dal", From is { } from ? from.InWords : null),
        ("Fino al giorno prima del", Until is { } until ? until.InWords : null),
    ];

    internal void BeSigned(Account officer, TimeProvider clock) => (SignedAt, SignedById) = (clock.UtcNow, officer.Id);
    internal void BeSentBack(string note, Account officer, TimeProvider clock) => (SentBackAt, SentBackById, SentBackNote) = (clock.UtcNow, officer.Id, note);
}
