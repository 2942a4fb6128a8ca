using CoworkingMilano.Domain.Accreditation;
using CoworkingMilano.Domain.Data;
using CoworkingMilano.Web.Areas.Shared;
using Microsoft.AspNetCore.Mvc;

namespace CoworkingMilano.Web.Areas.SpaceManagers;

[Area("SpaceManagers")]
public abstract class SectionController(PortalDbContext db, AccreditationSection part) : SectionController<AccreditationApplication>(db, part)
{
    protected override IQueryable<AccreditationApplication> Load(IQueryable<AccreditationApplication> application) => application.WithSections();
}
