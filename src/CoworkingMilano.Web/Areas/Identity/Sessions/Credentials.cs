using CoworkingMilano.Domain.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace CoworkingMilano.Web.Areas.Identity.Sessions;

/// <summary>Whether an address and a password belong together. An address nobody has costs the same time as a wrong password.</summary>
public sealed class Credentials(UserManager<Account> accounts, IPasswordHasher<Account> hasher, NobodysPassword nobodys)
{
    public async Task<Account?> FindAsync(string email, string password)
    {
        var account = await accounts.FindByEmailAsync(email);
        if (account?.PasswordHash is null)
        {
            hasher.VerifyHashedPassword(NobodysPassword.Nobody, nobodys.Hash, password);
            return null;
        }

        return await accounts.CheckPasswordAsync(account, password) ? account : null;
    }
}

/// <summary>A hash of a password that was thrown away, as costly to verify as a real one.</summary>
public sealed class NobodysPassword(IOptions<PasswordHasherOptions> options)
{
    public static readonly Account Nobody = new() { GivenName = "", FamilyName = "" };

    public string Hash { get; } = new PasswordHasher<Account>(options).HashPassword(Nobody, Guid.NewGuid().ToString());
}
