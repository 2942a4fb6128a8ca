using CoworkingMilano.Domain.Accounts;
using CoworkingMilano.Domain.Data;
using CoworkingMilano.Domain.Files;
using CoworkingMilano.Domain.Protocol;

namespace CoworkingMilano.Domain.Applications;

/// <summary>
/// The notice owed before any refusal (preavviso di rigetto, L. 241/1990 art. 10-bis): the reasons in writing, ten days from its receipt for written remarks and documents.
/// It suspends the term; no refusal is prepared before it was heard.
/// </summary>
public class RefusalNotice
{
    private readonly List<RefusalGround> _grounds = [];
    private readonly List<Remark> _remarks = [];

    public int Id { get; private set; }
    public Application Application { get; private set; } = null!;

    /// <summary>1 for the first one given on the case.</summary>
    public int Number { get; private set; }

    public string GivenById { get; private set; } = "";
    public Account GivenBy { get; private set; } = null!;
    public DateTime GivenAt { get; private set; }

    /// <summary>When it reached the applicant: the ten days run from here. Null until there is proof.</summary>
    public DateTime? ReceivedAt { get; private set; }

    public DeliveryProof? Proof { get; private set; }

    /// <summary>What an officer noted of it, when it went by other ways.</summary>
    public Delivery? Delivery { get; private set; }

    /// <summary>When the applicant sent their remarks.</summary>
    public DateTime? RemarksFiledAt { get; private set; }

    /// <summary>When an officer took note that none had come.</summary>
    public DateTime? SilenceNotedAt { get; private set; }

    /// <summary>When the office took it back: no refusal can rest on it.</summary>
    public DateTime? TakenBackAt { get; private set; }

    /// <summary>Why it was taken back; for the applicant.</summary>
    public string? TakenBackNote { get; private set; }

    public IReadOnlyList<RefusalGround> Grounds => _grounds;
    public IReadOnlyList<Remark> Remarks => _remarks;

    /// <summary>The last day for remarks; null until the notice was received.</summary>
    public DateOnly? LastDayForRemarks => ReceivedAt?.DayInMilan.AddDays(Suspension.DaysForRemarks);

    /// <exception cref="RecordNotFoundException">It has none at this place.</exception>
    public Remark RemarkAt(int position) => _remarks.SingleOrDefault(r => r.Position == position) ?? throw new RecordNotFoundException();

    /// <summary>The applicant was heard: remarks came, or ten full days passed without any.</summary>
    public bool IsHeard => TakenBackAt is null && (RemarksFiledAt ?? SilenceNotedAt) is not null;

    /// <summary>The applicant may still write.</summary>
    public bool IsOpen => TakenBackAt is null && RemarksFiledAt is null && SilenceNotedAt is null;

    public bool LacksProof => IsOpen && ReceivedAt is null;

    public bool TakesRemarksOn(DateOnly today) => IsOpen && (LastDayForRemarks is not { } last || today <= last);

    /// <summary>Ten full days have passed since it was received, and no remark came.</summary>
    public bool IsSilentOn(DateOnly today) => IsOpen && LastDayForRemarks < today;

    /// <summary>The applicant wrote remarks and did not file them: nobody else reads them, and they answer nothing.</summary>
    public bool HasUnfiledRemarks => RemarksFiledAt is null && _remarks.Count > 0;

    /// <summary>The remarks that still want the officer's answer.</summary>
    public IEnumerable<Remark> Unanswered => RemarksFiledAt is null ? [] : _remarks.Where(r => r.Reply is null).OrderBy(r => r.Position);

    internal NoticeRound? Round => ReceivedAt is { } received ? new(received.DayInMilan, RemarksFiledAt?.DayInMilan, TakenBackAt?.DayInMilan) : null;

    private RefusalNotice()
    {
    }

    internal RefusalNotice(Application application, int number, IEnumerable<RefusalGround> grounds, Account officer, TimeProvider clock)
    {
        (Application, Number, GivenById, GivenAt) = (application, number, officer.Id, clock.UtcNow);
        _grounds.AddRange(grounds);
        RefusalGround.Count(_grounds);
    }

    /// <summary>Writes down how and when the notice reached the applicant; the first proof counts.</summary>
    public void Receive(DeliveryProof proof, TimeProvider clock)
    {
        if (ReceivedAt is null && IsOpen)
        {
            (ReceivedAt, Proof) = (clock.UtcNow, proof);
            Application.NoticeWasReceived(proof, clock);
        }
    }

    /// <summary>An officer writes down that it was delivered on a day, by other ways than the portal, and keeps the document that proves it.</summary>
    /// <param name="day">The Milan day on which it arrived.</param>
    /// <param name="means">How.</param>
    /// <param name="document">Already inspected.</param>
    /// <param name="officer">Who notes it.</param>
    /// <param name="clock">Now.</param>
    public void NoteDelivery(DateOnly day, DeliveryMeans means, StoredFile document, Account officer, TimeProvider clock)
    {
        Rule.Require(Application.IsNoticed && LacksProof, "Che il preavviso è arrivato risulta già, o non è più aperto.");
        Delivery.RequireDay(day, GivenAt, clock);

        Delivery = new Delivery(day, means, document, officer, clock);
        (ReceivedAt, Proof) = (Delivery.ReceivedAt, DeliveryProof.DeliveredOtherwise);
        Application.NoticeDeliveryWasNoted(Delivery, officer, clock);
    }

    /// <exception cref="RuleBrokenException">The ten days are over, or the remarks were filed, or the notice was taken back.</exception>
    public void RequireOpen(DateOnly today) =>
        Rule.Require(Application.IsNoticed && TakesRemarksOn(today), "Il tempo per le osservazioni è finito, o le hai già presentate.");

    /// <summary>Keeps a remark; nothing reaches the office before <see cref="FileRemarks"/>.</summary>
    public Remark AddRemark(string text, TimeProvider clock)
    {
        RequireOpen(clock.TodayInMilan);
        Rule.Require(!string.IsNullOrWhiteSpace(text), "Un’osservazione non è vuota.");

        var remark = new Remark(_remarks.Count == 0 ? 1 : _remarks.Max(r => r.Position) + 1, text);
        _remarks.Add(remark);
        Application.KeepPace(clock);
        return remark;
    }

    public void Reword(Remark remark, string text, TimeProvider clock)
    {
        RequireOpen(clock.TodayInMilan);
        Rule.Require(_remarks.Contains(remark) && !string.IsNullOrWhiteSpace(text), "Un’osservazione non è vuota.");

        remark.Say(text);
        Application.KeepPace(clock);
    }

    /// <summary>Takes a remark away before it is filed; the caller removes the bytes of its files in the same save.</summary>
    public void Drop(Remark remark, TimeProvider clock)
    {
        RequireOpen(clock.TodayInMilan);

        _remarks.Remove(remark);
        Application.KeepPace(clock);
    }

    public void Enclose(Remark remark, StoredFile file, TimeProvider clock)
    {
        RequireOpen(clock.TodayInMilan);
        Rule.Require(_remarks.Contains(remark), "L’osservazione non è in questo preavviso.");
        Rule.Require(remark.Files.Count < Remark.MaximumFiles, $"Con ogni osservazione si allegano al massimo {Remark.MaximumFiles} file.");

        remark.Take(file);
        Application.KeepPace(clock);
    }

    /// <summary>The applicant sends all remarks: the case is the office's again, and the term resumes ten days later.</summary>
    public void FileRemarks(TimeProvider clock)
    {
        RequireOpen(clock.TodayInMilan);
        Rule.Require(_remarks.Count > 0, "Scrivi almeno un’osservazione.");

        Receive(DeliveryProof.ReadInPortal, clock);
        RemarksFiledAt = clock.UtcNow;
        Application.RemarksArrived(clock);
    }

    /// <summary>An officer takes note that ten full days have passed without remarks.</summary>
    public void NoteSilence(Account officer, TimeProvider clock)
    {
        Rule.Require(Application.IsNoticed && IsSilentOn(clock.TodayInMilan), "Il preavviso deve essere stato ricevuto da più di dieci giorni, senza osservazioni.");

        SilenceNotedAt = clock.UtcNow;
        Application.SilenceWasNoted(officer, clock);
    }

    /// <summary>The office was wrong, or things have changed: the examination goes on and the term runs again from that day; the history keeps it.</summary>
    public void TakeBack(string note, Account officer, TimeProvider clock)
    {
        Rule.Require(Application.IsNoticed && IsOpen, "Si ritira solo un preavviso ancora aperto.");
        Rule.Require(!string.IsNullOrWhiteSpace(note), "Chi ritira un preavviso spiega perché.");

        (TakenBackAt, TakenBackNote) = (clock.UtcNow, note);
        Application.NoticeWasTakenBack(officer, clock);
    }

    /// <summary>The officer's answer to one remark, quoted in the decision.</summary>
    public void ReplyTo(Remark remark, string reply, Account officer, TimeProvider clock)
    {
        Rule.Require(Application.CanBeReviewedBy(officer.Id), "Risponde alle osservazioni chi ha la domanda in carico, durante l’istruttoria.");
        Rule.Require(RemarksFiledAt is not null && _remarks.Contains(remark), "L’osservazione non è stata presentata.");
        Rule.Require(!string.IsNullOrWhiteSpace(reply), "Una risposta non è vuota.");

        remark.BeAnswered(reply, officer, clock);
        Application.KeepPace(clock);
    }

    /// <summary>A refusal may give this ground: it was announced, word for word, or it comes from a remark. The codes are too broad to say alone what was announced.</summary>
    internal bool Allows(RefusalGround ground) =>
        ground.Remark is { } remark ? _remarks.Contains(remark) : _grounds.Any(announced => (announced.Reason, announced.Text, announced.Rule) == (ground.Reason, ground.Text, ground.Rule));

    /// <summary>What such an act said, word for word. Remarks that were not filed yet are nobody’s but their author’s.</summary>
    internal IEnumerable<(string Name, string? Value)> Spelled(Act act) =>
    [
        ("Preavviso", $"{Number}"),
        .. _grounds.OrderBy(g => g.Position).SelectMany(g => g.Spelled()),
        .. _remarks.Where(_ => act is Act.RemarksReceived).OrderBy(r => r.Position).SelectMany(r => r.Files.OrderBy(f => f.Position)
            .Select(f => ($"Osservazione {r.Position}, file", ActDocument.Spelled(f.File)))
            .Prepend(($"Osservazione {r.Position}", r.Text))),
        ("Ritirato perché", act is Act.RefusalNoticeTakenBack ? TakenBackNote : null),
    ];
}
