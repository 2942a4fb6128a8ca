using CoworkingMilano.Domain.Accounts;
using CoworkingMilano.Domain.Data;
using CoworkingMilano.Domain.Spaces;

namespace CoworkingMilano.Web.Demo;

/// <summary>The accounts of the demo. They have no password: nobody signs in with one but by a persona's button.</summary>
public sealed class DemoPeople(PortalDbContext db)
{
    private static readonly (string GivenName, string FamilyName, OfficerRole Role)[] Colleagues =
    [
        ("Stefano", "Brivio", OfficerRole.CaseOfficer),
        ("Nadia", "El Sayed", OfficerRole.CaseOfficer),
        ("Teresa", "Cozzi", OfficerRole.Inspector),
    ];

    private readonly Dictionary<string, Account> _accounts = [];

    /// <summary>The account of this person, made when they are first named.</summary>
    public Account Named(string givenName, string familyName) =>
        _accounts.TryGetValue($"{givenName} {familyName}", out var account) ? account : Add(DemoAccounts.New(givenName, familyName, $"{Slugs.Of($"{givenName} {familyName}")}@demo.example"));

    public async Task<DemoOffice> AppointAsync()
    {
        foreach (var persona in Persona.All)
        {
            Add(persona.ToAccount());
        }

        (Account Account, OfficerRole Role)[] officers =
        [
            .. Persona.Officers.Select(p => (Named(p.GivenName, p.FamilyName), p.Role!.Value)),
            .. Colleagues.Select(c => (Named(c.GivenName, c.FamilyName), c.Role)),
        ];
        await db.SaveChangesAsync();
        foreach (var (account, role) in officers)
        {
            await db.AssignRolesAsync(account, [role]);
        }

        return new DemoOffice([.. With(OfficerRole.CaseOfficer)], [.. With(OfficerRole.Inspector)], With(OfficerRole.ResponsibleOfficer).Single());

        IEnumerable<Account> With(OfficerRole role) => officers.Where(o => o.Role == role).Select(o => o.Account);
    }

    private Account Add(Account account)
    {
        db.Add(account);
        return _accounts[account.FullName] = account;
    }
}
