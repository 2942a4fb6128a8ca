using CoworkingMilano.Domain;
using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Domain.Data;
using CoworkingMilano.Web.Areas.Officers.Deliveries;
using CoworkingMilano.Web.Infrastructure;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CoworkingMilano.Web.Areas.Officers.ProceedingDeliveries;

/// <summary>An officer writes down on which day a start notice arrived by certified mail, by post or by hand: the ten days run from there.</summary>
[Authorize(Policies.CaseOfficer), Route("ufficio/domande/{reference}/procedimenti/{number:int}/consegna")]
public class ProceedingDeliveriesController(PortalDbContext db, TimeProvider clock) : OfficerController
{
    [HttpGet]
    public async Task<IActionResult> Create(string reference, int number)
    {
        var proceeding = await db.ProceedingForReviewAsync(reference, number);
        Rule.Require(proceeding.LacksProof, "Che la comunicazione è arrivata risulta già, o il procedimento è finito.");
        return View(await new DeliveryForm { Day = clock.TodayInMilan }.LookAtAsync(proceeding, clock.TodayInMilan));
    }

    [HttpPost, UploadLimit(Uploads.ReadableRequestBytes)]
    public async Task<IActionResult> Create(string reference, int number, DeliveryForm form)
    {
        var proceeding = await db.ProceedingForReviewAsync(reference, number);
        if (proceeding.Proof is DeliveryProof.DeliveredOtherwise)
        {
            return ToProceeding(proceeding);
        }

        await form.LookAtAsync(proceeding, clock.TodayInMilan);
        if (!await IsValid(form))
        {
            return Invalid(form);
        }

        proceeding.NoteDelivery(form.Day!.Value, form.Means!.Value, form.Keep(clock), await OfficerAsync(db), clock);
        await db.SaveChangesAsync();
        Confirm("La consegna è annotata: i dieci giorni corrono da quel giorno.");
        return ToProceeding(proceeding);
    }
}
