using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Domain.Data;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CoworkingMilano.Web.Areas.Shared;

/// <summary>Deletes a draft with all it holds. A case is withdrawn instead.</summary>
public abstract class DiscardsController<TApplication>(PortalDbContext db) : ApplicantController<TApplication>(db) where TApplication : Application
{
    [HttpGet]
    public async Task<IActionResult> Create(string reference)
    {
        var application = await Own(reference).SingleOrNotFoundAsync();
        return application.IsDraft ? View("Discard", application) : To(application);
    }

    /// <summary>One that is gone already stays gone, and looks the same as one that is not yours.</summary>
    [HttpPost, ActionName(nameof(Create))]
    public async Task<IActionResult> Discard(string reference)
    {
        if (await Own(reference).Include(a => a.Attachments).ThenInclude(a => a.File).AsSplitQuery().SingleOrDefaultAsync() is { } draft)
        {
            Db.Discard(draft);
            await Db.SaveChangesAsync();
            Confirm("La bozza è eliminata.");
        }

        return Redirect("/area-personale");
    }
}
