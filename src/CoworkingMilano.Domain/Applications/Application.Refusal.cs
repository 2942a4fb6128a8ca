using CoworkingMilano.Domain.Accounts;
using CoworkingMilano.Domain.Calls;

namespace CoworkingMilano.Domain.Applications;

/// <summary>What a refusal owes before it is prepared: a notice, its hearing, and grounds that were announced (L. 241/1990 art. 10-bis).</summary>
public abstract partial class Application
{
    private readonly List<RefusalNotice> _refusalNotices = [];

    public IReadOnlyList<RefusalNotice> RefusalNotices => _refusalNotices;

    /// <summary>The notice the applicant may still answer.</summary>
    public RefusalNotice? OpenRefusalNotice => IsNoticed ? _refusalNotices.SingleOrDefault(n => n.IsOpen) : null;

    /// <exception cref="Data.RecordNotFoundException">The case has none of this number.</exception>
    public RefusalNotice RefusalNoticeNumbered(int number) => _refusalNotices.SingleOrDefault(n => n.Number == number) ?? throw new Data.RecordNotFoundException();

    /// <summary>The last notice on which a refusal may rest.</summary>
    public RefusalNotice? HeardNotice => _refusalNotices.Where(n => n.IsHeard && IsWithinTerm(n.GivenAt)).MaxBy(n => n.Number);

    /// <summary>A refusal is prepared only after a notice was heard (L. 241/1990 art. 10-bis), but in a competitive procedure.</summary>
    public bool CanBeRefused => Call.IsCompetitive || HeardNotice is { } notice && !notice.Unanswered.Any();

    /// <summary>Tells the applicant why the application is about to be refused, before it is (L. 241/1990 art. 10-bis).</summary>
    public RefusalNotice GiveRefusalNotice(IReadOnlyCollection<RefusalGround> grounds, Account officer, TimeProvider clock)
    {
        RequireReviewBy(officer);
        RequireGrounds(grounds);
        RequireRules(grounds);

        var notice = new RefusalNotice(this, _refusalNotices.Count + 1, grounds, officer, clock);
        _refusalNotices.Add(notice);
        Status = ApplicationStatus.RefusalNoticed;
        Record(Act.RefusalNoticeGiven, officer.Id, clock);
        Notify("Ci sono motivi che impediscono di accogliere la domanda", $"L’ufficio ti comunica i motivi per cui la domanda {Reference} non può essere accolta. Li trovi nella tua area personale: hai {Suspension.DaysForRemarks} giorni da quando ricevi questo avviso per scrivere le tue osservazioni.", clock, refusalNotice: notice);
        return notice;
    }

    /// <summary>Prepares a refusal on grounds that were announced and heard, or that come from a remark.</summary>
    /// <param name="grounds">The ones the refusal rests on.</param>
    /// <param name="conclusion">Words that close the letter; may be missing.</param>
    /// <param name="officer">Who has the case in charge.</param>
    /// <param name="clock">Now.</param>
    public Decision PrepareRefusal(IReadOnlyCollection<RefusalGround> grounds, string? conclusion, Account officer, TimeProvider clock)
    {
        RequireReviewBy(officer);
        RequireGrounds(grounds);
        Rule.Require(CanBeRefused, "Prima di un diniego si dà il preavviso, si aspettano le osservazioni o dieci giorni interi, e si risponde a ogni osservazione (art. 10-bis della L. 241/1990).");
        Rule.Require(Call.IsCompetitive || grounds.All(HeardNotice!.Allows), "Il diniego dà solo i motivi annunciati nel preavviso, con le stesse parole, o quelli che nascono da un’osservazione.");
        RequireRules(grounds.Where(g => Call.IsCompetitive || g.Remark is not null));

        return Prepare(new Decision(grounds) { Application = this, Outcome = DecisionOutcome.Refuse, Number = NextDecision, Note = conclusion, PreparedById = officer.Id, PreparedAt = clock.UtcNow }, clock);
    }

    internal void NoticeWasReceived(DeliveryProof proof, TimeProvider clock)
    {
        CountAgain(clock);
        Record(Act.RefusalNoticeReceived, ApplicantId, clock, proof.Label());
    }

    internal void NoticeDeliveryWasNoted(Delivery delivery, Account officer, TimeProvider clock)
    {
        CountAgain(clock);
        Record(Act.RefusalNoticeReceived, officer.Id, clock, delivery.Words);
    }

    internal void RemarksArrived(TimeProvider clock)
    {
        ResumeReview(clock);
        Record(Act.RemarksReceived, ApplicantId, clock);
        Notify("Abbiamo ricevuto le tue osservazioni", $"Le osservazioni sulla domanda {Reference} sono arrivate all’ufficio, che risponde a ognuna nella decisione. La decisione è attesa entro {DueOn!.Value.WithArticle}.", clock);
    }

    internal void SilenceWasNoted(Account officer, TimeProvider clock)
    {
        ResumeReview(clock);
        Record(Act.SilenceNoted, officer.Id, clock);
    }

    internal void NoticeWasTakenBack(Account officer, TimeProvider clock)
    {
        ResumeReview(clock);
        Record(Act.RefusalNoticeTakenBack, officer.Id, clock);
        Notify("Il preavviso è ritirato", $"L’ufficio ha ritirato il preavviso sulla domanda {Reference} e riprende l’esame. La decisione è attesa entro {DueOn!.Value.WithArticle}.", clock);
    }

    private void RequireGrounds(IReadOnlyCollection<RefusalGround> grounds)
    {
        Rule.Require(grounds.Count > 0 && grounds.All(g => !string.IsNullOrWhiteSpace(g.Text)), "Un diniego è sempre motivato.");
        Rule.Require(grounds.All(g => g.Reason.AppliesTo(Kind)), "Il motivo scelto non riguarda questo tipo di domanda.");
        // Seven codes are few: what comes from a remark may have the code of a ground that was announced.
        Rule.Require(grounds.Select(g => (g.Reason, g.Remark)).Distinct().Count() == grounds.Count, "Ogni motivo si scrive una volta sola.");
    }

    /// <summary>What was announced keeps the rule it was announced with; every other ground names one of the call's.</summary>
    private void RequireRules(IEnumerable<RefusalGround> grounds)
    {
        var rules = Call.RulesFor(Kind);
        Rule.Require(rules.Count == 0 || grounds.All(g => g.Rule is { } rule && rules.Contains(rule)), "Ogni motivo dice quale regola del bando applica (art. 3 della L. 241/1990).");
    }
}
