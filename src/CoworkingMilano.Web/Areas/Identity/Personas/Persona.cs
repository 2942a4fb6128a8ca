using CoworkingMilano.Domain.Accounts;
using Microsoft.AspNetCore.Identity;

namespace CoworkingMilano.Web.Areas.Identity.Personas;

/// <summary>Somebody to be with one click, in Development only: the account has no password, so nothing else lets it in.</summary>
/// <param name="Key">Public name, used in the URL.</param>
/// <param name="Role">What the person does in the office; none for a citizen.</param>
/// <param name="Story">Why one would want to be this person.</param>
public sealed record Persona(string Key, string GivenName, string FamilyName, OfficerRole? Role, string Story)
{
    public static IReadOnlyList<Persona> All { get; } =
    [
        new("mara", "Mara", "Gestori", null, "gestisce uno spazio"),
        new("giorgio", "Giorgio", "Ferrari", null, "gestisce uno spazio"),
        new("carla", "Carla", "Rossi", null, "chiede un voucher"),
        new("davide", "Davide", "Greco", null, "chiede un voucher"),
        new("amina", "Amina", "Haddad", null, "chiede un voucher"),
        new("ida", "Ida", "Istruttori", OfficerRole.CaseOfficer, "esamina le domande"),
        new("ivo", "Ivo", "Ispettori", OfficerRole.Inspector, "fa i sopralluoghi"),
        new("renata", "Renata", "Responsabile", OfficerRole.ResponsibleOfficer, "firma i provvedimenti"),
        new("rocco", "Rocco", "Ragionieri", OfficerRole.Accountant, "segue gli impegni"),
        new("rita", "Rita", "Revisori", OfficerRole.Auditor, "legge e non cambia nulla"),
        new("ada", "Ada", "Amministratori", OfficerRole.Administrator, "gestisce account e bandi"),
    ];

    public string FullName => $"{GivenName} {FamilyName}";

    public string Email => $"{Key}@persona.example";

    /// <summary>Opens the accounts that are not there yet.</summary>
    public static async Task PlantAsync(UserManager<Account> accounts)
    {
        foreach (var persona in All)
        {
            if (await accounts.FindByEmailAsync(persona.Email) is null)
            {
                await persona.OpenAccountAsync(accounts);
            }
        }
    }

    private async Task OpenAccountAsync(UserManager<Account> accounts)
    {
        var account = new Account { GivenName = GivenName, FamilyName = FamilyName, UserName = Email, Email = Email, EmailConfirmed = true };
        await accounts.CreateAsync(account);
        if (Role is { } role)
        {
            await accounts.AddToRoleAsync(account, role.ToString());
        }
    }
}
