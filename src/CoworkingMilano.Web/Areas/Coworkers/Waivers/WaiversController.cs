using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Domain.Data;
using CoworkingMilano.Domain.Vouchers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CoworkingMilano.Web.Areas.Coworkers.Waivers;

/// <summary>Who was awarded a voucher gives it up, before anything is paid (rinuncia).</summary>
[Route("coworker/domande/{reference}/rinuncia")]
public class WaiversController(PortalDbContext db, TimeProvider clock) : CoworkerController
{
    [HttpGet]
    public async Task<IActionResult> Create(string reference)
    {
        var application = await Find(reference);
        return application.CanBeWaived ? View(application) : ToApplication(reference);
    }

    /// <summary>Gives the voucher up; sent again, it leads to the case. Two people may be moving the money of the line at once.</summary>
    [HttpPost, ActionName(nameof(Create))]
    public async Task<IActionResult> Waive(string reference)
    {
        await db.RetryContestedAsync(async () =>
        {
            var application = await Find(reference);
            if (application.AdmissionEnd is not AdmissionEnd.Waived)
            {
                application.Waive(clock);
                await db.SaveChangesAsync();
                Confirm("Hai rinunciato al voucher: la somma torna a disposizione di altri.");
            }
        });
        return ToApplication(reference);
    }

    private Task<VoucherApplication> Find(string reference) =>
        db.VoucherApplications.OwnedBy(AccountId).Received().Referenced(reference).Include(a => a.Line).SingleOrNotFoundAsync();
}
