using CoworkingMilano.Domain.Accreditation;
using CoworkingMilano.Domain.Data;
using Microsoft.AspNetCore.Mvc;

namespace CoworkingMilano.Web.Areas.SpaceManagers.ServicesSections;

[Route("gestori/domande/{reference}/servizi")]
public class ServicesSectionsController(PortalDbContext db, TimeProvider clock) : SectionController(db, AccreditationSection.Services)
{
    [HttpGet]
    public Task<IActionResult> Edit(string reference) => Show(reference, ServicesForm.Of);

    [HttpPost]
    public async Task<IActionResult> Edit(string reference, ServicesForm form)
    {
        var application = await FindDraft(reference);
        form.Ask(application);
        return await Save(application, form, ServicesForm.Of(application), kept => kept.WriteOn(application, clock));
    }
}
