using CoworkingMilano.Domain.Calls;
using CoworkingMilano.Domain.Files;

namespace CoworkingMilano.Domain.Applications;

/// <summary>What a case is before its submission: a draft whose sections save themselves and know what they lack.</summary>
public abstract partial class Application
{
    private readonly List<Attachment> _attachments = [];
    private readonly List<DeclarationAnswer> _declarations = [];

    public IReadOnlyList<Attachment> Attachments => _attachments;
    public IReadOnlyList<DeclarationAnswer> Declarations => _declarations;

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

    public bool HasDeclared => Call.DeclarationsFor(Kind).All(text => _declarations.Any(d => d.Text == text));

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
}
