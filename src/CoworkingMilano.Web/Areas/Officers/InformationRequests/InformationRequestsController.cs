using CoworkingMilano.Domain;
using CoworkingMilano.Domain.Accounts;
using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Domain.Data;
using CoworkingMilano.Web.Infrastructure;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CoworkingMilano.Web.Areas.Officers.InformationRequests;

/// <summary>Further information, item by item (L. 241/1990 art. 6 c. 1 b): asked here, and read here with its answers.</summary>
[Route("ufficio/domande/{reference}/integrazioni")]
public class InformationRequestsController(PortalDbContext db, TimeProvider clock) : OfficerController
{
    /// <param name="reference">Of the case.</param>
    /// <param name="from">The number of an earlier request whose words the form starts from.</param>
    /// <param name="check">The code of a contradicted check that the applicant should explain.</param>
    [HttpGet, Authorize(Policies.CaseOfficer)]
    public async Task<IActionResult> Create(string reference, [FromQuery(Name = "da")] int? from, [FromQuery(Name = "verifica")] string? check)
    {
        var application = await db.CaseForAskingAsync(reference);
        RequireReview(application);
        var form = InformationRequestForm.For(application, clock.TodayInMilan).About(check);
        return View(from is null ? form : form.StartingFrom(await WithItems(application, from.Value)));
    }

    [HttpPost, Authorize(Policies.CaseOfficer)]
    public async Task<IActionResult> Create(string reference, InformationRequestForm form)
    {
        var application = await db.CaseForAskingAsync(reference);
        form.LookAt(application, clock.TodayInMilan);
        if (application.OpenInformationRequest is { } asked && asked.RequestedById == AccountId && form.Says(await WithItems(application, asked.Number)))
        {
            return RedirectToCase(reference);
        }

        RequireReview(application);
        if (!await IsValid(form))
        {
            return Invalid(form);
        }

        application.AskForInformation(string.IsNullOrWhiteSpace(form.Message) ? null : form.Message.Trim(), form.DeadlineOn!.Value, form.Items(), await OfficerAsync(db), clock);
        await db.SaveChangesAsync();
        Confirm("La richiesta è partita: finché non arriva la risposta la domanda è di chi l’ha presentata.");
        return RedirectToCase(reference);
    }

    [HttpGet("{number:int}"), Authorize(Policies.CaseReader)]
    public async Task<IActionResult> Details(string reference, int number)
    {
        var application = await db.CaseForReviewAsync(reference);
        var request = await WithItems(application, number);
        return View(new InformationRequestPage(request, User.IsInRole(Roles.CaseOfficer) && application.IsInChargeOf(AccountId), User.IsInRole(Roles.Accountant), clock.TodayInMilan));
    }

    private async Task<InformationRequest> WithItems(Application application, int number)
    {
        var request = application.InformationRequestNumbered(number);
        await db.WithItemsAsync(request);
        return request;
    }

    private void RequireReview(Application application) =>
        Rule.Require(application.CanBeReviewedBy(AccountId), "Le integrazioni si chiedono solo su una domanda in istruttoria, e le chiede chi l’ha in carico.");
}
