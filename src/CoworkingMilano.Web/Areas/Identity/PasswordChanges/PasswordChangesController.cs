using CoworkingMilano.Domain.Accounts;
using CoworkingMilano.Domain.Data;
using CoworkingMilano.Domain.Notices;
using CoworkingMilano.Web.Areas.Identity.Attempts;
using CoworkingMilano.Web.Infrastructure;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CoworkingMilano.Web.Areas.Identity.PasswordChanges;

[Authorize(Policy = Policies.SignedIn), Route("account/password")]
public class PasswordChangesController(PortalDbContext db, UserManager<Account> accounts, SignInManager<Account> signIn, AttemptLimits limits, TimeProvider clock) : LimitedController(limits)
{
    [HttpGet]
    public IActionResult Create() => View(new PasswordChangeForm());

    [HttpPost]
    public async Task<IActionResult> Create(PasswordChangeForm form)
    {
        var account = form.Account = await db.Users.SingleAsync(a => a.Id == AccountId);
        if (!await IsValid(form))
        {
            return Invalid(form);
        }

        if (await MustWaitAsync(LimitedAct.Password, account.Email!))
        {
            return TooManyTries();
        }

        if (!await accounts.CheckPasswordAsync(account, form.CurrentPassword!))
        {
            ModelState.AddModelError(nameof(form.CurrentPassword), "La password attuale non è questa");
            return Invalid(form);
        }

        account.ChoosePassword(accounts.PasswordHasher.HashPassword(account, form.Password!));
        db.Add(AccountNotices.PasswordChanged(account, clock));
        await db.SaveChangesAsync();
        await signIn.RefreshSignInAsync(account);
        Confirm("La password è cambiata e le altre sessioni sono chiuse.");
        return Redirect("/account");
    }
}
