using CoworkingMilano.Domain.Data;
using Microsoft.AspNetCore.Mvc;

namespace CoworkingMilano.Web.Areas.SpaceManagers.DeclarationSections;

[Route("gestori/domande/{reference}/dichiarazioni")]
public class DeclarationSectionsController(PortalDbContext db, TimeProvider clock) : SectionController(db)
{
    [HttpGet]
    public Task<IActionResult> Edit(string reference) => Show(reference, DeclarationsForm.Of);

    [HttpPost]
    public async Task<IActionResult> Edit(string reference, DeclarationsForm form)
    {
        var application = await FindDraft(reference);
        form.Ask(application);
        if (!await IsValid(form))
        {
            return Invalid(form);
        }

        application.Declare(clock);
        await Db.SaveChangesAsync();
        return ToApplication(reference);
    }
}
