using CoworkingMilano.Domain;
using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Domain.Data;
using CoworkingMilano.Web.Infrastructure;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CoworkingMilano.Web.Areas.Officers.RefusalNotices;

/// <summary>The notice owed before any refusal (L. 241/1990 art. 10-bis): given here, and read here with its remarks.</summary>
[Route("ufficio/domande/{reference}/preavviso")]
public class RefusalNoticesController(PortalDbContext db, TimeProvider clock) : OfficerController
{
    [HttpGet, Authorize(Policies.CaseOfficer)]
    public async Task<IActionResult> Create(string reference)
    {
        var application = await db.CaseForReviewAsync(reference);
        RequireReview(application);
        return View(RefusalNoticeForm.For(application));
    }

    [HttpPost, Authorize(Policies.CaseOfficer)]
    public async Task<IActionResult> Create(string reference, RefusalNoticeForm form)
    {
        var application = await db.CaseForReviewAsync(reference);
        form.LookAt(application);
        if (application.OpenRefusalNotice is { } given && given.GivenById == AccountId && form.Says(given))
        {
            return RedirectToCase(reference);
        }

        RequireReview(application);
        if (!await IsValid(form))
        {
            return Invalid(form);
        }

        application.GiveRefusalNotice(form.ChosenGrounds(), await OfficerAsync(db), clock);
        await db.SaveChangesAsync();
        Confirm("Il preavviso è partito: chi ha fatto domanda ha dieci giorni, da quando lo riceve, per le osservazioni.");
        return RedirectToCase(reference);
    }

    [HttpGet("{number:int}"), Authorize(Policies.CaseReader)]
    public async Task<IActionResult> Details(string reference, int number)
    {
        var application = await db.CaseForReviewAsync(reference);
        var notice = application.RefusalNoticeNumbered(number);
        await db.WithRemarkFilesAsync(notice);
        await db.WithDeliveryAsync(notice);
        return View(new RefusalNoticePage(notice, User.IsInRole(Domain.Accounts.Roles.CaseOfficer) && application.IsInChargeOf(AccountId), clock.TodayInMilan));
    }

    private void RequireReview(Application application) =>
        Rule.Require(application.CanBeReviewedBy(AccountId), "Il preavviso si dà solo su una domanda in istruttoria, e lo dà chi l’ha in carico.");
}

/// <param name="Notice">With its remarks and their files.</param>
/// <param name="IsInCharge">The reader may act on it.</param>
/// <param name="Today">In Milan.</param>
public sealed record RefusalNoticePage(RefusalNotice Notice, bool IsInCharge, DateOnly Today)
{
    public bool CanNoteSilence => IsInCharge && Notice.IsSilentOn(Today);
    public bool CanNoteDelivery => IsInCharge && Notice.LacksProof;
    public bool CanTakeBack => IsInCharge && Notice.IsOpen;
    public bool CanAnswer => IsInCharge && Notice.Application.IsUnderReview && Notice.RemarksFiledAt is not null;
}
