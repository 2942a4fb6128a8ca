using CoworkingMilano.Domain.Accounts;

namespace CoworkingMilano.Domain.Applications;

/// <summary>What comes after the decision. The status goes on saying how the request ended: that it was admitted stays true when the admission later comes to nothing.</summary>
public abstract partial class Application
{
    private readonly List<Proceeding> _proceedings = [];
    private IReadOnlyCollection<Ban>? _bans;

    /// <summary>It has never been in the database, which writes fields and not properties: nothing there can stand against it.</summary>
    private readonly bool _isNew;

    public IReadOnlyList<Proceeding> Proceedings => _proceedings;

    /// <summary>How an admission came to its end before its time; null while it holds.</summary>
    public AdmissionEnd? AdmissionEnd { get; private set; }

    public DateTime? AdmissionEndedAt { get; private set; }

    /// <summary>When a refusal was annulled: the case is examined again, within a new term.</summary>
    public DateTime? ReopenedAt { get; private set; }

    /// <summary>The act that ended the admission; none when it holds, or the person gave it up.</summary>
    public Proceeding? EndingProceeding => AdmissionEnd is null or Applications.AdmissionEnd.Waived ? null : _proceedings.Where(p => p.IsConcluded && p.Kind.EndsAdmission()).MaxBy(p => p.Number);

    public bool HoldsAdmission => Status is ApplicationStatus.Admitted && AdmissionEnd is null;

    /// <summary>The codes that a ban for a false declaration in this case would hold for, and that are looked for among the bans.</summary>
    public abstract (string? FiscalCode, string? VatNumber) BannableCodes { get; }

    public bool CanOpenProceedings(DateOnly today) => ProceedingsToOpen(today).Any();

    /// <summary>Why nothing can be opened today; null when something can.</summary>
    public string? ObstacleToOpening(DateOnly today) =>
        CanOpenProceedings(today) ? null
        : Status is ApplicationStatus.Refused && !IsUnderWay(ProceedingKind.Annulment) ? ObstacleToAnnulment(today)
        : "Su questa domanda non c’è nulla che l’ufficio possa avviare: non è decisa, o un procedimento è già aperto, o quello che era stato deciso non ha più effetto.";

    /// <summary>What the office may open today.</summary>
    public IEnumerable<ProceedingKind> ProceedingsToOpen(DateOnly today) =>
        Enum.GetValues<ProceedingKind>().Where(kind => kind.AppliesTo(Kind) && !IsUnderWay(kind) && kind.Grounds().Any(ground => ObstacleTo(kind, ground, today) is null));

    /// <summary>What the applicant may ask today of an entry of theirs.</summary>
    public IEnumerable<ProceedingKind> ProceedingsToRequest(DateOnly today) =>
        Enum.GetValues<ProceedingKind>().Where(kind => kind.CanBeRequested() && kind.AppliesTo(Kind) && !IsUnderWay(kind) && ObstacleTo(kind, ProceedingGround.OwnRequest, today) is null);

    public Proceeding ProceedingNumbered(int number) => _proceedings.SingleOrDefault(p => p.Number == number) ?? throw new Data.RecordNotFoundException();

    /// <summary>The bans against who asks, as the database knows them: <see cref="BanQueries.WithBansAsync"/> tells them.</summary>
    internal void Face(IReadOnlyCollection<Ban> bans) => _bans = bans;

    /// <summary>The ban in force that day which lasts longest.</summary>
    /// <exception cref="InvalidOperationException">The case was read without them: whoever forgot is told, and no ban is taken for none.</exception>
    public Ban? BanOn(DateOnly today) => Told(_bans, nameof(BanQueries.WithBansAsync)).Where(b => b.IsInForceOn(today)).MaxBy(b => b.LastDay);

    /// <summary>Opens a proceeding of the office's own motion, and tells who is concerned.</summary>
    /// <param name="kind">What it may end with.</param>
    /// <param name="ground">The only one its act will be able to rest on.</param>
    /// <param name="facts">What has happened, as the start notice tells it.</param>
    /// <param name="officer">Who opens it.</param>
    /// <param name="clock">Now.</param>
    public Proceeding OpenProceeding(ProceedingKind kind, ProceedingGround ground, string facts, Account officer, TimeProvider clock)
    {
        Rule.Require(kind.Grounds().Contains(ground), "Questo motivo non è tra quelli per cui l’ufficio può avviare il procedimento.");

        var proceeding = Begin(kind, ground, facts, officer.Id, clock);
        Notify(
            "L’ufficio ha avviato un procedimento",
            proceeding.OwesHearing
                ? $"L’ufficio ha avviato un procedimento sulla domanda {Reference}. La comunicazione di avvio è nella tua area personale: hai {Proceeding.DaysToAnswer} giorni da quando la ricevi per rispondere, anche con documenti."
                : $"L’ufficio ha avviato un procedimento sulla domanda {Reference}. La comunicazione di avvio è nella tua area personale.",
            clock,
            proceeding: proceeding);
        return proceeding;
    }

    /// <summary>The applicant asks to be suspended, reinstated or removed: no ten days are owed to who asks.</summary>
    public Proceeding RequestProceeding(ProceedingKind kind, string reasons, TimeProvider clock)
    {
        Rule.Require(kind.CanBeRequested(), "Questo procedimento lo avvia solo l’ufficio.");

        var proceeding = Begin(kind, ProceedingGround.OwnRequest, reasons, ApplicantId, clock);
        proceeding.Receive(DeliveryProof.ReadInPortal, clock);
        Notify("Abbiamo ricevuto la tua richiesta", $"La richiesta sulla domanda {Reference} è arrivata all’ufficio, che decide entro {proceeding.DueOn.WithArticle}.", clock);
        return proceeding;
    }

    /// <summary>Why a proceeding cannot be opened, or its act not signed, on a day; null when it can.</summary>
    internal string? ObstacleTo(ProceedingKind kind, ProceedingGround ground, DateOnly today) =>
        !kind.AppliesTo(Kind) ? "Questo procedimento non riguarda domande di questo tipo."
        : kind is ProceedingKind.Annulment ? ObstacleToAnnulment(today)
        : ObstacleToOwn(kind, ground, today);

    internal void ProceedingWasReceived(Proceeding proceeding, TimeProvider clock) =>
        Record(Act.ProceedingReceived, ApplicantId, clock, $"{proceeding.Kind.Label()}: {proceeding.Proof!.Value.Label()}");

    internal void ProceedingDeliveryWasNoted(Proceeding proceeding, Account officer, TimeProvider clock) =>
        Record(Act.ProceedingReceived, officer.Id, clock, $"{proceeding.Kind.Label()}: {proceeding.Delivery!.Words}");

    internal void ProceedingWasAnswered(Proceeding proceeding, TimeProvider clock)
    {
        Record(Act.ProceedingAnswered, ApplicantId, clock, proceeding.Kind.Label());
        Notify("Abbiamo ricevuto la tua risposta", $"La risposta sul procedimento che riguarda la domanda {Reference} è arrivata all’ufficio. La conclusione è attesa entro {proceeding.DueOn.WithArticle}.", clock);
    }

    internal void ConclusionWasPrepared(Proceeding proceeding, Account officer, TimeProvider clock) =>
        Record(Act.ConclusionPrepared, officer.Id, clock, proceeding.Kind.Label());

    internal void ConclusionWasSentBack(Proceeding proceeding, Account officer, TimeProvider clock, string note) =>
        Record(Act.ConclusionSentBack, officer.Id, clock, note);

    internal void ProceedingWasArchived(Proceeding proceeding, Account officer, TimeProvider clock)
    {
        Record(Act.ProceedingArchived, officer.Id, clock, proceeding.Kind.Label());
        Notify("Il procedimento è archiviato", $"L’ufficio ha archiviato il procedimento sulla domanda {Reference}: per te non cambia nulla. I motivi sono nella tua area personale.", clock);
    }

    internal void TakeEffect(Proceeding proceeding, Conclusion conclusion, Account officer, TimeProvider clock)
    {
        Record(Act.ProceedingConcluded, officer.Id, clock, proceeding.Kind.Label());
        if (proceeding.Kind is ProceedingKind.Annulment)
        {
            Annul(conclusion, officer, clock);
        }
        else
        {
            GiveEffect(proceeding, conclusion, officer, clock);
        }

        Notify("Il procedimento è concluso", $"L’ufficio ha concluso il procedimento sulla domanda {Reference}. Il provvedimento è nella tua area personale.", clock);
    }

    /// <summary>What other rows of the database hold about this case, once a query has told.</summary>
    protected IReadOnlyCollection<T> Told<T>(IReadOnlyCollection<T>? facts, string query) =>
        facts ?? (_isNew ? [] : throw new InvalidOperationException($"The case {Reference} was read without {query}."));

    /// <summary>Why a refusal of this kind cannot be undone, so that its case opens again; null when it can.</summary>
    protected virtual string? ObstacleToReopening => null;

    /// <summary>As <see cref="ObstacleTo"/>, for the proceedings of one kind of application only.</summary>
    protected abstract string? ObstacleToOwn(ProceedingKind kind, ProceedingGround ground, DateOnly today);

    /// <summary>What the signed act of such a proceeding brings about.</summary>
    protected abstract void GiveEffect(Proceeding proceeding, Conclusion conclusion, Account officer, TimeProvider clock);

    /// <summary>Undoes what an admission brought about: the entry leaves the registry, the money goes back to its line.</summary>
    protected abstract void UndoAdmission(Conclusion conclusion, Account officer, TimeProvider clock);

    /// <summary>Takes hold again of what a refusal had let go.</summary>
    protected virtual void TakeHold()
    {
    }

    protected void EndAdmission(AdmissionEnd how, TimeProvider clock)
    {
        (AdmissionEnd, AdmissionEndedAt) = (how, clock.UtcNow);
        LetGo();
    }

    protected IEnumerable<string> ObstaclesOfBans(DateOnly today) =>
        BanOn(today) is { } ban ? [$"fino {ban.LastDay.AsEnd} compreso chi chiede non può avere benefici, per una dichiarazione non vera (art. 75, c. 1-bis, del D.P.R. 445/2000)"] : [];

    private bool IsUnderWay(ProceedingKind kind) => _proceedings.Any(p => p.Kind == kind && p.IsOpen);

    private Proceeding Begin(ProceedingKind kind, ProceedingGround ground, string facts, string by, TimeProvider clock)
    {
        var obstacle = ObstacleTo(kind, ground, clock.TodayInMilan);
        Rule.Require(obstacle is null, obstacle ?? "");
        Rule.Require(!IsUnderWay(kind), "Un procedimento così è già aperto.");
        Rule.Require(!string.IsNullOrWhiteSpace(facts), "Chi avvia un procedimento dice perché.");

        var proceeding = new Proceeding(this, _proceedings.Count + 1, kind, ground, facts, by, clock);
        _proceedings.Add(proceeding);
        Record(proceeding.IsRequested ? Act.ProceedingRequested : Act.ProceedingOpened, by, clock, kind.Label());
        return proceeding;
    }

    private string? ObstacleToAnnulment(DateOnly today) =>
        SignedDecision is not { } decision || (Status is ApplicationStatus.Admitted && !HoldsAdmission) ? "Si annulla d’ufficio solo una decisione firmata che ha ancora effetto."
        : today > decision.LastDayToAnnul ? $"Una decisione si annulla d’ufficio entro sei mesi: per questa l’ultimo giorno utile era {decision.LastDayToAnnul!.Value.WithArticle} (art. 21-nonies della L. 241/1990)."
        : Status is ApplicationStatus.Refused ? ObstacleToReopening
        : null;

    private void Annul(Conclusion conclusion, Account officer, TimeProvider clock)
    {
        SignedDecision!.BeAnnulled(clock);
        if (Status is ApplicationStatus.Admitted)
        {
            UndoAdmission(conclusion, officer, clock);
            EndAdmission(Applications.AdmissionEnd.Annulled, clock);
            return;
        }

        (Status, EndedAt, ReopenedAt, SubstituteCalledAt) = (ApplicationStatus.UnderReview, null, clock.UtcNow, null);
        TakeHold();
        CountAgain(clock);
        Record(Act.Reopened, officer.Id, clock);
    }
}
