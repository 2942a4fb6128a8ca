using System.Security.Claims;
using CoworkingMilano.Domain.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace CoworkingMilano.Web.Infrastructure;

/// <summary>What the cookie says of a person beyond Identity's own: the name that pages greet. Roles are read at each request.</summary>
public sealed class AccountClaims(UserManager<Account> accounts, IOptions<IdentityOptions> options) : UserClaimsPrincipalFactory<Account>(accounts, options)
{
    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(Account user)
    {
        var identity = await base.GenerateClaimsAsync(user);
        identity.AddClaims([new(ClaimTypes.GivenName, user.GivenName), new(ClaimTypes.Surname, user.FamilyName)]);
        return identity;
    }
}
