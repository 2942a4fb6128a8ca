using CoworkingMilano.Domain.Accounts;
using CoworkingMilano.Domain.Calls;
using CoworkingMilano.Domain.Notices;

namespace CoworkingMilano.Domain.Applications;

/// <summary>What an accreditation and a voucher application share: a draft that becomes a case, examined by one officer and decided in two hands.</summary>
public abstract partial class Application
{
    private readonly List<TimelineEntry> _timeline = [];
    private readonly List<Notice> _notices = [];

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
    public IReadOnlyList<Notice> Notices => _notices;

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

    public bool IsCaseOfficer(Account officer) => IsInChargeOf(officer.Id);

    public bool IsInChargeOf(string accountId) => CaseOfficerId == accountId;

    /// <summary>This person may check, schedule and prepare: the case is theirs and under review.</summary>
    public bool CanBeReviewedBy(string accountId) => IsUnderReview && IsInChargeOf(accountId);

    /// <summary>The applicant gives up, at any moment before the decision.</summary>
    public void Withdraw(TimeProvider clock)
    {
        Rule.Require(CanBeWithdrawn, "Si ritira solo una domanda presentata e non ancora decisa.");

        End(ApplicationStatus.Withdrawn, clock);
        Record(Act.Withdrawn, ApplicantId, clock);
        Notify("Hai ritirato la domanda", $"La domanda {Reference} è stata ritirata: il procedimento si chiude qui. Puoi presentarne una nuova quando vuoi.", clock);
    }

    internal void KeepPace(TimeProvider clock) => Touch(clock);

    /// <summary>What an end other than an admission, or the end of an admission, lets go of.</summary>
    protected virtual void LetGo()
    {
    }

    protected abstract IEnumerable<string?> SearchWords { get; }

    protected void RequireReviewBy(Account officer)
    {
        Rule.Require(IsUnderReview, "La domanda non è in istruttoria.");
        Rule.Require(IsCaseOfficer(officer), "La domanda è in carico a un altro istruttore.");
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
