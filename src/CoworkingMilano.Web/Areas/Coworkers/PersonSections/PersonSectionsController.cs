using CoworkingMilano.Domain.Data;
using CoworkingMilano.Domain.Vouchers;
using Microsoft.AspNetCore.Mvc;

namespace CoworkingMilano.Web.Areas.Coworkers.PersonSections;

/// <summary>A personal fiscal code is saved first and asks, on the same page, whether the birth date and sex it tells are right.</summary>
[Route("coworker/domande/{reference}/persona")]
public class PersonSectionsController(PortalDbContext db, TimeProvider clock) : SectionController(db, VoucherSection.Person)
{
    [HttpGet]
    public Task<IActionResult> Edit(string reference) => Show(reference, PersonForm.Of);

    [HttpPost]
    public async Task<IActionResult> Edit(string reference, PersonForm form)
    {
        var application = form.Application = await FindDraft(reference);
        var (asked, isConfirmed) = (form.AsksToConfirm, form.AsksToConfirm && form.IsConfirmed is true);
        var answer = await Save(application, form, PersonForm.Of(application), kept => kept.WriteOn(application, isConfirmed, clock));
        if (IsLeaving || asked || !ModelState.IsValid || !application.AwaitsConfirmation)
        {
            return answer;
        }

        Confirm("I dati sono salvati: manca solo di confermare la data di nascita e il sesso.");
        return RedirectToAction("Edit", null, new { reference }, fragment: nameof(form.IsConfirmed));
    }
}
