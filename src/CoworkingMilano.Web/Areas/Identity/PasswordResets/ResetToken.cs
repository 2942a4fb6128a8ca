using CoworkingMilano.Domain.Accounts;

namespace CoworkingMilano.Web.Areas.Identity.PasswordResets;

/// <summary>Travels in the link of a forgotten password. It dies with the account's stamp: at the first new password, at a sign-out, at a lock.</summary>
public sealed record ResetToken(string AccountId, string Stamp)
{
    public static readonly TimeSpan Life = TimeSpan.FromHours(1);

    public static ResetToken For(Account account) => new(account.Id, account.SecurityStamp!);
}
