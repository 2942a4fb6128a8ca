using CoworkingMilano.Domain.Applications;

namespace CoworkingMilano.Web.Infrastructure;

public static class CaseAddresses
{
    /// <summary>Where an applicant finds a request of theirs.</summary>
    public static string AddressOf(this ApplicationKind kind, string reference) =>
        $"/{(kind is ApplicationKind.Accreditation ? "gestori" : "coworker")}/domande/{reference}";

    /// <summary>Where an applicant does what both kinds have in common.</summary>
    public static string PersonalAddress(this Application application) => $"/area-personale/domande/{application.Reference}";
}
