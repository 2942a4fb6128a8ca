using CoworkingMilano.Domain.Accreditation;
using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Domain.Data;
using CoworkingMilano.Domain.Files;
using CoworkingMilano.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;

namespace CoworkingMilano.Web.Areas.SpaceManagers.PictureSections;

[Route("gestori/domande/{reference}/fotografie")]
public class PictureSectionsController(PortalDbContext db, TimeProvider clock) : SectionController(db, AccreditationSection.Pictures)
{
    [HttpGet]
    public Task<IActionResult> Edit(string reference) => Show(reference, PictureForm.Of);

    /// <summary>Adds a picture. The same picture sent again is already there.</summary>
    [HttpPost, UploadLimit(Uploads.ReadableRequestBytes)]
    public async Task<IActionResult> Edit(string reference, PictureForm form)
    {
        var application = await FindDraft(reference);
        if (!await IsValid(form))
        {
            return Invalid(form.Beside(application));
        }

        var picture = await form.CleanAsync(clock);
        if (application.Pictures.All(p => p.File.Sha256 != picture.Sha256))
        {
            application.AddPicture(picture, form.Caption!.Trim(), clock);
            await Db.SaveChangesAsync();
            Confirm("La fotografia è stata aggiunta.");
        }

        return RedirectToAction(nameof(Edit), new { reference });
    }

    /// <summary>The picture itself, or its copy of that width, to its owner; its type is the one detected, never the one claimed.</summary>
    [HttpGet("{position:int}"), HttpGet("{position:int}/{width:int}")]
    public async Task<IActionResult> Details(string reference, int position, int? width)
    {
        var picture = await Db.AccreditationApplications.OwnedBy(AccountId).Referenced(reference)
            .SelectMany(a => a.Attachments)
            .Where(a => a.Code == AccreditationApplication.PictureCode && a.Position == position)
            .Select(a => a.File).OfWidth(width)
            .SingleOrNotFoundAsync();
        return File(picture.Bytes, picture.Kind.MediaType);
    }

    /// <summary>Removes a picture; one that is gone already stays gone.</summary>
    [HttpPost("{position:int}/rimozione")]
    public async Task<IActionResult> Delete(string reference, int position)
    {
        var application = await FindDraft(reference);
        if (application.Pictures.SingleOrDefault(p => p.Position == position) is { } picture)
        {
            Db.Discard(application, picture, clock);
            await Db.SaveChangesAsync();
            Confirm("La fotografia è stata tolta.");
        }

        return RedirectToAction(nameof(Edit), new { reference });
    }
}
