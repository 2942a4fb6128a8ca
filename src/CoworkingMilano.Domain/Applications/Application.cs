using CoworkingMilano.Domain.Accounts;
using CoworkingMilano.Domain.Calls;
using CoworkingMilano.Domain.Files;
using CoworkingMilano.Domain.Notices;

namespace CoworkingMilano.Domain.Applications;

/// <summary>What an accreditation and a voucher application share: a draft that becomes a case, examined by one officer and decided in two hands.</summary>
public abstract class Application
{
    private readonly List<TimelineEntry> _timeline = [];
    private readonly List<Decision> _decisions = [];
    private readonly List<Attachment> _attachments = [];
    private readonly List<DeclarationAnswer> _declarations = [];
    private readonly List<Notice> _notices = [];

    public int Id { get; private set; }

    /// <summary>The public name of the case, in URLs and letters. Given to the draft; knowing one opens nothing.</summary>
    public required string Reference { get; init; }

    public required string ApplicantId { get; init; }
    public Account Applicant { get; private set; } = null!;
    public required Call Call { get; init; }

    public abstract ApplicationKind Kind { get; protected set; }
    public ApplicationStatus Status { get; private set; }

    /// <summary>Whom or what the case is about, as lists and letters name it; empty until the draft says so.</summary>
    public string Subject { get; protected set; } = "";

    /// <summary>Reference, names and codes, folded by <see cref="Domain.SearchText"/>.</summary>
    public string SearchText { get; private set; } = "";

    /// <summary>The Municipio (1 to 9) of the space the case is about.</summary>
    public int? Municipio { get; protected set; }

    public required DateTime StartedAt { get; init; }

    /// <summary>The last act on the case, by anyone.</summary>
    public DateTime ChangedAt { get; private set; }

    public DateTime? SubmittedAt { get; private set; }

    /// <summary>The last Milan day for the decision.</summary>
    public DateOnly? DueOn { get; private set; }

    public DateTime? TakenInChargeAt { get; private set; }
    public string? CaseOfficerId { get; private set; }
    public Account? CaseOfficer { get; private set; }

    /// <summary>The instant the case ended: signed or withdrawn.</summary>
    public DateTime? EndedAt { get; private set; }

    public IReadOnlyList<TimelineEntry> Timeline => _timeline;
    public IReadOnlyList<Decision> Decisions => _decisions;
    public IReadOnlyList<Attachment> Attachments => _attachments;
    public IReadOnlyList<DeclarationAnswer> Declarations => _declarations;
    public IReadOnlyList<Notice> Notices => _notices;

    public bool IsDraft => Status is ApplicationStatus.Draft;
    public bool IsUnderReview => Status is ApplicationStatus.UnderReview;
    public bool AwaitsSignature => Status is ApplicationStatus.AwaitingSignature;
    public bool HasEnded => Status is ApplicationStatus.Admitted or ApplicationStatus.Refused or ApplicationStatus.Withdrawn;

    /// <summary>Received and not yet ended. Keep in step with <see cref="ApplicationQueries.Open"/>.</summary>
    public bool IsOpen => !IsDraft && !HasEnded;

    public bool CanBeWithdrawn => IsOpen;
    public bool CanBeTakenInCharge => Status is ApplicationStatus.Submitted;

    /// <summary>Who must act now for the case to move.</summary>
    public Turn Turn => IsDraft ? Turn.Applicant : HasEnded ? Turn.Nobody : Turn.Office;

    /// <summary>Every section of the draft is complete today.</summary>
    public abstract bool IsReadyToSubmit(DateOnly today);

    /// <summary>What stands between this case and an admission, as sentences; empty when it can be admitted today.</summary>
    public abstract IReadOnlyList<string> ObstaclesToAdmission(DateOnly today);

    /// <summary>As <see cref="ObstaclesToAdmission"/>, for the moment an admission takes effect.</summary>
    public virtual IReadOnlyList<string> ObstaclesToSigning(DateOnly today) => ObstaclesToAdmission(today);

    /// <summary>The decision waiting for a signature, or the one that was signed.</summary>
    public Decision? CurrentDecision => _decisions.SingleOrDefault(d => d.AwaitsSignature || d.SignedAt is not null);

    /// <summary>The one that binds, and the only one the applicant may read.</summary>
    public Decision? SignedDecision => _decisions.SingleOrDefault(d => d.SignedAt is not null);

    public bool HasDeclared => Call.DeclarationsFor(Kind).All(text => _declarations.Any(d => d.Text == text));

    public bool IsCaseOfficer(Account officer) => IsInChargeOf(officer.Id);

    public bool IsInChargeOf(string accountId) => CaseOfficerId == accountId;

    /// <summary>This person may check, schedule and prepare: the case is theirs and under review.</summary>
    public bool CanBeReviewedBy(string accountId) => IsUnderReview && IsInChargeOf(accountId);

    /// <summary>The decision an officer has read, by its number: another one prepared meanwhile is never taken in its place.</summary>
    /// <exception cref="RuleBrokenException">There is none.</exception>
    public Decision DecisionNumbered(int number)
    {
        var decision = _decisions.SingleOrDefault(d => d.Number == number);
        Rule.Require(decision is not null, "Questo provvedimento non c’è: riapri la pratica e controlla.");

        return decision;
    }

    /// <exception cref="RuleBrokenException">It was submitted: nobody edits it any more.</exception>
    public void RequireDraft() =>
        Rule.Require(IsDraft, "La domanda è già stata presentata: non si modifica più.");

    /// <summary>Answers every declaration of the call, in the versions in force, all at once.</summary>
    public void Declare(TimeProvider clock)
    {
        RequireDraft();

        _declarations.Clear();
        _declarations.AddRange(Call.DeclarationsFor(Kind).Select(text => DeclarationAnswer.To(text, Reference, ApplicantId, clock)));
        Touch(clock);
    }

    /// <summary>Takes the case for examination. Who takes it prepares the decision.</summary>
    public void TakeInCharge(Account officer, TimeProvider clock)
    {
        Rule.Require(CanBeTakenInCharge, "Si prende in carico solo una domanda presentata che nessuno ha ancora in carico.");

        Status = ApplicationStatus.UnderReview;
        CaseOfficerId = officer.Id;
        TakenInChargeAt = clock.UtcNow;
        Record(Act.TakenInCharge, officer.Id, clock);
        Notify("La tua domanda è stata presa in carico", $"Un istruttore dell’ufficio ha preso in carico la domanda {Reference}. La decisione è attesa entro il {DueOn:d MMMM yyyy}.", clock);
    }

    public Decision PrepareAdmission(string? note, Account officer, TimeProvider clock)
    {
        RequireReviewBy(officer);
        var obstacles = ObstaclesToAdmission(clock.TodayInMilan);
        Rule.Require(obstacles.Count == 0, $"La domanda non può essere ammessa: {string.Join("; ", obstacles)}.");

        return Prepare(new Decision { Application = this, Outcome = DecisionOutcome.Admit, Number = NextDecision, Note = note, PreparedById = officer.Id, PreparedAt = clock.UtcNow }, clock);
    }

    public Decision PrepareRefusal(RefusalReason reason, string grounds, Account officer, TimeProvider clock)
    {
        RequireReviewBy(officer);
        Rule.Require(reason.AppliesTo(Kind), "Il motivo scelto non riguarda questo tipo di domanda.");
        Rule.Require(!string.IsNullOrWhiteSpace(grounds), "Un diniego è sempre motivato.");

        return Prepare(new Decision { Application = this, Outcome = DecisionOutcome.Refuse, Number = NextDecision, Reason = reason, Note = grounds, PreparedById = officer.Id, PreparedAt = clock.UtcNow }, clock);
    }

    /// <summary>The applicant gives up, at any moment before the decision.</summary>
    public void Withdraw(TimeProvider clock)
    {
        Rule.Require(CanBeWithdrawn, "Si ritira solo una domanda presentata e non ancora decisa.");

        End(ApplicationStatus.Withdrawn, clock);
        Record(Act.Withdrawn, ApplicantId, clock);
        Notify("Hai ritirato la domanda", $"La domanda {Reference} è stata ritirata: il procedimento si chiude qui. Puoi presentarne una nuova quando vuoi.", clock);
    }

    internal void SendBack(Decision decision, Account officer, TimeProvider clock)
    {
        Status = ApplicationStatus.UnderReview;
        Record(Act.DecisionSentBack, officer.Id, clock, decision.SentBackNote);
    }

    internal void TakeEffect(Decision decision, Account officer, TimeProvider clock)
    {
        if (decision.Outcome is DecisionOutcome.Admit)
        {
            var obstacles = ObstaclesToSigning(clock.TodayInMilan);
            Rule.Require(obstacles.Count == 0, $"L’ammissione oggi non si può firmare: {string.Join("; ", obstacles)}. La domanda resta da firmare.");

            Admit(clock);
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
    protected abstract void Admit(TimeProvider clock);

    /// <summary>What an end other than an admission lets go of.</summary>
    protected virtual void LetGo()
    {
    }

    protected abstract IEnumerable<string?> SearchWords { get; }

    protected void RequireReviewBy(Account officer)
    {
        Rule.Require(IsUnderReview, "La domanda non è in istruttoria.");
        Rule.Require(IsCaseOfficer(officer), "La domanda è in carico a un altro istruttore.");
    }

    protected void BeSubmitted(TimeProvider clock)
    {
        RequireDraft();
        Rule.Require(Call.IsOpenOn(clock.TodayInMilan), "Il bando è chiuso: non si possono presentare domande.");
        Rule.Require(IsReadyToSubmit(clock.TodayInMilan), "Per presentare la domanda servono tutte le sezioni complete.");

        Status = ApplicationStatus.Submitted;
        SubmittedAt = clock.UtcNow;
        DueOn = clock.TodayInMilan.AddDays(Call.TermDays(Kind));
        Record(Act.Submitted, ApplicantId, clock);
        Notify("Abbiamo ricevuto la tua domanda", $"La domanda {Reference} è stata presentata. La decisione arriva entro il {DueOn:d MMMM yyyy}. La ricevuta è nella tua area personale.", clock);
    }

    protected Attachment Attach(string code, StoredFile file, string? caption, TimeProvider clock)
    {
        RequireDraft();

        var attachment = new Attachment { Code = code, File = file, Caption = caption, Position = _attachments.Count == 0 ? 1 : _attachments.Max(a => a.Position) + 1 };
        _attachments.Add(attachment);
        Touch(clock);
        return attachment;
    }

    /// <summary>Takes a file off the draft; the caller removes the stored bytes in the same save.</summary>
    public void Detach(Attachment attachment, TimeProvider clock)
    {
        RequireDraft();

        _attachments.Remove(attachment);
        Touch(clock);
    }

    protected void Record(Act act, string actorId, TimeProvider clock, string? note = null)
    {
        _timeline.Add(new TimelineEntry { Act = act, ActorId = actorId, At = clock.UtcNow, Note = note });
        Touch(clock);
    }

    protected void Notify(string subject, string body, TimeProvider clock) =>
        _notices.Add(new Notice { RecipientId = ApplicantId, Subject = $"{subject} · {Reference}", Body = body, CreatedAt = clock.UtcNow });

    /// <summary>Every act moves the root, so that two people acting on one case at once are told apart by its version.</summary>
    protected void Touch(TimeProvider clock)
    {
        ChangedAt = clock.UtcNow;
        SearchText = Domain.SearchText.Of([Reference, .. SearchWords]);
    }

    private int NextDecision => _decisions.Count + 1;

    private Decision Prepare(Decision decision, TimeProvider clock)
    {
        _decisions.Add(decision);
        Status = ApplicationStatus.AwaitingSignature;
        Record(Act.DecisionPrepared, decision.PreparedById, clock);
        return decision;
    }

    private void End(ApplicationStatus status, TimeProvider clock)
    {
        Status = status;
        EndedAt = clock.UtcNow;
        if (status is not ApplicationStatus.Admitted)
        {
            LetGo();
        }
    }
}
