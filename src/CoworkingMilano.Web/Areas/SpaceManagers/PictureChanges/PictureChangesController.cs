using CoworkingMilano.Domain.Accreditation;
using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Domain.Data;
using CoworkingMilano.Web.Areas.SpaceManagers.PictureSections;
using CoworkingMilano.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;

namespace CoworkingMilano.Web.Areas.SpaceManagers.PictureChanges;

/// <summary>Another file, other words or another place for a picture of the draft.</summary>
[Route("gestori/domande/{reference}/fotografie/{position:int}")]
public class PictureChangesController(PortalDbContext db, TimeProvider clock) : SectionController(db, AccreditationSection.Pictures)
{
    [HttpGet("modifica")]
    public Task<IActionResult> Edit(string reference, int position) =>
        Show(reference, application => PictureForm.Of(application, PictureAt(application, position)));

    /// <summary>The new file takes the place of the old one, whose bytes go with the same save.</summary>
    [HttpPost("modifica"), UploadLimit(Uploads.ReadableRequestBytes)]
    public async Task<IActionResult> Edit(string reference, int position, PictureForm form)
    {
        var application = await FindDraft(reference);
        var picture = form.Replaced = PictureAt(application, position);
        if (!await IsValid(form))
        {
            return Invalid(form);
        }

        if (form.Picture is not null)
        {
            var earlier = picture.File;
            picture = application.ReplacePicture(picture, await form.CleanAsync(clock), clock);
            Db.Remove(earlier);
        }

        application.RecaptionPicture(picture, form.Caption!.Trim(), clock);
        await Db.SaveChangesAsync();
        Confirm("La fotografia è cambiata.");
        return ToPictures(application);
    }

    [HttpPost("avanti")]
    public async Task<IActionResult> Create(string reference, int position)
    {
        var application = await FindDraft(reference);
        application.BringForward(PictureAt(application, position), clock);
        await Db.SaveChangesAsync();
        Confirm("L’ordine delle fotografie è cambiato.");
        return ToPictures(application);
    }

    private static RedirectResult ToPictures(AccreditationApplication application) => new($"/gestori/domande/{application.Reference}/fotografie");

    private static Attachment PictureAt(AccreditationApplication application, int position) =>
        application.Pictures.SingleOrDefault(p => p.Position == position) ?? throw new RecordNotFoundException();
}
