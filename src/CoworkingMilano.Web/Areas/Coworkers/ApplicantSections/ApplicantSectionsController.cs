using CoworkingMilano.Domain.Data;
using CoworkingMilano.Domain.Vouchers;
using Microsoft.AspNetCore.Mvc;

namespace CoworkingMilano.Web.Areas.Coworkers.ApplicantSections;

[Route("coworker/domande/{reference}/titolo")]
public class ApplicantSectionsController(PortalDbContext db, TimeProvider clock) : SectionController(db, VoucherSection.Applicant)
{
    [HttpGet]
    public Task<IActionResult> Edit(string reference) => Show(reference, ApplicantForm.Of);

    [HttpPost]
    public async Task<IActionResult> Edit(string reference, ApplicantForm form)
    {
        var application = await FindDraft(reference);
        return await Save(application, form, ApplicantForm.Of(application), kept => kept.WriteOn(application, clock));
    }
}
