using CoworkingMilano.Domain.Accreditation;
using CoworkingMilano.Domain.Data;
using Microsoft.AspNetCore.Mvc;

namespace CoworkingMilano.Web.Areas.SpaceManagers.OperatorSections;

[Route("gestori/domande/{reference}/gestore")]
public class OperatorSectionsController(PortalDbContext db, TimeProvider clock) : SectionController(db, AccreditationSection.Operator)
{
    [HttpGet]
    public Task<IActionResult> Edit(string reference) => Show(reference, OperatorForm.Of);

    [HttpPost]
    public async Task<IActionResult> Edit(string reference, OperatorForm form)
    {
        var application = await FindDraft(reference);
        return await Save(application, form, OperatorForm.Of(application), kept => kept.WriteOn(application, clock));
    }
}
