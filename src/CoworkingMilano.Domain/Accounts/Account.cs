using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.AspNetCore.Identity;

namespace CoworkingMilano.Domain.Accounts;

/// <summary>A person who signs in. Applicants hold no role: the same person may run a space and ask for a voucher.</summary>
public class Account : IdentityUser
{
    public required string GivenName { get; set; }
    public required string FamilyName { get; set; }

    /// <summary>When an administrator shut the account; only another act opens it again.</summary>
    public DateTime? LockedAt { get; private set; }

    [NotMapped]
    public string FullName => $"{GivenName} {FamilyName}";

    [NotMapped]
    public bool IsLocked => LockedAt is not null;

    /// <summary>Invited, and no password chosen yet.</summary>
    [NotMapped]
    public bool AwaitsPassword => PasswordHash is null;

    public void Lock(TimeProvider clock)
    {
        Rule.Require(!IsLocked, "L’account è già bloccato.");

        LockedAt = clock.UtcNow;
        EndSessions();
    }

    public void Unlock() => LockedAt = null;

    /// <summary>Whoever is signed in with the password of before is out.</summary>
    public void ChoosePassword(string hash)
    {
        PasswordHash = hash;
        EmailConfirmed = true;
        EndSessions();
    }

    /// <summary>An address whose mail the person has read takes the place of the one they signed in with.</summary>
    public void MoveTo(string email, string normalized)
    {
        UserName = Email = email;
        NormalizedUserName = NormalizedEmail = normalized;
        EmailConfirmed = true;
        EndSessions();
    }

    /// <summary>Every cookie and every link given out so far is refused at its next use, copies too; of two such acts at once the second fails.</summary>
    public void EndSessions()
    {
        SecurityStamp = Guid.NewGuid().ToString();
        ConcurrencyStamp = Guid.NewGuid().ToString();
    }
}
