using CoworkingMilano.Domain.Accounts;
using CoworkingMilano.Domain.Accreditation;
using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Domain.Data;
using CoworkingMilano.Web.Infrastructure;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace CoworkingMilano.Web.Areas.Officers.InspectionAppointments;

/// <summary>When the space is visited, and by whom.</summary>
[Route("ufficio/domande/{reference}/sopralluogo"), Authorize(Policy = Policies.CaseOfficer)]
public class InspectionAppointmentsController(PortalDbContext db, UserManager<Account> accounts, TimeProvider clock) : OfficerController
{
    [HttpGet]
    public async Task<IActionResult> Edit(string reference)
    {
        var application = await Find(reference);
        var planned = application.OpenInspection;
        return application.CanBeReviewedBy(AccountId)
            ? View(new InspectionAppointmentForm { Application = application, Inspectors = await InspectorsAsync(), Day = planned?.ScheduledOn, Hour = planned?.ScheduledHour, InspectorId = planned?.InspectorId })
            : BackToCase(reference);
    }

    [HttpPost]
    public async Task<IActionResult> Edit(string reference, InspectionAppointmentForm form)
    {
        (form.Application, form.Inspectors) = (await Find(reference), await InspectorsAsync());
        if (!await IsValid(form))
        {
            return Invalid(form);
        }

        if (!form.Application.IsInChargeOf(AccountId) || !form.Repeats(form.Application.OpenInspection))
        {
            await Arrange(form.Application, form);
            await db.SaveChangesAsync();
            Confirm("Il sopralluogo è fissato: chi gestisce lo spazio riceve un avviso.");
        }

        return BackToCase(reference);
    }

    private async Task Arrange(AccreditationApplication application, InspectionAppointmentForm form)
    {
        var officer = await OfficerAsync(db);
        if (application.OpenInspection is null)
        {
            application.ScheduleInspection(await db.NextInspectionReferenceAsync(clock), form.Day!.Value, form.Hour!.Value, form.ChosenInspector(), officer, clock);
        }
        else
        {
            application.RescheduleInspection(form.Day!.Value, form.Hour!.Value, form.ChosenInspector(), officer, clock);
        }
    }

    private Task<AccreditationApplication> Find(string reference) =>
        db.AccreditationCaseAsync(reference);

    private async Task<IReadOnlyList<Account>> InspectorsAsync() =>
        [.. (await accounts.GetUsersInRoleAsync(Roles.Inspector)).OrderBy(a => a.FamilyName).ThenBy(a => a.GivenName)];

    private RedirectToActionResult BackToCase(string reference) => RedirectToAction("Details", "Cases", new { reference });
}
