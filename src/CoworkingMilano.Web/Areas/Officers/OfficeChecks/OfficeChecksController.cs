using CoworkingMilano.Domain;
using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Domain.Calls;
using CoworkingMilano.Domain.Data;
using CoworkingMilano.Web.Infrastructure;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CoworkingMilano.Web.Areas.Officers.OfficeChecks;

/// <summary>What another administration answers about one fact, as the case officer notes it (D.P.R. 445/2000 art. 43).</summary>
[Route("ufficio/domande/{reference}/accertamenti/{code}"), Authorize(Policy = Policies.CaseOfficer)]
public class OfficeChecksController(PortalDbContext db, TimeProvider clock) : OfficerController
{
    [HttpGet]
    public async Task<IActionResult> Edit(string reference, string code)
    {
        var (application, owed) = await Find(reference, code);
        return application.CanBeCheckedBy(AccountId) ? View(OfficeCheckForm.For(application, owed, clock.TodayInMilan)) : BackToCase(reference);
    }

    [HttpPost]
    public async Task<IActionResult> Edit(string reference, string code, OfficeCheckForm form)
    {
        var (application, owed) = await Find(reference, code);
        form.LookAt(application, owed, clock.TodayInMilan);
        Rule.Require(application.CanBeCheckedBy(AccountId), "Le verifiche d’ufficio si annotano mentre la domanda è in istruttoria, e le annota chi l’ha in carico.");
        if (!await IsValid(form))
        {
            return Invalid(form);
        }

        if (application.LastCheckOf(owed) is not { } last || last.OfficerId != AccountId || !form.Says(last))
        {
            form.Ascertain(await OfficerAsync(db), clock);
            await db.SaveChangesAsync();
        }

        Confirm(form.Result is CheckResult.Contradicted
            ? "La verifica è annotata. Smentisce quanto dichiarato: chiedi un chiarimento, o dai il preavviso di diniego."
            : "La verifica è annotata.");
        return BackToCase(reference);
    }

    private async Task<(Application Application, OwedCheck Owed)> Find(string reference, string code)
    {
        var application = await db.CaseForReviewAsync(reference);
        return (application, application.OwedChecks.SingleOrDefault(c => c.Code == code) ?? throw new RecordNotFoundException());
    }

    private RedirectResult BackToCase(string reference) => Redirect($"/ufficio/domande/{reference}#accertamenti");
}
