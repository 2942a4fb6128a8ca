using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Domain.Data;
using CoworkingMilano.Web.Infrastructure;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CoworkingMilano.Web.Areas.Officers.InformationCancellations;

/// <summary>The office no longer needs what it asked; its words stay, and can start another request.</summary>
[Authorize(Policies.CaseOfficer), Route("ufficio/domande/{reference}/integrazioni/{number:int}/annullamento")]
public class InformationCancellationsController(PortalDbContext db, TimeProvider clock) : OfficerController
{
    [HttpGet]
    public async Task<IActionResult> Create(string reference, int number)
    {
        var request = await Find(reference, number);
        return request.Ending is InformationEnding.Cancelled ? ToRequest(request) : View(new InformationCancellationForm { Request = request });
    }

    [HttpPost]
    public async Task<IActionResult> Create(string reference, int number, InformationCancellationForm form)
    {
        form.Request = await Find(reference, number);
        if (form.Request.Ending is InformationEnding.Cancelled)
        {
            return ToRequest(form.Request);
        }

        if (!await IsValid(form))
        {
            return Invalid(form);
        }

        form.Request.Cancel(form.Note!.Trim(), await OfficerAsync(db), clock);
        await db.SaveChangesAsync();
        Confirm("La richiesta è annullata: l’istruttoria continua.");
        return ToRequest(form.Request);
    }

    private async Task<InformationRequest> Find(string reference, int number)
    {
        var application = await db.CaseForReviewAsync(reference);
        RequireCharge(application);
        return application.InformationRequestNumbered(number);
    }

    private RedirectResult ToRequest(InformationRequest request) => Redirect($"/ufficio/domande/{request.Application.Reference}/integrazioni/{request.Number}");
}
