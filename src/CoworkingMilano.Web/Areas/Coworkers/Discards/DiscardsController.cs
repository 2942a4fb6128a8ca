using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Domain.Data;
using CoworkingMilano.Domain.Vouchers;
using Microsoft.AspNetCore.Mvc;

namespace CoworkingMilano.Web.Areas.Coworkers.Discards;

[Route("coworker/domande/{reference}/eliminazione")]
public class DiscardsController(PortalDbContext db) : CoworkerController
{
    [HttpGet]
    public async Task<IActionResult> Create(string reference)
    {
        var application = await Find(reference);
        return application.IsDraft ? View(application) : ToApplication(reference);
    }

    [HttpPost, ActionName(nameof(Create))]
    public async Task<IActionResult> Discard(string reference)
    {
        db.Discard(await Find(reference));
        await db.SaveChangesAsync();
        Confirm("La bozza è eliminata.");
        return Redirect("/area-personale");
    }

    private Task<VoucherApplication> Find(string reference) =>
        db.VoucherApplications.OwnedBy(AccountId).Referenced(reference).WithSections().SingleOrNotFoundAsync();
}
