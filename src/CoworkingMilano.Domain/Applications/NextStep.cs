using System.ComponentModel.DataAnnotations;

namespace CoworkingMilano.Domain.Applications;

/// <summary>
/// What happens now on a case: what is to be done and by whom, by which day, and what follows if nobody does it. Like <see cref="ProcedureClock"/>, beside which it stands, a pure function of dated facts and of a day
/// (L. 241/1990 art. 2 c. 9-bis and 9-ter).
/// </summary>
/// <param name="Step">What is to be done.</param>
/// <param name="Turn">Who must do it.</param>
/// <param name="By">The last day for it; null where no day is fixed.</param>
/// <param name="Otherwise">What follows if nobody does it.</param>
public sealed record NextStep(Step Step, Turn Turn, DateOnly? By, Consequence Otherwise)
{
    /// <summary>How the term stands; null in a draft, which has none.</summary>
    public TermSoFar? Term { get; init; }

    /// <summary>The last day has passed, and the applicant has not yet turned to the substitute officer.</summary>
    public bool MayCallSubstitute { get; init; }
}

/// <summary>The days of a term up to a day, or to the end of the case.</summary>
/// <param name="Days">All the days of the term.</param>
/// <param name="OfOffice">Those the office has used.</param>
/// <param name="OfApplicant">Those that passed while the term stood still for the applicant: they are not counted.</param>
/// <param name="LastDay">The last day for the decision as things stand.</param>
/// <param name="Standstill">What keeps it still today; null when the days are counted.</param>
public sealed record TermSoFar(int Days, int OfOffice, int OfApplicant, DateOnly LastDay, Standstill? Standstill)
{
    public bool IsOver => OfOffice > Days;

    public bool StandsStill => Standstill is not null;

    /// <summary>By how many days the office is late; 0 when it is not.</summary>
    public int DaysLate => Math.Max(0, OfOffice - Days);
}

/// <summary>A term that stands still.</summary>
/// <param name="Cause">Why, and so whether its last day may still move.</param>
/// <param name="Until">The last day that is not counted, as things stand.</param>
public sealed record Standstill(StandstillCause Cause, DateOnly Until);

public enum StandstillCause
{
    /// <summary>Information was asked: the last day moves with every day without an answer.</summary>
    AwaitsInformation,

    /// <summary>A notice before a refusal was received: the ten days are already in the last day, which moves once more if remarks are filed.</summary>
    AwaitsRemarks,

    /// <summary>Remarks were filed: the stretch has a fixed end, already in the last day.</summary>
    RemarksFiled,
}

/// <summary>What is to be done next.</summary>
public enum Step
{
    /// <summary>Complete the draft and submit it.</summary>
    Submit,

    TakeInCharge,
    Examine,

    /// <summary>An inspector comes; somebody must let them in.</summary>
    Visit,

    /// <summary>The visit's day has passed: the inspector closes the report.</summary>
    CloseVisit,

    /// <summary>The prepared decision came back with a note.</summary>
    Reconsider,

    /// <summary>Answer each remark on a notice before a refusal.</summary>
    AnswerRemarks,

    /// <summary>The applicant was heard: prepare the decision.</summary>
    Decide,

    Sign,
    GiveInformation,

    /// <summary>The deadline has passed: an answer still counts until an officer lets the case lapse.</summary>
    GiveLateInformation,

    /// <summary>Nothing proves yet that the notice before a refusal was received.</summary>
    ReadNotice,

    FileRemarks,

    /// <summary>Ten full days passed without remarks: an officer takes note.</summary>
    NoteSilence,

    /// <summary>The voucher is awarded and its stay has not ended.</summary>
    UseVoucher,

    VoucherIsOver,

    /// <summary>The space is in the registry.</summary>
    StayListed,

    EntryIsSuspended,
    EntryIsOver,

    /// <summary>A proceeding was opened after the decision: read its start notice and answer.</summary>
    AnswerProceeding,

    /// <summary>Who is concerned was heard: prepare its act, or file it.</summary>
    ConcludeProceeding,

    /// <summary>Its act waits for a signature.</summary>
    SignConclusion,

    /// <summary>The admission came to its end before its time.</summary>
    AdmissionIsOver,

    /// <summary>Refused: what is left is an appeal, or a new request.</summary>
    AppealRefusal,

    /// <summary>Lapsed: as <see cref="AppealRefusal"/>.</summary>
    AppealLapse,

    /// <summary>Withdrawn.</summary>
    AskAgain,
}

/// <summary>Who must act now.</summary>
public enum Turn
{
    [Display(Name = "Tocca a te")]
    Applicant,

    [Display(Name = "Tocca all’ufficio")]
    Office,

    [Display(Name = "Tocca al sostituto")]
    Substitute,

    [Display(Name = "Procedimento concluso")]
    Nobody,
}

/// <summary>What follows if nobody acts.</summary>
public enum Consequence
{
    /// <summary>A draft is examined by nobody, and no day is counted.</summary>
    NothingIsExamined,

    /// <summary>After the last day the applicant may turn to the substitute officer (art. 2 c. 9-ter).</summary>
    SubstituteMayBeCalled,

    /// <summary>The last day has passed: the applicant may turn to them today.</summary>
    SubstituteCanBeCalled,

    /// <summary>If the substitute is silent too, an action against the silence (D.Lgs. 104/2010 artt. 31 and 117).</summary>
    CourtMayBeAsked,

    /// <summary>After the deadline an officer may let the case lapse (D.P.R. 445/2000 art. 71 c. 3).</summary>
    CaseMayLapse,

    /// <summary>The deadline has passed: an officer may do so today.</summary>
    CaseCanLapse,

    /// <summary>Ten days after its receipt the office may refuse without remarks (art. 10-bis).</summary>
    RefusalMayFollow,

    /// <summary>Ten days after the start notice was received the office concludes on what it has (art. 10).</summary>
    ActMayFollow,

    /// <summary>Until an act is signed, the decision holds.</summary>
    DecisionHolds,

    /// <summary>The space leaves the registry after the last day.</summary>
    EntryEnds,

    /// <summary>What is spent after the last day is not refunded.</summary>
    StayEnds,

    /// <summary>Once the days of an appeal have passed the act stands (D.Lgs. 104/2010 artt. 29 and 41).</summary>
    ActStands,

    Nothing,
}
