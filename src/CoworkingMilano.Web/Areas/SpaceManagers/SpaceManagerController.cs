using CoworkingMilano.Web.Infrastructure;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CoworkingMilano.Web.Areas.SpaceManagers;

[Area("SpaceManagers"), Authorize(Policy = Policies.Applicant)]
public abstract class SpaceManagerController : PortalController
{
    /// <summary>The task list of a draft, or the case it has become.</summary>
    protected RedirectToActionResult ToApplication(string reference) =>
        RedirectToAction("Details", "AccreditationApplications", new { reference });
}
