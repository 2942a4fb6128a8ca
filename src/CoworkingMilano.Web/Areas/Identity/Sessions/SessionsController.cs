using CoworkingMilano.Domain.Accounts;
using CoworkingMilano.Web.Areas.Identity.Attempts;
using CoworkingMilano.Web.Infrastructure;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace CoworkingMilano.Web.Areas.Identity.Sessions;

[Route("")]
public class SessionsController(UserManager<Account> accounts, SignInManager<Account> signIn, Credentials credentials, AttemptLimits limits) : LimitedController(limits)
{
    [HttpGet("accedi"), AllowAnonymous]
    public IActionResult Create(string? ritorno) => View(new SignInForm { ReturnUrl = ritorno });

    [HttpPost("accedi"), AllowAnonymous]
    public async Task<IActionResult> Create(SignInForm form)
    {
        if (!await IsValid(form))
        {
            return Invalid(form);
        }

        if (await MustWaitAsync(LimitedAct.Password, form.Email!))
        {
            return TooManyTries();
        }

        if (await credentials.FindAsync(form.Email!, form.Password!) is not { } account)
        {
            ModelState.AddModelError(nameof(form.Password), "L’indirizzo e-mail o la password non sono corretti");
            return Invalid(form);
        }

        if (account.IsLocked)
        {
            ModelState.AddModelError("", "Questo account è bloccato: rivolgiti a chi amministra gli account dell’ufficio");
            return Invalid(form);
        }

        await signIn.SignInAsync(account, isPersistent: false, nameof(Identification.Password));
        return Redirect(Landing.After(Url, form.ReturnUrl, isOfficer: (await accounts.GetRolesAsync(account)).Count > 0));
    }

    [HttpPost("esci"), Authorize(Policy = Policies.SignedIn)]
    public async Task<IActionResult> Delete()
    {
        var account = (await accounts.GetUserAsync(User))!;
        account.EndSessions();
        await accounts.UpdateAsync(account);
        await signIn.SignOutAsync();
        Response.Headers["Clear-Site-Data"] = "\"cache\", \"cookies\", \"storage\"";
        return Redirect("/");
    }
}
