using CoworkingMilano.Domain;
using CoworkingMilano.Domain.Accreditation;
using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Domain.Data;
using CoworkingMilano.Domain.Spaces;
using CoworkingMilano.Web.Infrastructure;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CoworkingMilano.Web.Areas.Officers.Signatures;

/// <summary>The second hand: the responsible officer reads what another person prepared, and signs.</summary>
[Authorize(Policies.ResponsibleOfficer), Route("ufficio/domande/{reference}/firma")]
public class SignaturesController(PortalDbContext db, TimeProvider clock) : OfficerController
{
    /// <summary>Shows the whole draft, word for word.</summary>
    [HttpGet]
    public async Task<IActionResult> Create(string reference)
    {
        var application = await db.CaseToSignAsync(reference);
        Rule.Require(application.AwaitsSignature, "Su questa domanda non c’è un provvedimento da firmare.");
        return View(SignatureForm.For(application.CurrentDecision!, clock.TodayInMilan));
    }

    [HttpPost]
    public async Task<IActionResult> Create(string reference, SignatureForm form)
    {
        await db.RetryContestedAsync(() => SignAsync(reference, form.Number));
        Confirm("Il provvedimento è firmato e la lettera è nell’area personale di chi ha fatto domanda.");
        return RedirectToCase(reference);
    }

    /// <summary>Loads all anew, so that after a contest the balance and the case are today's.</summary>
    private async Task SignAsync(string reference, int number)
    {
        var application = await db.CaseForReviewAsync(reference);
        var decision = application.DecisionNumbered(number);
        if (decision.SignedById == AccountId)
        {
            return;
        }

        decision.Sign(await OfficerAsync(db), clock);
        if (application is AccreditationApplication { Space: { } space })
        {
            await db.GiveSlugAsync(space);
        }

        await db.SaveChangesAsync();
    }
}
