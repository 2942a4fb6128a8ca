using CoworkingMilano.Domain.Accounts;
using CoworkingMilano.Web.Areas.Identity.Sessions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace CoworkingMilano.Web.Areas.Identity.Registrations;

[AllowAnonymous, Route("registrati")]
public class RegistrationsController(UserManager<Account> accounts, SignInManager<Account> signIn, SignInLimits limits) : PasswordController(limits)
{
    [HttpGet]
    public IActionResult Create(string? ritorno) => View(new RegistrationForm { ReturnUrl = ritorno });

    [HttpPost]
    public async Task<IActionResult> Create(RegistrationForm form)
    {
        if (!await IsValid(form))
        {
            return Invalid(form);
        }

        if (MustWait(form.Email!))
        {
            return TooManyTries();
        }

        var account = new Account { GivenName = form.GivenName!.Trim(), FamilyName = form.FamilyName!.Trim(), UserName = form.Email, Email = form.Email };
        if (!(await accounts.CreateAsync(account, form.Password!)).Succeeded)
        {
            // The form is well formed: all that is left to refuse is an address already taken.
            ModelState.AddModelError(nameof(form.Email), "C’è già un account con questo indirizzo: accedi, oppure usane un altro");
            return Invalid(form);
        }

        await signIn.SignInAsync(account, isPersistent: false);
        Confirm("Il tuo account è pronto.");
        return Redirect(Landing.After(Url, form.ReturnUrl, isOfficer: false));
    }
}
