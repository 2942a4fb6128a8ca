using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Domain.Data;
using CoworkingMilano.Domain.Vouchers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CoworkingMilano.Web.Areas.Coworkers.Discards;

[Route("coworker/domande/{reference}/eliminazione")]
public class DiscardsController(PortalDbContext db) : CoworkerController
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
            Confirm("La bozza è eliminata.");
        }

        return Redirect("/area-personale");
    }

    private IQueryable<VoucherApplication> Own(string reference) =>
        db.VoucherApplications.OwnedBy(AccountId).Referenced(reference).WithSections();
}
