using CoworkingMilano.Domain.Data;
using CoworkingMilano.Domain.Files;
using CoworkingMilano.Domain.Inspections;
using CoworkingMilano.Web.Documents;
using Microsoft.AspNetCore.Mvc;

namespace CoworkingMilano.Web.Areas.SpaceManagers.InspectionReports;

[Route("gestori/domande/{reference}/verbali/{inspectionReference}.pdf")]
public class InspectionReportsController(PortalDbContext db) : SpaceManagerController
{
    /// <summary>The report of a closed visit.</summary>
    [HttpGet]
    public async Task<IActionResult> Details(string reference, string inspectionReference)
    {
        var inspection = await db.Inspections.ReportedTo(AccountId).ForReport(inspectionReference).Where(i => i.Application.Reference == reference).SingleOrNotFoundAsync();
        return File(InspectionReport.For(inspection), FileKind.Pdf.MediaType, $"verbale-{inspectionReference}.pdf");
    }
}
