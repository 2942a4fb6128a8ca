using CoworkingMilano.Web.Infrastructure;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CoworkingMilano.Web.Areas.SpaceManagers;

[Area("SpaceManagers"), Authorize(Policy = Policies.Applicant)]
public abstract class SpaceManagerController : PortalController;
