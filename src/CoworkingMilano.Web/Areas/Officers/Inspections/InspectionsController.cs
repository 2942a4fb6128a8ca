using CoworkingMilano.Domain.Data;
using CoworkingMilano.Domain.Files;
using CoworkingMilano.Domain.Inspections;
using CoworkingMilano.Web.Documents;
using CoworkingMilano.Web.Infrastructure;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CoworkingMilano.Web.Areas.Officers.Inspections;

/// <summary>One visit: everyone in the office reads it, only the inspector to whom it is entrusted finds there what to write.</summary>
[Route("ufficio/sopralluoghi/{reference}"), Authorize(Policy = Policies.CaseReader)]
public class InspectionsController(PortalDbContext db) : OfficerController
{
    [HttpGet]
    public async Task<IActionResult> Details(string reference)
    {
        var inspection = await db.Inspections.ForVisit(reference).SingleOrNotFoundAsync();
        return View(User.IsInRole(Policies.Inspector) && inspection.CanBeWrittenBy(AccountId) ? "Visit" : "Details", inspection);
    }

    [HttpGet("verbale.pdf")]
    public async Task<IActionResult> Report(string reference) =>
        File(InspectionReport.For(await db.Inspections.ForReport(reference).SingleOrNotFoundAsync()), FileKind.Pdf.MediaType, $"verbale-{reference}.pdf");
}
