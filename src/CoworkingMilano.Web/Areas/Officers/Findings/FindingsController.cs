using CoworkingMilano.Domain.Accounts;
using CoworkingMilano.Domain.Calls;
using CoworkingMilano.Domain.Data;
using CoworkingMilano.Domain.Inspections;
using CoworkingMilano.Web.Infrastructure;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CoworkingMilano.Web.Areas.Officers.Findings;

/// <summary>One requirement of a visit, saved by itself: on a phone, in a room, with little signal.</summary>
[Route("ufficio/sopralluoghi/{reference}/rilievi/{code}"), Authorize(Policy = Policies.Inspector)]
public class FindingsController(PortalDbContext db, TimeProvider clock) : OfficerController
{
    [HttpGet]
    public async Task<IActionResult> Edit(string reference, string code)
    {
        var inspection = await Find(reference);
        var requirement = RequirementOf(inspection, code);
        return inspection.CanBeWrittenBy(AccountId) ? View(FindingForm.Of(inspection, requirement)) : BackToVisit(reference);
    }

    [HttpPost, UploadLimit(Uploads.ReadableRequestBytes)]
    public async Task<IActionResult> Edit(string reference, string code, FindingForm form)
    {
        var inspection = await Find(reference);
        form.About(inspection, RequirementOf(inspection, code));
        var inspector = await OfficerAsync(db);
        if (!await IsValid(form) && inspection.CanBeWrittenBy(AccountId))
        {
            // A picture taken on the spot is not asked for again because a word is missing.
            form.HasKeptPicture = await KeepPictureAsync(form, inspector);
            await db.SaveChangesAsync();
            return Invalid(form);
        }

        form.WriteIn(inspector, clock);
        TakeAwayUnwanted(form, inspector);
        await KeepPictureAsync(form, inspector);
        await db.SaveChangesAsync();
        Confirm("Salvato. Puoi riprendere quando vuoi, anche da un altro dispositivo.");
        return form.ThenStay ? RedirectToAction(nameof(Edit), new { reference, code }) : ToNext(inspection);
    }

    /// <summary>The same picture sent again is already there.</summary>
    private async Task<bool> KeepPictureAsync(FindingForm form, Account inspector)
    {
        if (form.Picture is null || ModelState[nameof(form.Picture)] is { Errors.Count: > 0 })
        {
            return false;
        }

        var file = await PictureUploads.CleanAsync(form.Picture, form.Smaller, clock);
        if (form.Pictures.All(p => p.File.Sha256 != file.Sha256))
        {
            form.Inspection.Photograph(form.Requirement, file, inspector, clock);
        }

        return true;
    }

    private void TakeAwayUnwanted(FindingForm form, Account inspector)
    {
        foreach (var picture in form.Pictures.Where(p => form.Unwanted.Contains(p.Position)).ToList())
        {
            db.Discard(form.Inspection, picture, inspector, clock);
        }
    }

    private RedirectResult ToNext(Inspection inspection) => inspection.Unseen.FirstOrDefault() is { } next
        ? Redirect($"/ufficio/sopralluoghi/{inspection.Reference}/rilievi/{next.Code}")
        : BackToVisit(inspection.Reference);

    private Task<Inspection> Find(string reference) => db.Inspections.ForVisit(reference).SingleOrNotFoundAsync();

    private static Requirement RequirementOf(Inspection inspection, string code) =>
        inspection.Checklist.SingleOrDefault(r => r.Code == code) ?? throw new RecordNotFoundException();

    private RedirectResult BackToVisit(string reference) => Redirect($"/ufficio/sopralluoghi/{reference}");
}
