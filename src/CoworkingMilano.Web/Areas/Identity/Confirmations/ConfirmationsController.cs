using CoworkingMilano.Domain.Accounts;
using CoworkingMilano.Web.Areas.Identity.Sessions;
using CoworkingMilano.Web.Infrastructure;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace CoworkingMilano.Web.Areas.Identity.Confirmations;

/// <summary>Opens the account of somebody who followed the link of their sign-up; following it alone changes nothing.</summary>
[Area("Identity"), AllowAnonymous, SecretInAddress, Route("registrati/conferma")]
public class ConfirmationsController(UserManager<Account> accounts, SignInManager<Account> signIn, SealedTokens tokens) : PortalController
{
    [HttpGet]
    public async Task<IActionResult> Create([FromQuery(Name = "codice")] string? code) =>
        await FindAsync(code) is { } token ? View(new ConfirmationForm { Token = code, Email = token.Email }) : Gone("Spent");

    [HttpPost]
    public async Task<IActionResult> Create(ConfirmationForm form)
    {
        if (await FindAsync(form.Token) is not { } token)
        {
            return Gone("Spent");
        }

        form.Email = token.Email;
        if (!await IsValid(form))
        {
            return Invalid(form);
        }

        var account = new Account { GivenName = form.GivenName!, FamilyName = form.FamilyName!, UserName = token.Email, Email = token.Email, EmailConfirmed = true };
        if (!(await accounts.CreateAsync(account, form.Password!)).Succeeded)
        {
            return Gone("Spent");
        }

        await signIn.SignInAsync(account, isPersistent: false);
        Confirm("Il tuo account è pronto.");
        return Redirect(Landing.After(Url, token.ReturnUrl, isOfficer: false));
    }

    /// <summary>What the link says, unless it is too old, made up, or its address has an account by now.</summary>
    private async Task<SignUpToken?> FindAsync(string? code) =>
        tokens.Open<SignUpToken>(code) is { } token && await accounts.FindByEmailAsync(token.Email) is null ? token : null;
}
