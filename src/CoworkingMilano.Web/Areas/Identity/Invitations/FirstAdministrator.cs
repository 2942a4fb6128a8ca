using CoworkingMilano.Domain.Accounts;
using CoworkingMilano.Web.Infrastructure;
using FluentValidation;
using Microsoft.AspNetCore.Identity;

namespace CoworkingMilano.Web.Areas.Identity.Invitations;

/// <summary>Opens the office from the console: whoever can run the program may name the first administrator, or give that one a new link.</summary>
public sealed class FirstAdministrator(UserManager<Account> accounts, Invitation invitation, DatabaseReadiness database)
{
    /// <returns>A sentence with the one-time link.</returns>
    /// <exception cref="StartFailureException">Somebody else administers the portal already, or the address is no address.</exception>
    public async Task<string> InviteAsync(string email)
    {
        if (!await database.IsReadyAsync())
        {
            throw new StartFailureException("Il database è da aggiornare: esegui prima il comando migrate.");
        }

        var administrators = await accounts.GetUsersInRoleAsync(Roles.Administrator);
        var account = administrators.SingleOrDefault(a => accounts.NormalizeEmail(email) == a.NormalizedEmail);
        if (account is null && administrators.Any(a => !a.AwaitsPassword))
        {
            throw new StartFailureException("Il portale ha già chi lo amministra: altre persone si invitano dalla pagina /ufficio/account.");
        }

        return $"Apri questo collegamento per scegliere la password: vale un giorno e si usa una volta sola.{Environment.NewLine}{await invitation.LinkAsync(account ?? await OpenAsync(email))}";
    }

    private async Task<Account> OpenAsync(string email)
    {
        if (!new InlineValidator<string> { v => v.RuleFor(e => e).EmailAddress() }.Validate(email).IsValid)
        {
            throw new StartFailureException($"'{email}' non è un indirizzo e-mail.");
        }

        var account = new Account { GivenName = "Amministratore", FamilyName = "del portale", UserName = email, Email = email, EmailConfirmed = true };
        var opened = await accounts.CreateAsync(account);
        if (!opened.Succeeded)
        {
            throw new StartFailureException($"Con l’indirizzo {email} c’è già un account di un cittadino: usane un altro.");
        }

        await accounts.AddToRoleAsync(account, Roles.Administrator);
        return account;
    }
}
