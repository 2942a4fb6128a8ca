using CoworkingMilano.Domain.Accounts;
using CoworkingMilano.Domain.Calls;
using CoworkingMilano.Domain.Files;
using CoworkingMilano.Domain.Notices;

namespace CoworkingMilano.Domain.Applications;

/// <summary>What an accreditation and a voucher application share: a draft that becomes a case, examined by one officer and decided in two hands.</summary>
public abstract partial class Application
{
    private readonly List<TimelineEntry> _timeline = [];
    private readonly List<Decision> _decisions = [];
    private readonly List<Attachment> _attachments = [];
    private readonly List<DeclarationAnswer> _declarations = [];
    private readonly List<Notice> _notices = [];
    private readonly List<InformationRequest> _informationRequests = [];
    private readonly List<RefusalNotice> _refusalNotices = [];

    public int Id { get; private set; }

    /// <summary>The public name of the case, in URLs and letters. Given to the draft; knowing one opens nothing.</summary>
    public required string Reference
    {
        get;
        init => (field, _isNew) = (value, true);
    }

    public required string ApplicantId { get; init; }
    public Account Applicant { get; private set; } = null!;
    public required Call Call { get; init; }

    public abstract ApplicationKind Kind { get; protected set; }
    public ApplicationStatus Status { get; private set; }

    /// <summary>Whom or what the case is about, as lists and letters name it; empty until the draft says so.</summary>
    public string Subject { get; protected set; } = "";

    /// <summary>Reference, names and codes, folded by <see cref="Domain.SearchText"/>. Each of its words becomes a <see cref="CaseWord"/> once the case is received.</summary>
    public string SearchText { get; private set; } = "";

    /// <summary>The Municipio (1 to 9) of the space the case is about.</summary>
    public int? Municipio { get; protected set; }

    public required DateTime StartedAt { get; init; }

    /// <summary>The last act on the case, by anyone.</summary>
    public DateTime ChangedAt { get; private set; }

    public DateTime? SubmittedAt { get; private set; }

    /// <summary>The last Milan day for the decision, counted again at each act that moves it: while the term stands still, what it will be if the applicant takes all the time there is, so that no queue calls late what is not.
    /// <see cref="Term"/> says it for today.</summary>
    public DateOnly? DueOn { get; private set; }

    /// <summary><see cref="DueOn"/> while the case is open: the queue's order, and what keeps drafts and ended cases out of its indexes.</summary>
    public DateOnly? OpenDueOn { get; private set; }

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
    public IReadOnlyList<InformationRequest> InformationRequests => _informationRequests;
    public IReadOnlyList<RefusalNotice> RefusalNotices => _refusalNotices;

    public bool IsDraft => Status is ApplicationStatus.Draft;
    public bool IsUnderReview => Status is ApplicationStatus.UnderReview;
    public bool AwaitsInformation => Status is ApplicationStatus.AwaitingInformation;
    /// <summary>A notice before a refusal was given, and the applicant may write remarks.</summary>
    public bool IsNoticed => Status is ApplicationStatus.RefusalNoticed;

    /// <summary>Under examination, whoever holds the case: a space may be visited.</summary>
    public bool IsExamined => IsUnderReview || AwaitsInformation || IsNoticed;

    public bool AwaitsSignature => Status is ApplicationStatus.AwaitingSignature;
    public bool HasEnded => Status is ApplicationStatus.Admitted or ApplicationStatus.Refused or ApplicationStatus.Withdrawn or ApplicationStatus.Lapsed;

    /// <summary>Received and not yet ended. Keep in step with <see cref="ApplicationQueries.Open"/>.</summary>
    public bool IsOpen => !IsDraft && !HasEnded;

    public bool CanBeWithdrawn => IsOpen;
    public bool CanBeTakenInCharge => Status is ApplicationStatus.Submitted;

    /// <summary>The term of a submitted case, from its submission or from its reopening, with every suspension within it so far. Its requests of information and notices must be loaded.</summary>
    public ProcedureClock Term => new(
        (ReopenedAt ?? SubmittedAt)!.Value.DayInMilan,
        Call.TermDays(Kind),
        _informationRequests.Where(r => IsWithinTerm(r.RequestedAt)).Select(r => r.Round),
        _refusalNotices.Where(n => IsWithinTerm(n.GivenAt)).Select(n => n.Round).OfType<NoticeRound>());

    /// <summary>The request the applicant has not answered yet.</summary>
    public InformationRequest? OpenInformationRequest => AwaitsInformation ? _informationRequests.SingleOrDefault(r => r.IsOpen) : null;

    /// <summary>The notice the applicant may still answer.</summary>
    public RefusalNotice? OpenRefusalNotice => IsNoticed ? _refusalNotices.SingleOrDefault(n => n.IsOpen) : null;

    /// <summary>The last notice on which a refusal may rest.</summary>
    public RefusalNotice? HeardNotice => _refusalNotices.Where(n => n.IsHeard && IsWithinTerm(n.GivenAt)).MaxBy(n => n.Number);

    /// <summary>A refusal is prepared only after a notice was heard (L. 241/1990 art. 10-bis), but in a competitive procedure.</summary>
    public bool CanBeRefused => Call.IsCompetitive || HeardNotice is { } notice && !notice.Unanswered.Any();

    /// <summary>The answers that a request of information may have corrected.</summary>
    public abstract IReadOnlyList<CorrectableField> CorrectableFields { get; }

    /// <summary>What a request of information may be about, but for a free question.</summary>
    public abstract IEnumerable<InformationTopic> InformationTopics { get; }

    /// <summary>The person's earlier request from which this draft started; null when it started from nothing.</summary>
    public string? EarlierReference { get; private set; }

    /// <summary>The Milan day on which the earlier request was submitted.</summary>
    public DateOnly? EarlierSubmittedOn { get; private set; }

    /// <summary>The sections filled from the earlier request that nobody has saved since: to be looked at.</summary>
    public IReadOnlyList<string> TakenUp { get; private set; } = [];

    public bool IsTakenUp(Enum part) => TakenUp.Contains(part.ToString());

    /// <summary>The sections of the draft in the order of the task list, each with what it lacks today.</summary>
    public IReadOnlyList<DraftSection> Sections(DateOnly today) => [.. Parts.Select(part => new DraftSection(part, Missing(part, today)))];

    /// <summary>The sections of the draft to be completed, told without its lists: what those lack was asked of the database.</summary>
    public IReadOnlyList<Enum> IncompleteParts(DraftGaps gaps, DateOnly today) => [.. Parts.Where(part => gaps.In(part) ?? !IsComplete(part, today))];

    /// <summary>How many sections a draft of this kind has.</summary>
    public int PartCount => Parts.Count();

    /// <summary>What a section of the draft lacks, in the order of its questions. Every answer may be saved alone: this is where completeness is asked.</summary>
    public abstract IReadOnlyList<MissingAnswer> Missing(Enum part, DateOnly today);

    public bool IsComplete(Enum part, DateOnly today) => Missing(part, today).Count == 0;

    /// <summary>Every section of the draft is complete today.</summary>
    public bool IsReadyToSubmit(DateOnly today) => Parts.All(part => IsComplete(part, today));

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

    /// <summary>Answers every declaration of the call, in the versions in force.</summary>
    public void Declare(TimeProvider clock) => Declare(Call.DeclarationsFor(Kind), clock);

    /// <summary>Makes these declarations and takes back the others.</summary>
    public void Declare(IEnumerable<DeclarationText> texts, TimeProvider clock)
    {
        RequireDraft();

        _declarations.Clear();
        _declarations.AddRange(texts.Select(text => DeclarationAnswer.To(text, Reference, ApplicantId, clock)));
        Touch(clock);
    }

    public Decision PrepareAdmission(string? note, Account officer, TimeProvider clock)
    {
        RequireReviewBy(officer);
        var obstacles = ObstaclesToAdmission(clock.TodayInMilan);
        Rule.Require(obstacles.Count == 0, $"La domanda non può essere ammessa: {string.Join("; ", obstacles)}.");

        return Prepare(new Decision { Application = this, Outcome = DecisionOutcome.Admit, Number = NextDecision, Note = note, PreparedById = officer.Id, PreparedAt = clock.UtcNow }, clock);
    }

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

    /// <summary>Hands the case to the applicant until they answer each item, or the office calls it off.</summary>
    /// <param name="message">Words that go with the items; may be missing.</param>
    /// <param name="deadlineOn">The last day to answer; for the first request, not beyond the thirty days it may suspend the term.</param>
    /// <param name="items">What is asked.</param>
    /// <param name="officer">Who has the case in charge.</param>
    /// <param name="clock">Now.</param>
    public InformationRequest AskForInformation(string? message, DateOnly deadlineOn, IReadOnlyCollection<InformationItem> items, Account officer, TimeProvider clock)
    {
        RequireReviewBy(officer);
        Rule.Require(items.Count > 0, "Una richiesta di integrazioni ha almeno una voce.");
        Rule.Require(items.All(i => i.Subject is InformationSubject.Question || InformationTopics.Any(t => t.IsOf(i))), "Si chiede solo quello che la domanda contiene.");
        var instead = items.Select(CheckInsteadOf).FirstOrDefault(c => c is not null);
        Rule.Require(instead is null, $"{instead?.WhyNotAsked}.");
        Rule.Require(clock.TodayInMilan < deadlineOn && deadlineOn <= LatestInformationDeadline(clock.TodayInMilan), $"Chi ha fatto domanda ha da 1 a {Suspension.LongestForInformation} giorni per rispondere.");

        var request = new InformationRequest(this, _informationRequests.Count + 1, message, deadlineOn, items, officer, clock);
        _informationRequests.Add(request);
        Status = ApplicationStatus.AwaitingInformation;
        CountAgain(clock);
        Record(Act.InformationRequested, officer.Id, clock);
        Notify("Ci servono alcune integrazioni", $"Per andare avanti con la domanda {Reference} l’ufficio ti chiede alcune integrazioni: le trovi nella tua area personale. Rispondi entro {deadlineOn.WithArticle}.", clock);
        return request;
    }

    public static DateOnly LatestInformationDeadline(DateOnly today) => today.AddDays(Suspension.LongestForInformation);

    public CorrectableField? FieldNamed(string? code) => CorrectableFields.SingleOrDefault(f => f.Code == code);

    /// <summary>The applicant gives up, at any moment before the decision.</summary>
    public void Withdraw(TimeProvider clock)
    {
        Rule.Require(CanBeWithdrawn, "Si ritira solo una domanda presentata e non ancora decisa.");

        End(ApplicationStatus.Withdrawn, clock);
        Record(Act.Withdrawn, ApplicantId, clock);
        Notify("Hai ritirato la domanda", $"La domanda {Reference} è stata ritirata: il procedimento si chiude qui. Puoi presentarne una nuova quando vuoi.", clock);
    }

    internal void InformationArrived(InformationRequest request, TimeProvider clock)
    {
        ResumeReview(clock);
        Record(Act.InformationReceived, ApplicantId, clock);
        Notify("Abbiamo ricevuto le integrazioni", $"Le integrazioni alla domanda {Reference} sono arrivate all’ufficio, che riprende l’esame. La decisione è attesa entro {DueOn!.Value.WithArticle}.", clock);
    }

    internal void InformationWasCancelled(InformationRequest request, Account officer, TimeProvider clock)
    {
        ResumeReview(clock);
        Record(Act.InformationCancelled, officer.Id, clock);
        Notify("Le integrazioni non servono più", $"L’ufficio ha annullato la richiesta di integrazioni alla domanda {Reference} e riprende l’esame. La decisione è attesa entro {DueOn!.Value.WithArticle}.", clock);
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

    internal void Lapse(InformationRequest request, Account officer, TimeProvider clock)
    {
        End(ApplicationStatus.Lapsed, clock);
        Record(Act.Lapsed, officer.Id, clock);
        Notify("La domanda è stata archiviata", $"Le integrazioni chieste {request.RequestedAt.DayInMilan.WithArticle} non sono arrivate entro {request.DeadlineOn.WithArticle}: la domanda {Reference} è stata archiviata. Puoi presentarne una nuova quando vuoi.", clock);
    }

    internal void KeepPace(TimeProvider clock) => Touch(clock);

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

    /// <summary>What an end other than an admission, or the end of an admission, lets go of.</summary>
    protected virtual void LetGo()
    {
    }

    protected abstract IEnumerable<string?> SearchWords { get; }

    /// <summary>The sections of a draft of this kind.</summary>
    protected abstract IEnumerable<Enum> Parts { get; }

    protected IReadOnlyList<MissingAnswer> MissingDeclarations =>
        MissingAnswer.Among(Call.DeclarationsFor(Kind).Select((text, place) => (_declarations.All(d => d.Text != text), $"Declarations[{place}].IsMade", $"«{text.Opening}…»")));

    /// <summary>Whoever saves a section has looked at what it took up.</summary>
    protected void WriteOn(Enum part)
    {
        RequireDraft();

        TakenUp = [.. TakenUp.Where(taken => taken != part.ToString())];
    }

    protected void RequireOwn(Application earlier)
    {
        RequireDraft();
        Rule.Require(earlier.ApplicantId == ApplicantId && !earlier.IsDraft, "Si riprende solo da una propria domanda già presentata.");
    }

    protected void Mark(Application earlier, params IEnumerable<Enum> takenUp)
    {
        (EarlierReference, EarlierSubmittedOn) = (earlier.Reference, earlier.SubmittedAt!.Value.DayInMilan);
        TakenUp = [.. takenUp.Select(part => part.ToString())];
    }

    protected void RequireReviewBy(Account officer)
    {
        Rule.Require(IsUnderReview, "La domanda non è in istruttoria.");
        Rule.Require(IsCaseOfficer(officer), "La domanda è in carico a un altro istruttore.");
    }

    protected void BeSubmitted(TimeProvider clock)
    {
        RequireDraft();
        Rule.Require(Call.IsOpenOn(clock.TodayInMilan), "Il bando è chiuso: non si possono presentare domande.");
        Rule.Require(BanOn(clock.TodayInMilan) is null, BanOn(clock.TodayInMilan)?.Sentence ?? "");
        Rule.Require(IsReadyToSubmit(clock.TodayInMilan), "Per presentare la domanda servono tutte le sezioni complete.");

        Status = ApplicationStatus.Submitted;
        SubmittedAt = clock.UtcNow;
        CountAgain(clock);
        Record(Act.Submitted, ApplicantId, clock);
        Notify("Abbiamo ricevuto la tua domanda", $"La domanda {Reference} è stata presentata. La decisione arriva entro {DueOn!.Value.WithArticle}. La ricevuta è nella tua area personale.", clock);
    }

    /// <param name="code">What the file is.</param>
    /// <param name="file">Already inspected.</param>
    /// <param name="caption">Of a picture.</param>
    /// <param name="clock">Now.</param>
    /// <param name="position">The place of a file it follows; left out, after all the others.</param>
    protected Attachment Attach(string code, StoredFile file, string? caption, TimeProvider clock, int? position = null)
    {
        RequireDraft();

        var attachment = new Attachment { Code = code, File = file, Caption = caption, Position = position ?? _attachments.Select(a => a.Position).DefaultIfEmpty().Max() + 1 };
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
        Register(act, clock, note);
        Touch(clock);
    }

    /// <summary>Writes to the applicant.</summary>
    /// <param name="subject">Without the reference.</param>
    /// <param name="body">Never what the case holds.</param>
    /// <param name="clock">Now.</param>
    /// <param name="refusalNotice">The notice it brings, if it does.</param>
    /// <param name="proceeding">The one whose start notice it brings, if it does.</param>
    protected void Notify(string subject, string body, TimeProvider clock, RefusalNotice? refusalNotice = null, Proceeding? proceeding = null) =>
        _notices.Add(new Notice
        {
            RecipientId = ApplicantId,
            Subject = $"{subject} · {Reference}",
            Body = body,
            CreatedAt = clock.UtcNow,
            RefusalNotice = refusalNotice,
            Proceeding = proceeding,
        });

    /// <summary>Every act moves the root, so that two people acting on one case at once are told apart by its version.</summary>
    protected void Touch(TimeProvider clock)
    {
        ChangedAt = clock.UtcNow;
        OpenDueOn = IsOpen ? DueOn : null;
        SearchText = Domain.SearchText.Of([Reference, .. SearchWords]);
    }

    private void RequireRules() => Rule.Require(Call.LackOfRules is null, Call.LackOfRules ?? "");

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

    private void ResumeReview(TimeProvider clock)
    {
        Status = ApplicationStatus.UnderReview;
        CountAgain(clock);
    }

    private void CountAgain(TimeProvider clock)
    {
        var (term, today) = (Term, clock.TodayInMilan);
        DueOn = term.LastDay(term.SuspensionOn(today)?.LatestEnd ?? today);
    }

    private int NextDecision => _decisions.Count + 1;

    private Decision Prepare(Decision decision, TimeProvider clock)
    {
        RequireRules();

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
