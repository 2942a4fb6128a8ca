using CoworkingMilano.Domain.Data;
using CoworkingMilano.Domain.Inspections;
using CoworkingMilano.Web.Documents;
using CoworkingMilano.Web.Infrastructure;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CoworkingMilano.Web.Areas.Officers.Inspections;

/// <summary>The visits: everyone in the office reads them, only the inspector to whom one is entrusted writes in it.</summary>
[Route("ufficio/sopralluoghi")]
public class InspectionsController(PortalDbContext db, TimeProvider clock) : OfficerController
{
    private const int ClosedShown = 50;

    [HttpGet, Authorize(Policy = Policies.CaseReader)]
    public async Task<IActionResult> Index()
    {
        var toVisit = await Rows(db.Inspections.ToVisit()).ToListAsync();
        var closed = await Rows(db.Inspections.Closed()).Take(ClosedShown).ToListAsync();
        return View(new InspectionList([.. toVisit.Where(i => i.InspectorId == AccountId)], [.. toVisit.Where(i => i.InspectorId != AccountId)], closed));
    }

    [HttpGet("{reference}"), Authorize(Policy = Policies.CaseReader)]
    public async Task<IActionResult> Edit(string reference)
    {
        var inspection = await Find(reference);
        return IsMineToWrite(inspection) ? View(InspectionForm.Of(inspection)) : View("Details", inspection);
    }

    [HttpPost("{reference}"), Authorize(Policy = Policies.Inspector)]
    public async Task<IActionResult> Edit(string reference, InspectionForm form)
    {
        var inspection = await Find(reference);
        if (!await IsValid(form.About(inspection)) && IsMineToWrite(inspection))
        {
            return Invalid(form);
        }

        form.WriteIn(inspection, await OfficerAsync(db), clock);
        await db.SaveChangesAsync();
        if (form.ThenClose)
        {
            return RedirectToAction("Create", "InspectionClosures", new { reference });
        }

        Confirm("Salvato. Puoi riprendere quando vuoi.");
        return RedirectToAction("Edit", new { reference });
    }

    [HttpGet("{reference}/verbale.pdf"), Authorize(Policy = Policies.CaseReader)]
    public async Task<IActionResult> Report(string reference) =>
        File(InspectionReport.For(await Find(reference)), "application/pdf", $"verbale-{reference}.pdf");

    private bool IsMineToWrite(Inspection inspection) => User.IsInRole(Policies.Inspector) && inspection.CanBeWrittenBy(AccountId);

    private Task<Inspection> Find(string reference) => db.Inspections.ForVisit(reference).SingleOrNotFoundAsync();

    private static IQueryable<InspectionRow> Rows(IQueryable<Inspection> inspections) => inspections.Select(i => new InspectionRow(
        i.Reference, i.Application.Subject, i.Application.Premises!.Address, i.Application.Municipio, i.ScheduledOn, i.ScheduledHour, i.InspectorId, i.Inspector.GivenName + " " + i.Inspector.FamilyName, i.ClosedAt));
}

public sealed record InspectionRow(string Reference, string Space, string Address, int? Municipio, DateOnly Day, TimeOnly Hour, string InspectorId, string Inspector, DateTime? ClosedAt);

public sealed record InspectionList(IReadOnlyList<InspectionRow> Mine, IReadOnlyList<InspectionRow> Others, IReadOnlyList<InspectionRow> Closed);
