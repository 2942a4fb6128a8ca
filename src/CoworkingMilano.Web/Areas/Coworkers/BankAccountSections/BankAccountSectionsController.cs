using CoworkingMilano.Domain.Data;
using CoworkingMilano.Domain.Identifiers;
using CoworkingMilano.Domain.Vouchers;
using Microsoft.AspNetCore.Mvc;

namespace CoworkingMilano.Web.Areas.Coworkers.BankAccountSections;

[Route("coworker/domande/{reference}/conto")]
public class BankAccountSectionsController(PortalDbContext db, TimeProvider clock) : SectionController(db, VoucherSection.BankAccount)
{
    [HttpGet]
    public Task<IActionResult> Edit(string reference) => Show(reference, BankAccountForm.Of);

    [HttpPost]
    public async Task<IActionResult> Edit(string reference, BankAccountForm form)
    {
        var application = form.Application = await FindDraft(reference);
        return await Save(application, form, BankAccountForm.Of(application), kept => application.GiveBankAccount(kept.Iban is { } iban ? Iban.Parse(iban) : null, clock));
    }
}
