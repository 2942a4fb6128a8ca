using CoworkingMilano.Domain.Accreditation;
using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Web.Infrastructure.TagHelpers;

namespace CoworkingMilano.Web.Areas.Officers;

/// <summary>How the office sees a state: what waits for it stands out, what has ended is quiet.</summary>
public static class Tones
{
    public static Tone Of(ApplicationStatus status) => status switch
    {
        ApplicationStatus.Submitted => Tone.Warning,
        ApplicationStatus.UnderReview or ApplicationStatus.AwaitingSignature => Tone.Info,
        ApplicationStatus.Admitted => Tone.Success,
        ApplicationStatus.Refused => Tone.Danger,
        _ => Tone.Neutral,
    };

    public static Tone Of(CheckOutcome outcome) => outcome switch
    {
        CheckOutcome.Met => Tone.Success,
        CheckOutcome.NotMet => Tone.Danger,
        _ => Tone.Warning,
    };
}
