using CoworkingMilano.Domain;
using CoworkingMilano.Domain.Data;
using Microsoft.AspNetCore.Mvc;

namespace CoworkingMilano.Web.Areas.Coworkers.PersonSections;

/// <summary>A personal fiscal code is saved first and asks, on the same page, whether the birth date and sex it tells are right.</summary>
[Route("coworker/domande/{reference}/persona")]
public class PersonSectionsController(PortalDbContext db, TimeProvider clock) : SectionController(db)
{
    [HttpGet]
    public Task<IActionResult> Edit(string reference) => Show(reference, PersonForm.Of);

    [HttpPost]
    public async Task<IActionResult> Edit(string reference, PersonForm form)
    {
        var application = form.Application = await FindDraft(reference);
        if (!await IsValid(form))
        {
            return Invalid(form);
        }

        var code = form.Code!;
        var isConfirmed = code.IsProvisional || form.AsksToConfirm;
        application.Identify(form.GivenName!, form.FamilyName!, code, code.BirthDate(clock.TodayInMilan) ?? form.BornOn!.Value, code.Sex ?? form.Sex!.Value, isConfirmed, clock);
        if (isConfirmed)
        {
            return await Save(application);
        }

        await Db.SaveChangesAsync();
        Confirm("I dati sono salvati: manca solo di confermare la data di nascita e il sesso.");
        return RedirectToAction("Edit", null, new { reference }, fragment: nameof(form.IsConfirmed));
    }
}
