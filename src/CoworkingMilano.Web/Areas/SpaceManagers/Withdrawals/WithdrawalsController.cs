using CoworkingMilano.Domain.Data;
using CoworkingMilano.Domain.Accreditation;
using CoworkingMilano.Web.Areas.Shared;
using Microsoft.AspNetCore.Mvc;

namespace CoworkingMilano.Web.Areas.SpaceManagers.Withdrawals;

[Area("SpaceManagers"), Route("gestori/domande/{reference}/ritiro")]
public class WithdrawalsController(PortalDbContext db, TimeProvider clock) : WithdrawalsController<AccreditationApplication>(db, clock);
