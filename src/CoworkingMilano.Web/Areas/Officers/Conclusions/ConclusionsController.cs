using CoworkingMilano.Domain;
using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Domain.Data;
using CoworkingMilano.Web.Infrastructure;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CoworkingMilano.Web.Areas.Officers.Conclusions;

/// <summary>The first hand: a case officer prepares the act that ends a proceeding, for somebody else to sign.</summary>
[Authorize(Policies.CaseOfficer), Route("ufficio/domande/{reference}/procedimenti/{number:int}/provvedimento")]
public class ConclusionsController(PortalDbContext db, TimeProvider clock) : OfficerController
{
    [HttpGet]
    public async Task<IActionResult> Create(string reference, int number)
    {
        var proceeding = await db.ProceedingForReviewAsync(reference, number);
        RequireHeard(proceeding);
        return View(ConclusionForm.For(proceeding, clock.TodayInMilan));
    }

    [HttpPost]
    public async Task<IActionResult> Create(string reference, int number, ConclusionForm form)
    {
        var proceeding = await db.ProceedingForReviewAsync(reference, number);
        form.LookAt(proceeding, clock.TodayInMilan);
        if (proceeding.PreparedConclusion is { } prepared && prepared.PreparedById == AccountId && form.Says(prepared))
        {
            return ToProceeding(proceeding);
        }

        RequireHeard(proceeding);
        if (!await IsValid(form))
        {
            return Invalid(form);
        }

        form.Prepare(await OfficerAsync(db), clock);
        await db.SaveChangesAsync();
        Confirm("Il provvedimento è predisposto: ora aspetta la firma di un’altra persona.");
        return ToProceeding(proceeding);
    }

    private void RequireHeard(Proceeding proceeding) =>
        Rule.Require(proceeding.CanBeConcludedOn(clock.TodayInMilan), "Prima di concludere si aspetta la risposta, o dieci giorni interi da quando la comunicazione di avvio è stata ricevuta (artt. 7, 8 e 10 della L. 241/1990); poi il provvedimento si predispone una volta sola.");
}
