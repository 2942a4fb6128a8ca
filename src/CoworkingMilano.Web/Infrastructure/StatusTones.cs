using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Web.Infrastructure.TagHelpers;

namespace CoworkingMilano.Web.Infrastructure;

public static class StatusTones
{
    /// <summary>How the state of a case should feel; the words beside it say the same.</summary>
    public static Tone Tone(this ApplicationStatus status) => status switch
    {
        ApplicationStatus.Submitted or ApplicationStatus.UnderReview or ApplicationStatus.AwaitingSignature => TagHelpers.Tone.Info,
        ApplicationStatus.Admitted => TagHelpers.Tone.Success,
        ApplicationStatus.Refused => TagHelpers.Tone.Danger,
        _ => TagHelpers.Tone.Neutral,
    };
}
