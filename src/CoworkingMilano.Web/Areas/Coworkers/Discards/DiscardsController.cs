using CoworkingMilano.Domain.Data;
using CoworkingMilano.Domain.Vouchers;
using CoworkingMilano.Web.Areas.Shared;
using Microsoft.AspNetCore.Mvc;

namespace CoworkingMilano.Web.Areas.Coworkers.Discards;

[Area("Coworkers"), Route("coworker/domande/{reference}/eliminazione")]
public class DiscardsController(PortalDbContext db) : DiscardsController<VoucherApplication>(db);
