using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Web.Infrastructure.TagHelpers;

namespace CoworkingMilano.Web.Infrastructure;

/// <summary>How a case shows itself to who made it.</summary>
public static class CasePages
{
    /// <summary>The author's own page of the case: the task list of a draft, later its story.</summary>
    public static string AuthorUrl(this Application application) =>
        $"/{(application.Kind is ApplicationKind.Accreditation ? "gestori" : "coworker")}/domande/{application.Reference}";

    public static Tone Tone(this ApplicationStatus status) => status switch
    {
        ApplicationStatus.Submitted or ApplicationStatus.UnderReview or ApplicationStatus.AwaitingSignature => TagHelpers.Tone.Info,
        ApplicationStatus.Admitted => TagHelpers.Tone.Success,
        ApplicationStatus.Refused => TagHelpers.Tone.Danger,
        _ => TagHelpers.Tone.Neutral,
    };
}
