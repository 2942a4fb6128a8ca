using CoworkingMilano.Domain.Accounts;
using CoworkingMilano.Domain.Calls;

namespace CoworkingMilano.Domain.Applications;

/// <summary>The decision of a case: one officer prepares it, another person signs it or sends it back.</summary>
public abstract partial class Application
{
    private readonly List<Decision> _decisions = [];

    public IReadOnlyList<Decision> Decisions => _decisions;

    /// <summary>What stands between this case and an admission, as sentences; empty when it can be admitted today.</summary>
    public abstract IReadOnlyList<string> ObstaclesToAdmission(DateOnly today);

    /// <summary>As <see cref="ObstaclesToAdmission"/>, for the moment an admission takes effect.</summary>
    public virtual IReadOnlyList<string> ObstaclesToSigning(DateOnly today) => ObstaclesToAdmission(today);

    /// <summary>The decision waiting for a signature, or the one that was signed.</summary>
    public Decision? CurrentDecision => _decisions.SingleOrDefault(d => d.AwaitsSignature || d.Binds);

    /// <summary>The one that binds, and the only one the applicant may read.</summary>
    public Decision? SignedDecision => _decisions.SingleOrDefault(d => d.Binds);

    /// <summary>The last one that was signed, even if it was annulled since.</summary>
    public Decision? LastSignedDecision => _decisions.Where(d => d.SignedAt is not null).MaxBy(d => d.Number);

    /// <summary>The decision an officer has read, by its number: another one prepared meanwhile is never taken in its place.</summary>
    /// <exception cref="RuleBrokenException">There is none.</exception>
    public Decision DecisionNumbered(int number)
    {
        var decision = _decisions.SingleOrDefault(d => d.Number == number);
        Rule.Require(decision is not null, "Questo provvedimento non c’è: riapri la pratica e controlla.");

        return decision;
    }

    public Decision PrepareAdmission(string? note, Account officer, TimeProvider clock)
    {
        RequireReviewBy(officer);
        var obstacles = ObstaclesToAdmission(clock.TodayInMilan);
        Rule.Require(obstacles.Count == 0, $"La domanda non può essere ammessa: {string.Join("; ", obstacles)}.");

        return Prepare(new Decision { Application = this, Outcome = DecisionOutcome.Admit, Number = NextDecision, Note = note, PreparedById = officer.Id, PreparedAt = clock.UtcNow }, clock);
    }

    internal void SendBack(Decision decision, Account officer, TimeProvider clock)
    {
        Status = ApplicationStatus.UnderReview;
        Record(Act.DecisionSentBack, officer.Id, clock, decision.SentBackNote);
    }

    internal void TakeEffect(Decision decision, Account officer, TimeProvider clock)
    {
        RequireRules();
        if (decision.Outcome is DecisionOutcome.Admit)
        {
            var obstacles = ObstaclesToSigning(clock.TodayInMilan);
            Rule.Require(obstacles.Count == 0, $"L’ammissione oggi non si può firmare: {string.Join("; ", obstacles)}. La domanda resta da firmare.");

            Admit(officer, clock);
            End(ApplicationStatus.Admitted, clock);
            Record(Act.Admitted, officer.Id, clock);
        }
        else
        {
            End(ApplicationStatus.Refused, clock);
            Record(Act.Refused, officer.Id, clock);
        }

        Notify("C’è una decisione sulla tua domanda", $"L’ufficio ha deciso sulla domanda {Reference}. Trovi l’esito e la lettera nella tua area personale.", clock);
    }

    /// <summary>What an admission without obstacles brings about: an entry in the registry, a commitment on a budget line.</summary>
    protected abstract void Admit(Account officer, TimeProvider clock);

    private void RequireRules() => Rule.Require(Call.LackOfRules is null, Call.LackOfRules ?? "");

    private int NextDecision => _decisions.Count + 1;

    private Decision Prepare(Decision decision, TimeProvider clock)
    {
        RequireRules();

        _decisions.Add(decision);
        Status = ApplicationStatus.AwaitingSignature;
        Record(Act.DecisionPrepared, decision.PreparedById, clock);
        return decision;
    }
}
