using System.ComponentModel.DataAnnotations;
using CoworkingMilano.Domain.Accounts;

namespace CoworkingMilano.Domain.Applications;

/// <summary>A decision in two hands: one officer prepares it, another person signs it or sends it back with a note.</summary>
public class Decision
{
    public int Id { get; private set; }
    public required Application Application { get; init; }

    /// <summary>1 for the first one prepared on this case; a decision sent back keeps its number.</summary>
    public required int Number { get; init; }

    public required DecisionOutcome Outcome { get; init; }
    public RefusalReason? Reason { get; init; }

    /// <summary>Words to the applicant: the grounds of a refusal, an optional remark on an admission.</summary>
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
