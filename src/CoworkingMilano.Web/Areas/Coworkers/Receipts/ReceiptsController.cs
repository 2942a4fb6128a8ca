using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Domain.Data;
using CoworkingMilano.Domain.Letters;
using CoworkingMilano.Domain.Vouchers;
using CoworkingMilano.Web.Documents;
using Microsoft.AspNetCore.Mvc;

namespace CoworkingMilano.Web.Areas.Coworkers.Receipts;

[Route("coworker/domande/{reference}/ricevuta.pdf")]
public class ReceiptsController(PortalDbContext db) : CoworkerController
{
    [HttpGet]
    public async Task<IActionResult> Details(string reference)
    {
        var application = await db.VoucherApplications.OwnedBy(AccountId).Received().Referenced(reference).ForReceipt().SingleOrNotFoundAsync();
        return File((await db.ReceiptAsync(application)).ToPdf(), "application/pdf", $"ricevuta-{reference}.pdf");
    }
}
