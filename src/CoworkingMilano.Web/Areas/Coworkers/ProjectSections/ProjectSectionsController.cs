using CoworkingMilano.Domain.Data;
using Microsoft.AspNetCore.Mvc;

namespace CoworkingMilano.Web.Areas.Coworkers.ProjectSections;

[Route("coworker/domande/{reference}/progetto")]
public class ProjectSectionsController(PortalDbContext db, TimeProvider clock) : SectionController(db)
{
    [HttpGet]
    public Task<IActionResult> Edit(string reference) => Show(reference, ProjectForm.Of);

    [HttpPost]
    public async Task<IActionResult> Edit(string reference, ProjectForm form)
    {
        var application = await FindDraft(reference);
        if (!await IsValid(form))
        {
            return Invalid(form);
        }

        application.DescribeProject(form.Title!, form.Description!, clock);
        return await Save(application);
    }
}
