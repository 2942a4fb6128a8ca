using CoworkingMilano.Domain.Accreditation;
using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Web.Infrastructure;
using CoworkingMilano.Web.Infrastructure.TagHelpers;

namespace CoworkingMilano.Web.Areas.Officers;

/// <summary>How the office sees a state: as everybody does, but for what nobody has taken in charge, which stands out.</summary>
public static class Tones
{
    public static Tone Of(ApplicationStatus status) => status is ApplicationStatus.Submitted ? Tone.Warning : status.Tone();

    public static Tone Of(CheckState state) => state switch
    {
        CheckState.Confirmed => Tone.Success,
        CheckState.Contradicted => Tone.Danger,
        CheckState.Expired => Tone.Warning,
        CheckState.Pending => Tone.Info,
        _ => Tone.Neutral,
    };

    public static Tone Of(CheckOutcome outcome) => outcome switch
    {
        CheckOutcome.Met => Tone.Success,
        CheckOutcome.NotMet => Tone.Danger,
        _ => Tone.Warning,
    };
}
