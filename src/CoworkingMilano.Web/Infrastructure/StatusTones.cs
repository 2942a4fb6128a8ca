using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Web.Infrastructure.TagHelpers;

namespace CoworkingMilano.Web.Infrastructure;

public static class StatusTones
{
    /// <summary>How the state of a case should feel; the words beside it say the same.</summary>
    public static Tone Tone(this ApplicationStatus status) => status switch
    {
        ApplicationStatus.Submitted or ApplicationStatus.UnderReview or ApplicationStatus.AwaitingSignature => TagHelpers.Tone.Info,
        ApplicationStatus.AwaitingInformation or ApplicationStatus.RefusalNoticed => TagHelpers.Tone.Warning,
        ApplicationStatus.Admitted => TagHelpers.Tone.Success,
        ApplicationStatus.Refused => TagHelpers.Tone.Danger,
        _ => TagHelpers.Tone.Neutral,
    };

    public static Tone Tone(this ProceedingStage stage) => stage switch
    {
        ProceedingStage.AwaitingAnswer => TagHelpers.Tone.Warning,
        ProceedingStage.Heard or ProceedingStage.AwaitingSignature => TagHelpers.Tone.Info,
        ProceedingStage.Concluded => TagHelpers.Tone.Success,
        _ => TagHelpers.Tone.Neutral,
    };
}
