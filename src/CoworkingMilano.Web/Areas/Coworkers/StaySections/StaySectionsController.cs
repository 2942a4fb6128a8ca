using CoworkingMilano.Domain;
using CoworkingMilano.Domain.Data;
using CoworkingMilano.Domain.Spaces;
using CoworkingMilano.Domain.Vouchers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace CoworkingMilano.Web.Areas.Coworkers.StaySections;

[Route("coworker/domande/{reference}/spazio")]
public class StaySectionsController(PortalDbContext db, TimeProvider clock) : SectionController(db, VoucherSection.Stay)
{
    /// <summary>What the simulator was given takes the place of what the draft holds; nothing is saved until the form is.</summary>
    [HttpGet]
    public async Task<IActionResult> Edit(string reference, SimulatedStay stay)
    {
        var spaces = await ListedSpaces();
        return await Show(reference, application => StayForm.Of(application, spaces, clock.TodayInMilan).With(stay));
    }

    [HttpPost]
    public async Task<IActionResult> Edit(string reference, StayForm form)
    {
        var application = await FindDraft(reference);
        (form.Application, form.Spaces, form.Today) = (application, await ListedSpaces(), clock.TodayInMilan);
        var chosen = await Db.Spaces.SingleOrDefaultAsync(s => s.Slug == form.Space);
        return await Save(application, form, StayForm.Of(application, form.Spaces, form.Today), kept => kept.WriteOn(application, kept.Space == form.Space ? chosen : application.Space, clock));
    }

    private Task<List<SelectListItem>> ListedSpaces() =>
        Db.Spaces.AccreditedOn(clock.TodayInMilan).OrderBy(s => s.Name).Select(s => new SelectListItem($"{s.Name} (Municipio {s.Municipio})", s.Slug)).ToListAsync();
}
