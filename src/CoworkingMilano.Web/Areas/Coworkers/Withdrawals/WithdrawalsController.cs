using CoworkingMilano.Domain.Data;
using CoworkingMilano.Domain.Vouchers;
using CoworkingMilano.Web.Areas.Shared;
using Microsoft.AspNetCore.Mvc;

namespace CoworkingMilano.Web.Areas.Coworkers.Withdrawals;

[Area("Coworkers"), Route("coworker/domande/{reference}/ritiro")]
public class WithdrawalsController(PortalDbContext db, TimeProvider clock) : WithdrawalsController<VoucherApplication>(db, clock);
