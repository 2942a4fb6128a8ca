using CoworkingMilano.Domain.Accounts;

namespace CoworkingMilano.Web.Demo;

public static class DemoAccounts
{
    /// <summary>An account without a password: nobody signs in with it but by a persona's button.</summary>
    public static Account New(string givenName, string familyName, string email) => new()
    {
        GivenName = givenName,
        FamilyName = familyName,
        UserName = email,
        NormalizedUserName = email.ToUpperInvariant(),
        Email = email,
        NormalizedEmail = email.ToUpperInvariant(),
        EmailConfirmed = true,
    };
}
