using CoworkingMilano.Domain.Accounts;

namespace CoworkingMilano.Web.Areas.Identity.AddressConfirmations;

/// <summary>Travels in the link to a new address. It dies with the account's stamp, which the change itself renews.</summary>
public sealed record AddressToken(string AccountId, string Stamp, string Email)
{
    public static readonly TimeSpan Life = TimeSpan.FromDays(1);

    public static AddressToken For(Account account, string email) => new(account.Id, account.SecurityStamp!, email);
}
