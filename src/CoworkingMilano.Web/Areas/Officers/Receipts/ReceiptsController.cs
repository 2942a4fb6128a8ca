using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Domain.Data;
using CoworkingMilano.Domain.Letters;
using CoworkingMilano.Web.Documents;
using CoworkingMilano.Web.Infrastructure;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CoworkingMilano.Web.Areas.Officers.Receipts;

/// <summary>The receipt as the applicant has it.</summary>
[Authorize(Policies.CaseReader), Route("ufficio/domande/{reference}/ricevuta.pdf")]
public class ReceiptsController(PortalDbContext db) : OfficerController
{
    [HttpGet]
    public async Task<IActionResult> Details(string reference) =>
        File((await db.ReceiptAsync(await db.CaseForReceiptAsync(reference))).ToPdf(), "application/pdf", $"ricevuta-{reference}.pdf");
}
