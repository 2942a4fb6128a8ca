using CoworkingMilano.Domain.Accreditation;
using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Domain.Data;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CoworkingMilano.Web.Areas.SpaceManagers.Discards;

[Route("gestori/domande/{reference}/eliminazione")]
public class DiscardsController(PortalDbContext db) : SpaceManagerController
{
    private const string PersonalArea = "/area-personale";

    [HttpGet]
    public async Task<IActionResult> Create(string reference)
    {
        var application = await Find(reference);
        return application.IsDraft ? View(application) : ToApplication(reference);
    }

    /// <summary>Deletes the draft with its files; one that is gone already stays gone.</summary>
    [HttpPost, ActionName(nameof(Create))]
    public async Task<IActionResult> Discard(string reference)
    {
        if (!await db.Applications.Referenced(reference).AnyAsync())
        {
            return Redirect(PersonalArea);
        }

        db.Discard(await Find(reference));
        await db.SaveChangesAsync();
        Confirm("La bozza è stata eliminata.");
        return Redirect(PersonalArea);
    }

    private Task<AccreditationApplication> Find(string reference) =>
        db.AccreditationApplications.OwnedBy(AccountId).Referenced(reference).Include(a => a.Attachments).ThenInclude(a => a.File).SingleOrNotFoundAsync();
}
