using CoworkingMilano.Domain.Accreditation;
using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Domain.Data;
using CoworkingMilano.Domain.Files;
using CoworkingMilano.Domain.Letters;
using CoworkingMilano.Web.Documents;
using Microsoft.AspNetCore.Mvc;

namespace CoworkingMilano.Web.Areas.SpaceManagers.Receipts;

[Route("gestori/domande/{reference}/ricevuta.pdf")]
public class ReceiptsController(PortalDbContext db) : SpaceManagerController
{
    [HttpGet]
    public async Task<IActionResult> Details(string reference)
    {
        var application = await db.AccreditationApplications.OwnedBy(AccountId).Received().Referenced(reference).ForReceipt().SingleOrNotFoundAsync();
        return File((await db.ReceiptAsync(application)).ToPdf(), FileKind.Pdf.MediaType, $"ricevuta-{reference}.pdf");
    }
}
