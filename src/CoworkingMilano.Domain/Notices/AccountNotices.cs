using CoworkingMilano.Domain.Accounts;

namespace CoworkingMilano.Domain.Notices;

/// <summary>
/// What the portal writes about accounts. Whoever asks for a message only leaves the address they typed: whose it is, is found out when the message is written,
/// so that asking looks and costs the same for everybody.
/// </summary>
public static class AccountNotices
{
    /// <summary>To an address that asked for an account, whether it has one or not.</summary>
    public static Notice SignUp(string address, string? returnUrl, TimeProvider clock) => new()
    {
        Kind = NoticeKind.SignUp,
        Address = address,
        ReturnUrl = returnUrl?.Length <= Notice.MaximumReturnUrl ? returnUrl : null,
        Subject = "Il tuo account di Coworking Milano",
        Body = "",
        CreatedAt = clock.UtcNow,
    };

    /// <summary>To an address that asked for a new password, whether it has an account or not.</summary>
    public static Notice PasswordReset(string address, TimeProvider clock) => new()
    {
        Kind = NoticeKind.PasswordReset,
        Address = address,
        Subject = "Una nuova password per Coworking Milano",
        Body = "",
        CreatedAt = clock.UtcNow,
    };

    /// <summary>To the address that is to take the place of the account's own.</summary>
    public static Notice AddressChange(Account account, string newAddress, TimeProvider clock) => new()
    {
        Kind = NoticeKind.AddressChange,
        RecipientId = account.Id,
        Address = newAddress,
        Subject = "Conferma il tuo nuovo indirizzo e-mail",
        Body = "",
        CreatedAt = clock.UtcNow,
    };

    public static Notice AddressChangeAsked(Account account, TimeProvider clock) => News(account, "È stato chiesto di cambiare il tuo indirizzo e-mail",
        "dal tuo account è stato chiesto di ricevere i messaggi a un altro indirizzo. Finché quell’indirizzo non viene confermato non cambia nulla. Se non sei stato tu, accedi e cambia subito la password.", clock);

    /// <summary>Made before the account takes its new address: it goes to the old one.</summary>
    public static Notice AddressChanged(Account account, TimeProvider clock) => News(account, "Il tuo indirizzo e-mail è cambiato",
        "il tuo account di Coworking Milano ora usa un altro indirizzo e-mail, e le sessioni aperte sono state chiuse. Se non sei stato tu, chiama lo 020202.", clock);

    public static Notice PasswordChanged(Account account, TimeProvider clock) => News(account, "La tua password è cambiata",
        "la password del tuo account di Coworking Milano è cambiata e le altre sessioni sono state chiuse. Se non sei stato tu, chiedi subito una nuova password dalla pagina di accesso.", clock);

    private static Notice News(Account account, string subject, string body, TimeProvider clock) => new()
    {
        Kind = NoticeKind.AccountNews,
        RecipientId = account.Id,
        Address = account.Email,
        Subject = subject,
        Body = body,
        CreatedAt = clock.UtcNow,
    };
}
