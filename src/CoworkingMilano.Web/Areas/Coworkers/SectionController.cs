using CoworkingMilano.Domain.Data;
using CoworkingMilano.Domain.Vouchers;
using CoworkingMilano.Web.Areas.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CoworkingMilano.Web.Areas.Coworkers;

[Area("Coworkers")]
public abstract class SectionController(PortalDbContext db, VoucherSection part) : SectionController<VoucherApplication>(db, part)
{
    protected override IQueryable<VoucherApplication> Load(IQueryable<VoucherApplication> application) => application.WithSections().Include(a => a.Applicant);
}
