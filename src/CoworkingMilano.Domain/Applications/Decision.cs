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

    public DateTime? SignedAt { get; private set; }
    public string? SignedById { get; private set; }
    public Account? SignedBy { get; private set; }

    public bool AwaitsSignature => SignedAt is null && SentBackAt is null;

    public bool CanBeSignedBy(string accountId) => AwaitsSignature && accountId != PreparedById;

    /// <summary>Gives the decision effect: an entry in the registry or a commitment of money, or neither when it refuses.</summary>
    /// <exception cref="RuleBrokenException">The signer prepared it, it is not waiting for a signature, or no budget line can cover the award.</exception>
    public void Sign(Account officer, TimeProvider clock)
    {
        RequireUnsigned();
        Rule.Require(officer.Id != PreparedById, "Chi firma il provvedimento non può averlo predisposto.");

        SignedAt = clock.UtcNow;
        SignedById = officer.Id;
        Application.TakeEffect(this, officer, clock);
    }

    /// <summary>Returns the case to examination; the note is for the officer who prepared the decision, not for the applicant.</summary>
    public void SendBack(string note, Account officer, TimeProvider clock)
    {
        RequireUnsigned();
        Rule.Require(!string.IsNullOrWhiteSpace(note), "Chi rimanda un provvedimento spiega perché.");

        SentBackAt = clock.UtcNow;
        SentBackNote = note;
        Application.SendBack(this, officer, clock);
    }

    private void RequireUnsigned() =>
        Rule.Require(AwaitsSignature && Application.AwaitsSignature, "Il provvedimento non è in attesa di firma.");
}

public enum DecisionOutcome
{
    [Display(Name = "Ammissione")]
    Admit,

    [Display(Name = "Non ammissione")]
    Refuse,
}
