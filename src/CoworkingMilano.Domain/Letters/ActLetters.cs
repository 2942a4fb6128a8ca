using CoworkingMilano.Domain.Applications;

namespace CoworkingMilano.Domain.Letters;

/// <summary>Which acts write to the applicant, and what.</summary>
internal static class ActLetters
{
    /// <summary>The letter of an act that was just done; null for acts that write none.</summary>
    /// <param name="application">With what <see cref="RestsOn"/> names.</param>
    /// <param name="act">Of it.</param>
    public static Letter? LetterOf(this Application application, Act act) => act switch
    {
        Act.Submitted => SubmissionReceipt.Of(application),
        Act.InformationRequested => InformationRequestLetter.Of(application.InformationRequests.MaxBy(r => r.Number)!),
        Act.Lapsed => LapseLetter.Of(application.InformationRequests.Single(r => r.Ending is InformationEnding.Unanswered)),
        Act.RefusalNoticeGiven => RefusalNoticeLetter.Of(application.RefusalNotices.MaxBy(n => n.Number)!),
        Act.ProceedingOpened or Act.ProceedingRequested => StartNoticeLetter.Of(application.Proceedings.MaxBy(p => p.Number)!),
        Act.ProceedingConcluded => ConclusionLetter.Of(application.LastActedOn(act)!.SignedConclusion!),
        Act.Admitted or Act.Refused => DecisionLetter.Of(application, application.LastSignedDecision!),
        _ => null,
    };

    /// <summary>What must be loaded for <see cref="LetterOf"/>, as paths of navigations; applicant and call are always there.</summary>
    public static IEnumerable<string> RestsOn(Act act) => act switch
    {
        Act.Submitted => ["Call.Documents", "Call.OwedChecks"],
        Act.InformationRequested => ["InformationRequests.RequestedBy", "Decisions"],
        Act.Lapsed => ["CaseOfficer"],
        Act.RefusalNoticeGiven => ["RefusalNotices.GivenBy"],
        Act.ProceedingOpened or Act.ProceedingRequested => ["Proceedings.OpenedBy"],
        Act.ProceedingConcluded => ["Proceedings.Conclusions.SignedBy", "Proceedings.Bans", "Decisions"],
        Act.Admitted or Act.Refused => ["Decisions.SignedBy", "Call.OwedChecks"],
        _ => [],
    };
}
