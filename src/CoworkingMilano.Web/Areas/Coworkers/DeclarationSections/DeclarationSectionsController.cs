using CoworkingMilano.Domain.Data;
using CoworkingMilano.Domain.Vouchers;
using CoworkingMilano.Web.Areas.Shared;
using Microsoft.AspNetCore.Mvc;

namespace CoworkingMilano.Web.Areas.Coworkers.DeclarationSections;

[Route("coworker/domande/{reference}/dichiarazioni")]
public class DeclarationSectionsController(PortalDbContext db, TimeProvider clock) : SectionController(db, VoucherSection.Declarations)
{
    [HttpGet]
    public Task<IActionResult> Edit(string reference) => Show(reference, DeclarationsForm.Of, "Declarations");

    [HttpPost]
    public Task<IActionResult> Edit(string reference, DeclarationsForm form) => Declare(reference, form, clock);
}
