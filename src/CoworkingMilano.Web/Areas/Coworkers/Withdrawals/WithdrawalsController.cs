using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Domain.Data;
using CoworkingMilano.Domain.Vouchers;
using Microsoft.AspNetCore.Mvc;

namespace CoworkingMilano.Web.Areas.Coworkers.Withdrawals;

[Route("coworker/domande/{reference}/ritiro")]
public class WithdrawalsController(PortalDbContext db, TimeProvider clock) : CoworkerController
{
    [HttpGet]
    public async Task<IActionResult> Create(string reference)
    {
        var application = await Find(reference);
        return application.CanBeWithdrawn ? View(application) : ToApplication(reference);
    }

    [HttpPost, ActionName(nameof(Create))]
    public async Task<IActionResult> Withdraw(string reference)
    {
        var application = await Find(reference);
        if (application.Status is not ApplicationStatus.Withdrawn)
        {
            application.Withdraw(clock);
            await db.SaveChangesAsync();
            Confirm("La domanda è ritirata.");
        }

        return ToApplication(reference);
    }

    private Task<VoucherApplication> Find(string reference) =>
        db.VoucherApplications.OwnedBy(AccountId).Referenced(reference).SingleOrNotFoundAsync();
}
