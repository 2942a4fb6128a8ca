using CoworkingMilano.Domain.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CoworkingMilano.Domain.Accounts;

/// <summary>The accounts of the office: those with a role. Somebody always remains who can let others in.</summary>
public static class OfficerAccounts
{
    public static IQueryable<Account> Officers(this PortalDbContext db) => db.Users.Where(a => db.UserRoles.Any(r => r.UserId == a.Id));

    /// <summary>Who may have cases in charge, those locked too.</summary>
    public static IQueryable<Account> CaseOfficers(this PortalDbContext db) => db.Users.Where(a => db.UserRoles.Any(r => r.UserId == a.Id && r.RoleId == Roles.CaseOfficer));

    /// <summary>Who signs, but for those locked.</summary>
    public static IQueryable<Account> ResponsibleOfficers(this PortalDbContext db) =>
        db.Users.Where(a => a.LockedAt == null && db.UserRoles.Any(r => r.UserId == a.Id && r.RoleId == Roles.ResponsibleOfficer));

    /// <summary>Nobody else could open the accounts' page tomorrow.</summary>
    public static async Task<bool> IsLastAdministratorAsync(this PortalDbContext db, Account officer) =>
        await db.UserRoles.AnyAsync(r => r.UserId == officer.Id && r.RoleId == Roles.Administrator)
        && !await db.Users.AnyAsync(a => a.Id != officer.Id && a.LockedAt == null && db.UserRoles.Any(r => r.UserId == a.Id && r.RoleId == Roles.Administrator));

    public static async Task<IReadOnlyList<OfficerRole>> RolesOfAsync(this PortalDbContext db, Account officer) =>
        [.. (await db.UserRoles.Where(r => r.UserId == officer.Id).Select(r => r.RoleId).ToListAsync()).Select(Enum.Parse<OfficerRole>).Order()];

    /// <summary>These roles from now on, and no others; they count from the officer's next request.</summary>
    public static async Task AssignRolesAsync(this PortalDbContext db, Account officer, IReadOnlyCollection<OfficerRole> roles)
    {
        Rule.Require(roles.Count > 0, "Chi lavora nell’ufficio ha almeno un ruolo.");
        Rule.Require(roles.Contains(OfficerRole.Administrator) || !await db.IsLastAdministratorAsync(officer), "L’ufficio ha sempre almeno un amministratore.");

        var held = await db.RolesOfAsync(officer);
        db.RemoveRange(held.Except(roles).Select(role => Holding(officer, role)));
        db.AddRange(roles.Except(held).Select(role => Holding(officer, role)));
    }

    public static async Task LockAsync(this PortalDbContext db, Account officer, TimeProvider clock)
    {
        Rule.Require(!await db.IsLastAdministratorAsync(officer), "L’ufficio ha sempre almeno un amministratore.");

        officer.Lock(clock);
    }

    /// <summary>Who goes on visits.</summary>
    public static IQueryable<Account> Inspectors(this PortalDbContext db) =>
        db.Users.Where(a => a.LockedAt == null && db.UserRoles.Any(r => r.UserId == a.Id && r.RoleId == Roles.Inspector)).OrderBy(a => a.FamilyName).ThenBy(a => a.GivenName);

    private static IdentityUserRole<string> Holding(Account officer, OfficerRole role) => new() { UserId = officer.Id, RoleId = role.ToString() };
}
