using CoworkingMilano.Domain.Accounts;
using Microsoft.AspNetCore.Identity;

namespace CoworkingMilano.Tests.Support;

/// <summary>Counts the slow part of every sign-in: hashes made and hashes compared.</summary>
public sealed class CountingHasher : PasswordHasher<Account>
{
    public int Hashes { get; private set; }

    public int Verifications { get; private set; }

    public override string HashPassword(Account user, string password)
    {
        Hashes++;
        return base.HashPassword(user, password);
    }

    public override PasswordVerificationResult VerifyHashedPassword(Account user, string hashedPassword, string providedPassword)
    {
        Verifications++;
        return base.VerifyHashedPassword(user, hashedPassword, providedPassword);
    }
}
