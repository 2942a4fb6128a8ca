using System.ComponentModel.DataAnnotations;
using CoworkingMilano.Domain.Accounts;

namespace CoworkingMilano.Domain.Applications;

/// <summary>A decision in two hands: one officer prepares it, another person signs it or sends it back with a note.</summary>
public class Decision
{
    public const int MonthsToAnnul = 6;

    private readonly List<RefusalGround> _grounds = [];

    public Decision()
    {
    }

    internal Decision(IEnumerable<RefusalGround> grounds)
    {
        _grounds.AddRange(grounds);
        RefusalGround.Count(_grounds);
    }

    public int Id { get; private set; }
    public required Application Application { get; init; }

    /// <summary>1 for the first one prepared on this case; a decision sent back keeps its number.</summary>
    public required int Number { get; init; }

    public required DecisionOutcome Outcome { get; init; }

    /// <summary>Why it refuses; empty on an admission.</summary>
    public IReadOnlyList<RefusalGround> Grounds => _grounds;

    /// <summary>Words to the applicant that close the letter.</summary>
    public string? Note { get; init; }

    public required string PreparedById { get; init; }
    public Account PreparedBy { get; private set; } = null!;
    public required DateTime PreparedAt { get; init; }

    public DateTime? SentBackAt { get; private set; }
    public string? SentBackNote { get; private set; }
    public string? SentBackById { get; private set; }
    public Account? SentBackBy { get; private set; }

    public DateTime? SignedAt { get; private set; }
    public string? SignedById { get; private set; }
    public Account? SignedBy { get; private set; }

    /// <summary>When the office annulled it of its own motion: it binds nobody any more.</summary>
    public DateTime? AnnulledAt { get; private set; }

    public bool Binds => SignedAt is not null && AnnulledAt is null;

    /// <summary>The last day on which a signed decision can be annulled by the office (L. 241/1990 art. 21-nonies, as in force since 18 December 2025).</summary>
    public DateOnly? LastDayToAnnul => SignedAt?.DayInMilan.AddMonths(MonthsToAnnul);

    /// <summary>One of its grounds is a declaration that was not true (D.P.R. 445/2000 art. 75).</summary>
    public bool FindsUntruth => _grounds.Any(g => g.Reason is RefusalReason.UntrueDeclaration);

    public bool AwaitsSignature => SignedAt is null && SentBackAt is null && Application.AwaitsSignature;

    public bool CanBeSignedBy(string accountId) => AwaitsSignature && accountId != PreparedById;

    /// <summary>What would stop a signature today, as sentences; nothing ever stops a refusal.</summary>
    public IReadOnlyList<string> ObstaclesToSigning(DateOnly today) => Outcome is DecisionOutcome.Admit ? Application.ObstaclesToSigning(today) : [];

    /// <summary>Gives the decision effect: an entry in the registry or a commitment of money, or neither when it refuses.</summary>
    /// <exception cref="RuleBrokenException">The signer prepared it, it is not waiting for a signature, or no budget line can cover the award: nothing has changed then.</exception>
    public void Sign(Account officer, TimeProvider clock)
    {
        RequireUnsigned();
        Rule.Require(officer.Id != PreparedById, "Chi firma il provvedimento non può averlo predisposto.");

        Application.TakeEffect(this, officer, clock);
        SignedAt = clock.UtcNow;
        SignedById = officer.Id;
    }

    /// <summary>Returns the case to examination; the note is for the officer who prepared the decision, not for the applicant.</summary>
    public void SendBack(string note, Account officer, TimeProvider clock)
    {
        RequireUnsigned();
        Rule.Require(!string.IsNullOrWhiteSpace(note), "Chi rimanda un provvedimento spiega perché.");

        SentBackAt = clock.UtcNow;
        SentBackNote = note;
        SentBackById = officer.Id;
        Application.SendBack(this, officer, clock);
    }

    /// <summary>Outcome, grounds, words and the answers to remarks, as they are signed.</summary>
    internal IEnumerable<(string Name, string? Value)> Spelled() =>
    [
        ("Decisione", $"{Number}"),
        ("Esito", Outcome.Label()),
        .. _grounds.OrderBy(g => g.Position).SelectMany(g => g.Spelled()),
        ("Annotazione", Note),
        .. (NoticeBefore?.Remarks ?? []).OrderBy(r => r.Position).Select(r => ($"Osservazione {r.Position}, risposta", r.Reply)),
    ];

    /// <summary>The notice whose remarks it answers.</summary>
    private RefusalNotice? NoticeBefore => Outcome is DecisionOutcome.Refuse ? Application.RefusalNotices.Where(n => n.TakenBackAt is null && n.GivenAt <= PreparedAt).MaxBy(n => n.Number) : null;

    internal void BeAnnulled(TimeProvider clock) => AnnulledAt = clock.UtcNow;

    private void RequireUnsigned()
    {
        Rule.Require(Number == Application.Decisions.Max(d => d.Number), "Nel frattempo è stato predisposto un altro provvedimento: riapri la pratica e leggi quello.");
        Rule.Require(AwaitsSignature, "Il provvedimento non è più in attesa di firma: qualcuno l’ha già firmato o rimandato, oppure la domanda è stata ritirata.");
    }
}

public enum DecisionOutcome
{
    [Display(Name = "Ammissione")]
    Admit,

    [Display(Name = "Non ammissione")]
    Refuse,
}
