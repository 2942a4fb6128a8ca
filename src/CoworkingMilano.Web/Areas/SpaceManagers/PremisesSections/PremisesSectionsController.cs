using CoworkingMilano.Domain.Accreditation;
using CoworkingMilano.Domain.Data;
using Microsoft.AspNetCore.Mvc;

namespace CoworkingMilano.Web.Areas.SpaceManagers.PremisesSections;

[Route("gestori/domande/{reference}/locali")]
public class PremisesSectionsController(PortalDbContext db, TimeProvider clock) : SectionController(db, AccreditationSection.Premises)
{
    [HttpGet]
    public Task<IActionResult> Edit(string reference) => Show(reference, PremisesForm.Of);

    /// <summary>Fewer desks than the call wants are kept, and the task list says why the application cannot be submitted.</summary>
    [HttpPost]
    public async Task<IActionResult> Edit(string reference, PremisesForm form)
    {
        var application = await FindDraft(reference);
        return await Save(application, form, PremisesForm.Of(application), kept => application.DescribePremises(kept.ToPremises(), clock));
    }
}
