using CoworkingMilano.Domain.Data;
using CoworkingMilano.Domain.Identifiers;
using Microsoft.AspNetCore.Mvc;

namespace CoworkingMilano.Web.Areas.SpaceManagers.OperatorSections;

[Route("gestori/domande/{reference}/gestore")]
public class OperatorSectionsController(PortalDbContext db, TimeProvider clock) : SectionController(db)
{
    [HttpGet]
    public Task<IActionResult> Edit(string reference) => Show(reference, OperatorForm.Of);

    [HttpPost]
    public async Task<IActionResult> Edit(string reference, OperatorForm form)
    {
        var application = await FindDraft(reference);
        if (!await IsValid(form))
        {
            return Invalid(form);
        }

        application.DescribeOperator(form.OperatorName!.Trim(), form.LegalForm!.Value, VatNumber.Parse(form.VatNumber!).Value, ReaNumber.Parse(form.Rea!).Value, form.Pec!.Trim(), clock);
        await Db.SaveChangesAsync();
        return ToApplication(reference);
    }
}
