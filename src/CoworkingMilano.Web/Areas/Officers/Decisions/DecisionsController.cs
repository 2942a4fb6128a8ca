using CoworkingMilano.Domain;
using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Domain.Data;
using CoworkingMilano.Web.Infrastructure;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CoworkingMilano.Web.Areas.Officers.Decisions;

/// <summary>The first hand: the case officer prepares an admission or a refusal for somebody else to sign.</summary>
[Authorize(Policies.CaseOfficer), Route("ufficio/domande/{reference}/provvedimento")]
public class DecisionsController(PortalDbContext db, TimeProvider clock) : OfficerController
{
    [HttpGet]
    public async Task<IActionResult> Create(string reference)
    {
        var application = await db.CaseForReviewAsync(reference);
        RequireReview(application);
        return View(DecisionForm.For(application, clock.TodayInMilan));
    }

    [HttpPost]
    public async Task<IActionResult> Create(string reference, DecisionForm form)
    {
        var application = await db.CaseForReviewAsync(reference);
        form.LookAt(application, clock.TodayInMilan);
        if (application.CurrentDecision is { } decision && decision.PreparedById == AccountId && form.Says(decision))
        {
            return RedirectToCase(reference);
        }

        RequireReview(application);
        if (!await IsValid(form))
        {
            return Invalid(form);
        }

        form.Prepare(await OfficerAsync(db), clock);
        await db.SaveChangesAsync();
        Confirm("Il provvedimento è predisposto: ora aspetta la firma di un’altra persona.");
        return RedirectToCase(reference);
    }

    private void RequireReview(Application application) =>
        Rule.Require(application.CanBeReviewedBy(AccountId), "Si predispone un provvedimento solo su una domanda in istruttoria, e lo fa chi l’ha in carico.");
}
