using CoworkingMilano.Domain;
using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Domain.Data;
using CoworkingMilano.Web.Areas.Officers.Deliveries;
using CoworkingMilano.Web.Infrastructure;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CoworkingMilano.Web.Areas.Officers.NoticeDeliveries;

/// <summary>An officer writes down on which day a notice before a refusal arrived by certified mail, by post or by hand: the ten days run from there.</summary>
[Authorize(Policies.CaseOfficer), Route("ufficio/domande/{reference}/preavviso/{number:int}/consegna")]
public class NoticeDeliveriesController(PortalDbContext db, TimeProvider clock) : OfficerController
{
    [HttpGet]
    public async Task<IActionResult> Create(string reference, int number)
    {
        var notice = await Find(reference, number);
        RequireCharge(notice.Application);
        Rule.Require(notice.LacksProof, "Che il preavviso è arrivato risulta già, o non è più aperto.");
        return View(await new DeliveryForm { Day = clock.TodayInMilan }.LookAtAsync(notice, clock.TodayInMilan));
    }

    [HttpPost, UploadLimit(Uploads.ReadableRequestBytes)]
    public async Task<IActionResult> Create(string reference, int number, DeliveryForm form)
    {
        var notice = await Find(reference, number);
        RequireCharge(notice.Application);
        if (notice.Proof is DeliveryProof.DeliveredOtherwise)
        {
            return ToNotice(notice);
        }

        await form.LookAtAsync(notice, clock.TodayInMilan);
        if (!await IsValid(form))
        {
            return Invalid(form);
        }

        notice.NoteDelivery(form.Day!.Value, form.Means!.Value, form.Keep(clock), await OfficerAsync(db), clock);
        await db.SaveChangesAsync();
        Confirm("La consegna è annotata: i dieci giorni corrono da quel giorno.");
        return ToNotice(notice);
    }

    private async Task<RefusalNotice> Find(string reference, int number) =>
        (await db.CaseForReviewAsync(reference)).RefusalNoticeNumbered(number);

    private RedirectResult ToNotice(RefusalNotice notice) => Redirect($"/ufficio/domande/{notice.Application.Reference}/preavviso/{notice.Number}");
}
