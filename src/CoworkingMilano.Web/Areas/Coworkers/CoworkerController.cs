using CoworkingMilano.Web.Infrastructure;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CoworkingMilano.Web.Areas.Coworkers;

[Area("Coworkers"), Authorize(Policy = Policies.Applicant)]
public abstract class CoworkerController : PortalController;
