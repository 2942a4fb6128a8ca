using CoworkingMilano.Domain.Accounts;
using CoworkingMilano.Domain.Data;
using CoworkingMilano.Domain.Notices;
using CoworkingMilano.Web.Infrastructure;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CoworkingMilano.Web.Areas.Identity.AddressConfirmations;

/// <summary>Gives an account its new address, for whoever followed the link sent there; following it alone changes nothing.</summary>
[Area("Identity"), AllowAnonymous, SecretInAddress, Route("account/e-mail/conferma")]
public class AddressConfirmationsController(PortalDbContext db, ILookupNormalizer normalizer, SealedTokens tokens, TimeProvider clock) : PortalController
{
    [HttpGet]
    public async Task<IActionResult> Create([FromQuery(Name = "codice")] string? code) =>
        await FindAsync(code) is { } found ? View(new AddressConfirmationForm { Token = code, Email = found.Email }) : Gone("Spent");

    [HttpPost]
    public async Task<IActionResult> Create(AddressConfirmationForm form)
    {
        if (await FindAsync(form.Token) is not { } found)
        {
            return Gone("Spent");
        }

        db.Add(AccountNotices.AddressChanged(found.Account, clock));
        found.Account.MoveTo(found.Email, normalizer.NormalizeEmail(found.Email));
        await db.SaveChangesAsync();
        Confirm("Il nuovo indirizzo è confermato: accedi con quello.");
        return Redirect("/accedi");
    }

    /// <summary>The account and its new address, unless the link is spent, too old or made up, or the address has become somebody else’s.</summary>
    private async Task<(Account Account, string Email)?> FindAsync(string? code)
    {
        if (tokens.Open<AddressToken>(code) is not { } token)
        {
            return null;
        }

        var normalized = normalizer.NormalizeEmail(token.Email);
        var account = await db.Users.SingleOrDefaultAsync(a => a.Id == token.AccountId && a.SecurityStamp == token.Stamp && a.LockedAt == null && !db.Users.Any(other => other.NormalizedEmail == normalized));
        return account is null ? null : (account, token.Email);
    }
}
