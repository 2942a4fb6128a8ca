using CoworkingMilano.Domain.Accreditation;
using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Domain.Data;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CoworkingMilano.Web.Areas.SpaceManagers.Discards;

[Route("gestori/domande/{reference}/eliminazione")]
public class DiscardsController(PortalDbContext db) : SpaceManagerController
{
    [HttpGet]
    public async Task<IActionResult> Create(string reference)
    {
        var application = await Own(reference).SingleOrNotFoundAsync();
        return application.IsDraft ? View(application) : ToApplication(reference);
    }

    /// <summary>Deletes the draft with its files; one that is gone already stays gone, and looks the same as one that is not yours.</summary>
    [HttpPost, ActionName(nameof(Create))]
    public async Task<IActionResult> Discard(string reference)
    {
        if (await Own(reference).SingleOrDefaultAsync() is { } draft)
        {
            db.Discard(draft);
            await db.SaveChangesAsync();
            Confirm("La bozza è stata eliminata.");
        }

        return Redirect("/area-personale");
    }

    private IQueryable<AccreditationApplication> Own(string reference) =>
        db.AccreditationApplications.OwnedBy(AccountId).Referenced(reference).Include(a => a.Attachments).ThenInclude(a => a.File);
}
