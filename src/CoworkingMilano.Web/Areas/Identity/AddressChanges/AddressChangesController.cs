using CoworkingMilano.Domain.Accounts;
using CoworkingMilano.Domain.Data;
using CoworkingMilano.Domain.Notices;
using CoworkingMilano.Web.Areas.Identity.Attempts;
using CoworkingMilano.Web.Infrastructure;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CoworkingMilano.Web.Areas.Identity.AddressChanges;

/// <summary>Asks for another address: the account takes it once its mail has been read, and the old one is told at once. Nothing here looks whose the new one is.</summary>
[Authorize(Policy = Policies.SignedIn), Route("account/e-mail")]
public class AddressChangesController(PortalDbContext db, UserManager<Account> accounts, AttemptLimits limits, TimeProvider clock) : LimitedController(limits)
{
    [HttpGet]
    public IActionResult Create() => View(new AddressChangeForm());

    [HttpPost]
    public async Task<IActionResult> Create(AddressChangeForm form)
    {
        if (!await IsValid(form))
        {
            return Invalid(form);
        }

        var account = await db.Users.SingleAsync(a => a.Id == AccountId);
        if (await MustWaitAsync(LimitedAct.Password, account.Email!) || await MustWaitAsync(LimitedAct.AddressChange, form.Email!))
        {
            return TooManyTries();
        }

        if (!await accounts.CheckPasswordAsync(account, form.CurrentPassword!))
        {
            ModelState.AddModelError(nameof(form.CurrentPassword), "La password attuale non è questa");
            return Invalid(form);
        }

        db.AddRange(AccountNotices.AddressChange(account, form.Email!, clock), AccountNotices.AddressChangeAsked(account, clock));
        await db.SaveChangesAsync();
        return View("Sent", form);
    }
}
