using CoworkingMilano.Domain.Data;
using CoworkingMilano.Domain.Identifiers;
using Microsoft.AspNetCore.Mvc;

namespace CoworkingMilano.Web.Areas.Coworkers.BankAccountSections;

[Route("coworker/domande/{reference}/conto")]
public class BankAccountSectionsController(PortalDbContext db, TimeProvider clock) : SectionController(db)
{
    [HttpGet]
    public Task<IActionResult> Edit(string reference) => Show(reference, BankAccountForm.Of);

    [HttpPost]
    public async Task<IActionResult> Edit(string reference, BankAccountForm form)
    {
        var application = form.Application = await FindDraft(reference);
        if (!await IsValid(form))
        {
            return Invalid(form);
        }

        application.GiveBankAccount(Iban.Parse(form.Iban!), clock);
        return await Save(application);
    }
}
