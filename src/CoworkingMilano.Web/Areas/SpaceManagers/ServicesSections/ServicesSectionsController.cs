using CoworkingMilano.Domain.Data;
using Microsoft.AspNetCore.Mvc;

namespace CoworkingMilano.Web.Areas.SpaceManagers.ServicesSections;

[Route("gestori/domande/{reference}/servizi")]
public class ServicesSectionsController(PortalDbContext db, TimeProvider clock) : SectionController(db)
{
    [HttpGet]
    public Task<IActionResult> Edit(string reference) => Show(reference, ServicesForm.Of);

    [HttpPost]
    public async Task<IActionResult> Edit(string reference, ServicesForm form)
    {
        var application = await FindDraft(reference);
        form.Ask(application);
        if (!await IsValid(form))
        {
            return Invalid(form);
        }

        foreach (var service in form.Services)
        {
            application.DeclareService(service.Requirement, service.IsOffered!.Value, service.Description?.Trim(), clock);
        }

        await Db.SaveChangesAsync();
        return ToApplication(reference);
    }
}
