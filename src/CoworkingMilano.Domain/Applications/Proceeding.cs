using CoworkingMilano.Domain.Accounts;
using CoworkingMilano.Domain.Files;
using CoworkingMilano.Domain.Protocol;

namespace CoworkingMilano.Domain.Applications;

/// <summary>
/// What the office opens of its own motion after a decision (procedimento d’ufficio), or a manager asks for their entry. It has one ground, which the start notice tells (L. 241/1990 artt. 7 and 8);
/// who is concerned has ten days to answer (art. 10); it ends with an act in two hands, on that ground and no other, or is filed with reasons.
/// </summary>
public class Proceeding
{
    public const int DaysToAnswer = 10;

    /// <summary>Days to the end of it, since neither law nor call sets others (L. 241/1990 art. 2 c. 2).</summary>
    public const int TermDays = 30;

    public const int MaximumFiles = 5;

    private readonly List<ProceedingFile> _files = [];
    private readonly List<Conclusion> _conclusions = [];
    private readonly List<Ban> _bans = [];

    private Proceeding()
    {
    }

    internal Proceeding(Application application, int number, ProceedingKind kind, ProceedingGround ground, string facts, string openedById, TimeProvider clock) =>
        (Application, Number, Kind, Ground, Facts, OpenedById, OpenedAt) = (application, number, kind, ground, facts, openedById, clock.UtcNow);

    public int Id { get; private set; }
    public Application Application { get; private set; } = null!;

    /// <summary>1 for the first one of the case.</summary>
    public int Number { get; private set; }

    public ProceedingKind Kind { get; private set; }
    public ProceedingGround Ground { get; private set; }

    /// <summary>The facts, as the start notice tells them, or the words of the manager’s request.</summary>
    public string Facts { get; private set; } = "";

    public string OpenedById { get; private set; } = "";
    public Account OpenedBy { get; private set; } = null!;
    public DateTime OpenedAt { get; private set; }

    /// <summary>When the start notice reached who is concerned: the ten days run from here. Null until there is proof.</summary>
    public DateTime? ReceivedAt { get; private set; }

    public DeliveryProof? Proof { get; private set; }

    /// <summary>What an officer noted of it, when it went by other ways.</summary>
    public Delivery? Delivery { get; private set; }

    public string? Answer { get; private set; }
    public DateTime? AnsweredAt { get; private set; }
    public DateTime? ArchivedAt { get; private set; }
    public string? ArchivedById { get; private set; }
    public Account? ArchivedBy { get; private set; }

    /// <summary>Why it was filed; for who is concerned too.</summary>
    public string? ArchivedBecause { get; private set; }

    /// <summary>The documents that go with the answer.</summary>
    public IReadOnlyList<ProceedingFile> Files => _files;

    public IReadOnlyList<Conclusion> Conclusions => _conclusions;

    /// <summary>Born of its conclusion, when the ground is a false declaration.</summary>
    public IReadOnlyList<Ban> Bans => _bans;

    public bool IsRequested => Ground is ProceedingGround.OwnRequest;

    /// <summary>What is asked by who is concerned, or only does them good, waits for no answer.</summary>
    public bool OwesHearing => !IsRequested && Kind is not ProceedingKind.Reinstatement;

    /// <summary>The last day of the ten; null until the start notice was received. An answer counts until somebody prepares the act.</summary>
    public DateOnly? LastDayToAnswer => ReceivedAt?.DayInMilan.AddDays(DaysToAnswer);

    /// <summary>The last day for the conclusion.</summary>
    public DateOnly DueOn => OpenedAt.DayInMilan.AddDays(TermDays);

    /// <summary>The act that waits for a signature.</summary>
    public Conclusion? PreparedConclusion => _conclusions.SingleOrDefault(c => c.AwaitsSignature);

    public Conclusion? SignedConclusion => _conclusions.SingleOrDefault(c => c.SignedAt is not null);

    /// <summary>The one that is signed, or waits for it.</summary>
    public Conclusion? CurrentConclusion => SignedConclusion ?? PreparedConclusion;

    public bool IsConcluded => SignedConclusion is not null;
    public bool IsOpen => !IsConcluded && ArchivedAt is null;
    public bool LacksProof => IsOpen && ReceivedAt is null;
    public bool AwaitsSignature => PreparedConclusion is not null;
    public bool TakesAnswer => IsOpen && !AwaitsSignature && !IsRequested && AnsweredAt is null;

    /// <summary>The answer came, or ten full days have passed since the notice was received, or none is owed.</summary>
    public bool IsHeardOn(DateOnly today) => !OwesHearing || AnsweredAt is not null || LastDayToAnswer < today;

    public bool CanBeConcludedOn(DateOnly today) => IsOpen && !AwaitsSignature && IsHeardOn(today);
    public bool CanBeArchived => IsOpen && !AwaitsSignature;

    public ProceedingStage StageOn(DateOnly today) =>
        IsConcluded ? ProceedingStage.Concluded
        : ArchivedAt is not null ? ProceedingStage.Archived
        : AwaitsSignature ? ProceedingStage.AwaitingSignature
        : IsHeardOn(today) ? ProceedingStage.Heard
        : ProceedingStage.AwaitingAnswer;

    /// <summary>What would stop its act today, as a sentence; null when nothing does.</summary>
    public string? ObstacleOn(DateOnly today) => Application.Call.LackOfRules ?? Application.ObstacleTo(Kind, Ground, today);

    /// <summary>Writes down how and when the start notice reached who is concerned; the first proof counts.</summary>
    public void Receive(DeliveryProof proof, TimeProvider clock)
    {
        if (ReceivedAt is null && IsOpen)
        {
            (ReceivedAt, Proof) = (clock.UtcNow, proof);
            Application.ProceedingWasReceived(this, clock);
        }
    }

    /// <inheritdoc cref="RefusalNotice.NoteDelivery"/>
    public void NoteDelivery(DateOnly day, DeliveryMeans means, StoredFile document, Account officer, TimeProvider clock)
    {
        Rule.Require(LacksProof, "Che la comunicazione è arrivata risulta già, o il procedimento è finito.");
        Delivery.RequireDay(day, OpenedAt, clock);

        Delivery = new Delivery(day, means, document, officer, clock);
        (ReceivedAt, Proof) = (Delivery.ReceivedAt, DeliveryProof.DeliveredOtherwise);
        Application.ProceedingDeliveryWasNoted(this, officer, clock);
    }

    /// <summary>Who is concerned answers, once, with documents if they want.</summary>
    public void Respond(string answer, IReadOnlyCollection<StoredFile> files, TimeProvider clock)
    {
        Rule.Require(TakesAnswer, "Hai già risposto, o il tempo per rispondere è finito: il provvedimento è predisposto.");
        Rule.Require(!string.IsNullOrWhiteSpace(answer), "Una risposta non è vuota.");
        Rule.Require(files.Count <= MaximumFiles, $"Con la risposta si allegano al massimo {MaximumFiles} file.");

        Receive(DeliveryProof.ReadInPortal, clock);
        (Answer, AnsweredAt) = (answer, clock.UtcNow);
        _files.AddRange(files.Select((file, i) => new ProceedingFile { Position = i + 1, File = file }));
        Application.ProceedingWasAnswered(this, clock);
    }

    /// <summary>The first hand writes the act, on the ground that was announced.</summary>
    /// <param name="reasons">The facts found and what the answer changes, or not.</param>
    /// <param name="from">First day of effect of a suspension or a removal; null or past: the day of the signature.</param>
    /// <param name="until">First day back of a suspension, which the act must state (L. 241/1990 art. 21-quater).</param>
    /// <param name="officer">Somebody else signs.</param>
    /// <param name="clock">Now.</param>
    public Conclusion PrepareConclusion(string reasons, DateOnly? from, DateOnly? until, Account officer, TimeProvider clock)
    {
        var today = clock.TodayInMilan;
        Rule.Require(IsOpen && !AwaitsSignature, "Il procedimento è finito, o il provvedimento è già predisposto.");
        Rule.Require(IsHeardOn(today), "Prima di concludere si aspetta la risposta, o dieci giorni interi da quando la comunicazione di avvio è stata ricevuta (artt. 7, 8 e 10 della L. 241/1990).");
        Rule.Require(!string.IsNullOrWhiteSpace(reasons), "Un provvedimento è sempre motivato.");
        Rule.Require(from is null || Kind.HasFirstDay(), "Questo provvedimento ha effetto dalla firma.");
        Rule.Require(Kind is ProceedingKind.Suspension == until is not null && (until is null || (from ?? today) < until), "Una sospensione dice fino a quando dura (art. 21-quater della L. 241/1990).");
        Rule.Require(ObstacleOn(today) is null, ObstacleOn(today) ?? "");

        var conclusion = new Conclusion(this, _conclusions.Count + 1, reasons, from, until, officer, clock);
        _conclusions.Add(conclusion);
        Application.ConclusionWasPrepared(this, officer, clock);
        return conclusion;
    }

    /// <summary>The second hand signs: the act takes effect.</summary>
    /// <param name="number">Of the conclusion the signer has read: another prepared meanwhile is never taken in its place.</param>
    /// <param name="officer">Not who prepared it.</param>
    /// <param name="clock">Now.</param>
    public void Conclude(int number, Account officer, TimeProvider clock)
    {
        var conclusion = ToSign(number);
        Rule.Require(officer.Id != conclusion.PreparedById, "Chi firma il provvedimento non può averlo predisposto.");
        Rule.Require(ObstacleOn(clock.TodayInMilan) is null, ObstacleOn(clock.TodayInMilan) ?? "");

        Application.TakeEffect(this, conclusion, officer, clock);
        conclusion.BeSigned(officer, clock);
        if (Ground is ProceedingGround.FalseDeclaration && Kind is ProceedingKind.Removal or ProceedingKind.Lapse)
        {
            var (fiscalCode, vatNumber) = Application.BannableCodes;
            _bans.AddRange(new[] { fiscalCode, vatNumber }.OfType<string>().Select(code => new Ban(code, clock.TodayInMilan)));
        }
    }

    /// <summary>The second hand does not sign, and says why; the note is for the office.</summary>
    /// <inheritdoc cref="Conclude" path="/param"/>
    /// <param name="note">What is to be seen again.</param>
    public void ReturnConclusion(int number, string note, Account officer, TimeProvider clock)
    {
        var conclusion = ToSign(number);
        Rule.Require(!string.IsNullOrWhiteSpace(note), "Chi rimanda un provvedimento spiega perché.");

        conclusion.BeSentBack(note, officer, clock);
        Application.ConclusionWasSentBack(this, officer, clock, note);
    }

    /// <summary>Nothing comes of it, and why: the answer was right, or the facts are over.</summary>
    public void Archive(string reasons, Account officer, TimeProvider clock)
    {
        Rule.Require(CanBeArchived, "Si archivia solo un procedimento aperto, il cui provvedimento non sia già alla firma.");
        Rule.Require(!string.IsNullOrWhiteSpace(reasons), "Chi archivia un procedimento spiega perché.");

        (ArchivedAt, ArchivedById, ArchivedBecause) = (clock.UtcNow, officer.Id, reasons);
        Application.ProceedingWasArchived(this, officer, clock);
    }

    /// <summary>When such an act was done on it, if it was.</summary>
    internal DateTime? ActedAt(Act act) => act switch
    {
        Act.ProceedingAnswered => AnsweredAt,
        Act.ProceedingConcluded => SignedConclusion?.SignedAt,
        Act.ProceedingArchived => ArchivedAt,
        _ => OpenedAt,
    };

    /// <summary>What such an act said, word for word.</summary>
    internal IEnumerable<(string Name, string? Value)> Spelled(Act act) =>
    [
        ("Procedimento", $"{Number}, {Kind.Label()}"),
        ("Motivo", Ground.Label()),
        .. act switch
        {
            Act.ProceedingAnswered => _files.OrderBy(f => f.Position).Select(f => ($"File {f.Position}", ActDocument.Spelled(f.File))).Prepend(("Risposta", Answer)),
            Act.ProceedingConcluded => SignedConclusion?.Spelled() ?? [],
            Act.ProceedingArchived => [("Archiviato perché", ArchivedBecause)],
            _ => [("Fatti", (string?)Facts)],
        },
    ];

    private Conclusion ToSign(int number)
    {
        var conclusion = _conclusions.SingleOrDefault(c => c.Number == number);
        Rule.Require(conclusion is { AwaitsSignature: true }, "Il provvedimento non è più in attesa di firma, o nel frattempo ne è stato predisposto un altro: riapri il procedimento e leggi.");

        return conclusion;
    }
}

/// <summary>A document that goes with the answer to a start notice.</summary>
public class ProceedingFile
{
    public int Id { get; private set; }
    public required int Position { get; init; }
    public required StoredFile File { get; init; }
}
