using CoworkingMilano.Domain.Accreditation;
using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Domain.Data;
using Microsoft.AspNetCore.Mvc;

namespace CoworkingMilano.Web.Areas.SpaceManagers.Withdrawals;

[Route("gestori/domande/{reference}/ritiro")]
public class WithdrawalsController(PortalDbContext db, TimeProvider clock) : SpaceManagerController
{
    [HttpGet]
    public async Task<IActionResult> Create(string reference)
    {
        var application = await Find(reference);
        return application.CanBeWithdrawn ? View(application) : ToApplication(reference);
    }

    /// <summary>Withdraws the case; sent again, it leads to the case.</summary>
    [HttpPost, ActionName(nameof(Create))]
    public async Task<IActionResult> Withdraw(string reference)
    {
        var application = await Find(reference);
        if (application.Status is not ApplicationStatus.Withdrawn)
        {
            application.Withdraw(clock);
            await db.SaveChangesAsync();
            Confirm("Hai ritirato la domanda: il procedimento si chiude qui.");
        }

        return ToApplication(reference);
    }

    private Task<AccreditationApplication> Find(string reference) =>
        db.AccreditationApplications.OwnedBy(AccountId).Referenced(reference).SingleOrNotFoundAsync();
}
