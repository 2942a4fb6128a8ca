using CoworkingMilano.Domain.Data;
using CoworkingMilano.Domain.Accreditation;
using CoworkingMilano.Web.Areas.Shared;
using Microsoft.AspNetCore.Mvc;

namespace CoworkingMilano.Web.Areas.SpaceManagers.Discards;

[Area("SpaceManagers"), Route("gestori/domande/{reference}/eliminazione")]
public class DiscardsController(PortalDbContext db) : DiscardsController<AccreditationApplication>(db);
