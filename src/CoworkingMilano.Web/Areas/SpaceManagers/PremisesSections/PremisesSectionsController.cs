using CoworkingMilano.Domain.Accreditation;
using CoworkingMilano.Domain.Data;
using Microsoft.AspNetCore.Mvc;

namespace CoworkingMilano.Web.Areas.SpaceManagers.PremisesSections;

[Route("gestori/domande/{reference}/locali")]
public class PremisesSectionsController(PortalDbContext db, TimeProvider clock) : SectionController(db)
{
    [HttpGet]
    public Task<IActionResult> Edit(string reference) => Show(reference, PremisesForm.Of);

    /// <summary>Fewer desks than the call wants are kept, and the page says why the application cannot be submitted.</summary>
    [HttpPost]
    public async Task<IActionResult> Edit(string reference, PremisesForm form)
    {
        var application = await FindDraft(reference);
        if (!await IsValid(form))
        {
            return Invalid(form);
        }

        application.DescribePremises(form.ToPremises(), clock);
        await Db.SaveChangesAsync();
        return application.HasEnoughDesks ? ToApplication(reference) : TooFewDesks(application, form);
    }

    private ViewResult TooFewDesks(AccreditationApplication application, PremisesForm form)
    {
        ModelState.AddModelError(
            nameof(form.Desks),
            $"Il bando chiede almeno {application.Call.MinimumDesks} postazioni. Abbiamo salvato quello che hai scritto, ma con {form.Desks} la domanda non si può presentare");
        return Invalid(form);
    }
}
