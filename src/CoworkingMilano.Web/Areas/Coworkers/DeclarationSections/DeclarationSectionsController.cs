using CoworkingMilano.Domain.Data;
using Microsoft.AspNetCore.Mvc;

namespace CoworkingMilano.Web.Areas.Coworkers.DeclarationSections;

[Route("coworker/domande/{reference}/dichiarazioni")]
public class DeclarationSectionsController(PortalDbContext db, TimeProvider clock) : SectionController(db)
{
    [HttpGet]
    public Task<IActionResult> Edit(string reference) => Show(reference, DeclarationForm.Of);

    [HttpPost]
    public async Task<IActionResult> Edit(string reference, DeclarationForm form)
    {
        var application = form.Application = await FindDraft(reference);
        if (!await IsValid(form))
        {
            return Invalid(form);
        }

        application.Declare(clock);
        return await Save(application);
    }
}
