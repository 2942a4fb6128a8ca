using CoworkingMilano.Domain.Accounts;
using CoworkingMilano.Domain.Notices;
using CoworkingMilano.Web.Areas.Identity.AddressConfirmations;
using CoworkingMilano.Web.Areas.Identity.Confirmations;
using CoworkingMilano.Web.Areas.Identity.Invitations;
using CoworkingMilano.Web.Areas.Identity.PasswordResets;
using CoworkingMilano.Web.Infrastructure;
using Microsoft.AspNetCore.Identity;

namespace CoworkingMilano.Web.Areas.Identity.Messages;

/// <summary>What a notice says. Whose the address is and the link to follow are found out here, when the message leaves: the database holds neither answer nor link.</summary>
public sealed class MessageText(UserManager<Account> accounts, Invitation invitation, SealedTokens tokens, PortalSettings settings)
{
    public async Task<string> OfAsync(Notice notice) => notice.Kind switch
    {
        NoticeKind.Invitation => $"{notice.Body}\n\n{await invitation.LinkAsync(notice.Recipient!)}\n",
        NoticeKind.OfficeNews => $"{notice.Recipient?.GivenName ?? "Ufficio"}, {notice.Body}\n\n{Page(notice)}\n",
        NoticeKind.SignUp => await accounts.FindByEmailAsync(notice.Address!) is null ? NewAccount(notice) : AlreadyThere(),
        NoticeKind.PasswordReset => await accounts.FindByEmailAsync(notice.Address!) switch
        {
            null => NobodyHere(),
            { IsLocked: true } => Locked(),
            var account => NewPassword(account),
        },
        NoticeKind.AddressChange => await accounts.FindByEmailAsync(notice.Address!) is null ? NewAddress(notice) : Taken(),
        NoticeKind.ProtocolRegister or NoticeKind.SubstituteCall => $"{notice.Body}\n",
        NoticeKind.AccountNews => $"{notice.Recipient!.GivenName}, {notice.Body}\n",
        _ => $"Gentile {notice.Recipient!.FullName},\n\n{notice.Body}\n\n{Page(notice)}\n",
    };

    /// <summary>Where its person goes on from a message about a case: the applicant to their inbox, an officer to the case.</summary>
    private string Page(Notice notice) => notice switch
    {
        { Kind: NoticeKind.OfficeNews, ReturnUrl: { } page } => $"Da qui: {settings.PublicAddress(page)}",
        { Application: { } application } when application.ApplicantId != notice.RecipientId => $"La pratica: {settings.PublicAddress($"/ufficio/domande/{application.Reference}")}",
        _ => $"Il messaggio nella tua area personale: {settings.PublicAddress($"/area-personale/messaggi/{notice.Key:N}")}",
    };

    private string NewAccount(Notice notice) =>
        $"""
        Per aprire il tuo account di Coworking Milano conferma che questo indirizzo è tuo: segui il collegamento qui sotto e scegli la password. Vale un giorno e si usa una volta sola.

        {Link("/registrati/conferma", tokens.Seal(new SignUpToken(notice.Address!, notice.ReturnUrl), SignUpToken.Life))}

        Se non sei stato tu a chiederlo, ignora questo messaggio: non abbiamo aperto nessun account.

        """;

    private string AlreadyThere() =>
        $"""
        Qualcuno, forse tu, ha chiesto di aprire un account di Coworking Milano con questo indirizzo. Un account c’è già, e non è cambiato nulla.

        Per accedere: {settings.PublicAddress("/accedi")}
        Per scegliere una nuova password, se non la ricordi: {settings.PublicAddress("/password-dimenticata")}

        Se non sei stato tu, non devi fare nulla.

        """;

    private string NewPassword(Account account) =>
        $"""
        {account.GivenName}, per scegliere una nuova password segui il collegamento qui sotto. Vale un’ora e si usa una volta sola.

        {Link("/password-dimenticata/nuova", tokens.Seal(ResetToken.For(account), ResetToken.Life))}

        Se non sei stato tu a chiederlo, ignora questo messaggio: la password resta quella di prima.

        """;

    private string NobodyHere() =>
        $"""
        Qualcuno, forse tu, ha chiesto una nuova password per Coworking Milano con questo indirizzo, ma qui non c’è un account che lo usi. Forse ti sei registrato con un altro indirizzo.

        Per aprire un account: {settings.PublicAddress("/registrati")}

        Se non sei stato tu, non devi fare nulla.

        """;

    private static string Locked() =>
        """
        Qualcuno, forse tu, ha chiesto una nuova password per Coworking Milano. Questo account però è bloccato: rivolgiti a chi amministra gli account dell’ufficio.

        """;

    private string NewAddress(Notice notice) =>
        $"""
        {notice.Recipient!.GivenName}, per usare questo indirizzo nel tuo account di Coworking Milano confermalo dal collegamento qui sotto. Vale un giorno e si usa una volta sola.

        {Link("/account/e-mail/conferma", tokens.Seal(AddressToken.For(notice.Recipient, notice.Address!), AddressToken.Life))}

        Se non sei stato tu a chiederlo, ignora questo messaggio: non cambia nulla.

        """;

    private string Taken() =>
        $"""
        Qualcuno, forse tu, ha chiesto di usare questo indirizzo per un altro account di Coworking Milano. L’indirizzo ha già un account suo, e non è cambiato nulla.

        Per accedere: {settings.PublicAddress("/accedi")}

        """;

    private string Link(string path, string token) => settings.PublicAddress($"{path}?codice={token}");
}
