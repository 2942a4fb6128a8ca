using CoworkingMilano.Domain.Data;
using CoworkingMilano.Domain.Vouchers;
using Microsoft.AspNetCore.Mvc;

namespace CoworkingMilano.Web.Areas.Coworkers.ProjectSections;

[Route("coworker/domande/{reference}/progetto")]
public class ProjectSectionsController(PortalDbContext db, TimeProvider clock) : SectionController(db, VoucherSection.Project)
{
    [HttpGet]
    public Task<IActionResult> Edit(string reference) => Show(reference, ProjectForm.Of);

    [HttpPost]
    public async Task<IActionResult> Edit(string reference, ProjectForm form)
    {
        var application = await FindDraft(reference);
        return await Save(application, form, ProjectForm.Of(application), kept => application.DescribeProject(kept.ProjectTitle, kept.ProjectDescription, clock));
    }
}
