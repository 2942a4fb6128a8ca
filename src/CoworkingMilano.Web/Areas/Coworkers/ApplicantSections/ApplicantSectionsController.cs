using CoworkingMilano.Domain.Data;
using CoworkingMilano.Domain.Identifiers;
using CoworkingMilano.Domain.Vouchers;
using Microsoft.AspNetCore.Mvc;

namespace CoworkingMilano.Web.Areas.Coworkers.ApplicantSections;

[Route("coworker/domande/{reference}/titolo")]
public class ApplicantSectionsController(PortalDbContext db, TimeProvider clock) : SectionController(db)
{
    [HttpGet]
    public Task<IActionResult> Edit(string reference) => Show(reference, ApplicantForm.Of);

    [HttpPost]
    public async Task<IActionResult> Edit(string reference, ApplicantForm form)
    {
        var application = await FindDraft(reference);
        if (!await IsValid(form))
        {
            return Invalid(form);
        }

        switch (form.Kind)
        {
            case ApplicantKind.Person:
                application.ApplyAsPerson(clock);
                break;
            case ApplicantKind.SelfEmployed:
                application.ApplyAsSelfEmployed(VatNumber.Parse(form.VatNumber!), clock);
                break;
            default:
                application.ApplyAsEnterprise(form.EnterpriseName!, VatNumber.Parse(form.VatNumber!), ReaNumber.Parse(form.Rea!).Value, clock);
                break;
        }

        return await Save(application);
    }
}
