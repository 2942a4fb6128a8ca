using CoworkingMilano.Domain.Data;
using CoworkingMilano.Domain.Accreditation;
using CoworkingMilano.Web.Areas.Shared;
using Microsoft.AspNetCore.Mvc;

namespace CoworkingMilano.Web.Areas.SpaceManagers.DeclarationSections;

[Route("gestori/domande/{reference}/dichiarazioni")]
public class DeclarationSectionsController(PortalDbContext db, TimeProvider clock) : SectionController(db, AccreditationSection.Declarations)
{
    [HttpGet]
    public Task<IActionResult> Edit(string reference) => Show(reference, DeclarationsForm.Of, "Declarations");

    [HttpPost]
    public Task<IActionResult> Edit(string reference, DeclarationsForm form) => Declare(reference, form, clock);
}
