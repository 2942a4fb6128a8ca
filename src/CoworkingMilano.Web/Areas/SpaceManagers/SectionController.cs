using CoworkingMilano.Domain.Accreditation;
using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Domain.Data;
using Microsoft.AspNetCore.Mvc;

namespace CoworkingMilano.Web.Areas.SpaceManagers;

/// <summary>One section of a draft: a page that saves itself and leads back to the task list. A submitted application is read, not edited.</summary>
public abstract class SectionController(PortalDbContext db) : SpaceManagerController
{
    protected PortalDbContext Db => db;

    /// <summary>The section's page, or the case when there is nothing left to edit.</summary>
    protected async Task<IActionResult> Show(string reference, Func<AccreditationApplication, object> form)
    {
        var application = await Find(reference);
        return application.IsDraft ? View("Edit", form(application)) : ToApplication(reference);
    }

    /// <exception cref="Domain.RuleBrokenException">It was submitted.</exception>
    protected async Task<AccreditationApplication> FindDraft(string reference)
    {
        var application = await Find(reference);
        application.RequireDraft();
        return application;
    }

    private Task<AccreditationApplication> Find(string reference) =>
        db.AccreditationApplications.OwnedBy(AccountId).Referenced(reference).WithSections().SingleOrNotFoundAsync();
}
