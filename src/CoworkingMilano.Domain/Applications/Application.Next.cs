namespace CoworkingMilano.Domain.Applications;

/// <summary>What happens now: one answer for every page, of the applicant and of the office.</summary>
public abstract partial class Application
{
    /// <summary>The last day the substitute officer has, once called.</summary>
    public DateOnly? SubstituteDueOn => SubstituteCalledAt?.DayInMilan.AddDays(SubstituteDays);

    /// <summary>What is to be done next. Requests of information, notices with their remarks, decisions, proceedings with their conclusions, and visits or the space must be loaded.</summary>
    public NextStep NextStepOn(DateOnly today)
    {
        var next = IsDraft ? new NextStep(Step.Submit, Turn.Applicant, Call.ClosesOn, Consequence.NothingIsExamined)
            : HasEnded ? StepAfterEnd(today)
            : StepWhileOpen(today);
        return IsDraft ? next : next with { Term = TermOn(today), MayCallSubstitute = IsOverdueOn(today) && SubstituteCalledAt is null };
    }

    /// <summary>What the office does while it examines the case.</summary>
    protected virtual NextStep StepOfReview(DateOnly today) => OfOffice(HeardNotice switch
    {
        { } heard when heard.Unanswered.Any() => Step.AnswerRemarks,
        { } heard when _decisions.All(d => d.PreparedAt <= heard.GivenAt) => Step.Decide,
        _ => _decisions.Any(d => IsWithinTerm(d.PreparedAt)) ? Step.Reconsider : Step.Examine,
    }, today);

    /// <summary>What an admission leaves to do, and until which day.</summary>
    protected abstract NextStep StepAfterAdmission(DateOnly today);

    protected NextStep OfOffice(Step step, DateOnly today, DateOnly? by = null) => SubstituteDueOn is { } substituteBy
        ? new(step, Turn.Substitute, substituteBy, Consequence.CourtMayBeAsked)
        : new(step, Turn.Office, by ?? Term.LastDay(today), Term.IsOverdue(today) ? Consequence.SubstituteCanBeCalled : Consequence.SubstituteMayBeCalled);

    private NextStep StepWhileOpen(DateOnly today) => Status switch
    {
        ApplicationStatus.Submitted => OfOffice(Step.TakeInCharge, today),
        ApplicationStatus.AwaitingInformation => StepOfAnswer(OpenInformationRequest!, today),
        ApplicationStatus.RefusalNoticed => StepOfRemarks(OpenRefusalNotice!, today),
        ApplicationStatus.AwaitingSignature => OfOffice(Step.Sign, today),
        _ => StepOfReview(today),
    };

    private static NextStep StepOfAnswer(InformationRequest request, DateOnly today) => request.IsExpiredOn(today)
        ? new(Step.GiveLateInformation, Turn.Applicant, request.DeadlineOn, Consequence.CaseCanLapse)
        : new(Step.GiveInformation, Turn.Applicant, request.DeadlineOn, Consequence.CaseMayLapse);

    private NextStep StepOfRemarks(RefusalNotice notice, DateOnly today) => notice switch
    {
        _ when notice.IsSilentOn(today) => OfOffice(Step.NoteSilence, today),
        { LastDayForRemarks: { } last } => new(Step.FileRemarks, Turn.Applicant, last, Consequence.RefusalMayFollow),
        _ => new(Step.ReadNotice, Turn.Applicant, null, Consequence.RefusalMayFollow),
    };

    /// <summary>Of the proceedings under way after the decision, the one that waits longest for somebody: first for who is concerned.</summary>
    public Proceeding? OpenProceedingOn(DateOnly today) => _proceedings.Where(p => p.IsOpen).OrderBy(p => p.StageOn(today)).ThenBy(p => p.Number).FirstOrDefault();

    private static NextStep StepOf(Proceeding proceeding, DateOnly today) => proceeding.StageOn(today) switch
    {
        ProceedingStage.AwaitingAnswer => new(Step.AnswerProceeding, Turn.Applicant, proceeding.LastDayToAnswer, Consequence.ActMayFollow),
        ProceedingStage.AwaitingSignature => new(Step.SignConclusion, Turn.Office, proceeding.DueOn, Consequence.DecisionHolds),
        _ => new(Step.ConcludeProceeding, Turn.Office, proceeding.DueOn, Consequence.DecisionHolds),
    };

    private NextStep StepAfterEnd(DateOnly today) => OpenProceedingOn(today) is { } proceeding ? StepOf(proceeding, today) : Status switch
    {
        ApplicationStatus.Admitted when AdmissionEnd is { } end => new(Step.AdmissionIsOver, Turn.Nobody, null, end is Applications.AdmissionEnd.Waived ? Consequence.Nothing : Consequence.ActStands),
        ApplicationStatus.Admitted => StepAfterAdmission(today),
        ApplicationStatus.Refused => new(Step.AppealRefusal, Turn.Nobody, null, Consequence.ActStands),
        ApplicationStatus.Lapsed => new(Step.AppealLapse, Turn.Nobody, null, Consequence.ActStands),
        _ => new(Step.AskAgain, Turn.Nobody, null, Consequence.Nothing),
    };

    private TermSoFar TermOn(DateOnly today)
    {
        var (term, day) = (Term, EndedAt?.DayInMilan ?? today);
        return new(Call.TermDays(Kind), term.DaysUsed(day), term.DaysSuspended(day), term.LastDay(day), IsOpen && term.SuspensionOn(day) is { } suspension ? new(CauseOf(suspension, day), suspension.LatestEnd) : null);
    }

    private StandstillCause CauseOf(Suspension suspension, DateOnly day) =>
        suspension.Cause is SuspensionCause.Information ? StandstillCause.AwaitsInformation
        : OpenRefusalNotice?.TakesRemarksOn(day) is true ? StandstillCause.AwaitsRemarks
        : StandstillCause.RemarksFiled;
}
