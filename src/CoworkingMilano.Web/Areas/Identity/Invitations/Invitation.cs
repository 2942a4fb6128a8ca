using CoworkingMilano.Domain.Accounts;
using CoworkingMilano.Web.Infrastructure;
using Microsoft.AspNetCore.Identity;

namespace CoworkingMilano.Web.Areas.Identity.Invitations;

/// <summary>The one-time link with which somebody chooses a password: it lasts a day, and choosing (or locking the account) makes it void.</summary>
public sealed class Invitation(UserManager<Account> accounts, PortalSettings settings)
{
    public async Task<string> LinkAsync(Account account)
    {
        var token = await accounts.GeneratePasswordResetTokenAsync(account);
        return settings.PublicAddress($"/invito?account={account.Id}&codice={Uri.EscapeDataString(token)}");
    }

    /// <summary>The account the link was made for, or null when the link is spent, too old or made up.</summary>
    public async Task<Account?> FindAsync(string? accountId, string? token)
    {
        var account = accountId is null || token is null ? null : await accounts.FindByIdAsync(accountId);
        return account is not null && await accounts.VerifyUserTokenAsync(account, accounts.Options.Tokens.PasswordResetTokenProvider, UserManager<Account>.ResetPasswordTokenPurpose, token!)
            ? account
            : null;
    }

    public Task<IdentityResult> AcceptAsync(Account account, string token, string password) => accounts.ResetPasswordAsync(account, token, password);
}
