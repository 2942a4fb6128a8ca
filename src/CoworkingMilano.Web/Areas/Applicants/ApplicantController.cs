using CoworkingMilano.Web.Infrastructure;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CoworkingMilano.Web.Areas.Applicants;

/// <summary>What every applicant does on a case of theirs, whichever its kind.</summary>
[Area("Applicants"), Authorize(Policy = Policies.Applicant)]
public abstract class ApplicantController : PortalController
{
    protected RedirectResult RedirectToCase(Domain.Applications.Application application) => Redirect(application.Kind.AddressOf(application.Reference));
}
