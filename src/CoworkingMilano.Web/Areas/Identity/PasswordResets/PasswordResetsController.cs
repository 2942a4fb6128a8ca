using CoworkingMilano.Domain.Accounts;
using CoworkingMilano.Domain.Data;
using CoworkingMilano.Domain.Notices;
using CoworkingMilano.Web.Infrastructure;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CoworkingMilano.Web.Areas.Identity.PasswordResets;

/// <summary>Gives an account a new password, for whoever followed the link; following it alone changes nothing.</summary>
[Area("Identity"), AllowAnonymous, SecretInAddress, Route("password-dimenticata/nuova")]
public class PasswordResetsController(PortalDbContext db, IPasswordHasher<Account> hasher, SealedTokens tokens, TimeProvider clock) : PortalController
{
    [HttpGet]
    public async Task<IActionResult> Create([FromQuery(Name = "codice")] string? code) =>
        await FindAsync(code) is null ? Gone("Spent") : View(new PasswordResetForm { Token = code });

    [HttpPost]
    public async Task<IActionResult> Create(PasswordResetForm form)
    {
        if (await FindAsync(form.Token) is not { } account)
        {
            return Gone("Spent");
        }

        form.Account = account;
        if (!await IsValid(form))
        {
            return Invalid(form);
        }

        account.ChoosePassword(hasher.HashPassword(account, form.Password!));
        db.Add(AccountNotices.PasswordChanged(account, clock));
        await db.SaveChangesAsync();
        Confirm("La password è cambiata: ora puoi accedere.");
        return Redirect("/accedi");
    }

    private async Task<Account?> FindAsync(string? code) => tokens.Open<ResetToken>(code) is { } token
        ? await db.Users.SingleOrDefaultAsync(a => a.Id == token.AccountId && a.SecurityStamp == token.Stamp && a.LockedAt == null)
        : null;
}
