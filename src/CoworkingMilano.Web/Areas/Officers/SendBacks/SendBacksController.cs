using CoworkingMilano.Domain;
using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Domain.Data;
using CoworkingMilano.Web.Infrastructure;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CoworkingMilano.Web.Areas.Officers.SendBacks;

/// <summary>The second hand does not sign: the case returns to examination, with a note for who prepared the decision.</summary>
[Authorize(Policies.ResponsibleOfficer), Route("ufficio/domande/{reference}/rinvio")]
public class SendBacksController(PortalDbContext db, TimeProvider clock) : OfficerController
{
    [HttpGet]
    public async Task<IActionResult> Create(string reference)
    {
        var application = await db.CaseForReviewAsync(reference);
        Rule.Require(application.AwaitsSignature, "Su questa domanda non c’è un provvedimento da rimandare.");
        var decision = application.CurrentDecision!;
        return View(new SendBackForm { Number = decision.Number, Decision = decision });
    }

    [HttpPost]
    public async Task<IActionResult> Create(string reference, SendBackForm form)
    {
        var application = await db.CaseForReviewAsync(reference);
        var decision = form.Decision = application.DecisionNumbered(form.Number);
        if (decision.SentBackById == AccountId)
        {
            return RedirectToCase(reference);
        }

        if (!await IsValid(form))
        {
            return Invalid(form);
        }

        decision.SendBack(form.Note!.Trim(), await OfficerAsync(db), clock);
        await db.SaveChangesAsync();
        Confirm("Il provvedimento è tornato a chi l’ha predisposto, con la tua nota.");
        return RedirectToCase(reference);
    }
}
