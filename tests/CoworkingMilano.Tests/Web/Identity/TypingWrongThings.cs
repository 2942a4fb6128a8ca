using CoworkingMilano.Domain.Accounts;
using CoworkingMilano.Tests.Support;
using CoworkingMilano.Web.Areas.Identity.AddressChanges;
using CoworkingMilano.Web.Areas.Identity.Confirmations;
using CoworkingMilano.Web.Areas.Identity.Invitations;
using CoworkingMilano.Web.Areas.Identity.PasswordChanges;
using CoworkingMilano.Web.Areas.Identity.PasswordRequests;
using CoworkingMilano.Web.Areas.Identity.PasswordResets;
using CoworkingMilano.Web.Areas.Identity.Registrations;
using CoworkingMilano.Web.Areas.Identity.Sessions;
using CoworkingMilano.Web.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace CoworkingMilano.Tests.Web.Identity;

/// <summary>Every question of the account pages × what can be wrong with the answer → the sentence beside it; no password comes back.</summary>
public sealed class TypingWrongThings(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private const string Good = "una bicicletta sul naviglio";
    private const string Guessable = "Questa password si indovina facilmente: scegli una frase tua, senza sequenze e non fatta solo del tuo nome o di parole note";
    private const string Incomplete = "Scrivi un indirizzo e-mail completo, per esempio nome@esempio.it";
    private const string TooLong = "La password non supera i 256 caratteri";

    public static TheoryData<string, string> Addresses => new()
    {
        { "", "Scrivi il tuo indirizzo e-mail" },
        { "carla", Incomplete },
        { "carla@esempio", Incomplete },
        { "carla rossi@esempio.it", Incomplete },
        { "càrla@esempio.it", Incomplete },
        { $"{new string('a', 250)}@esempio.it", "L’indirizzo e-mail è troppo lungo" },
    };

    public static TheoryData<string, string> Passwords => new()
    {
        { "", "Scegli una password" },
        { "quattordici14!", "La password ha almeno 15 caratteri" },
        { new string('a', 257), TooLong },
        { "aaaaaaaaaaaaaaaaaa", Guessable },
        { "carla rossi carla", Guessable },
        { "1234567890123456", Guessable },
    };

    public static TheoryData<string, string> CurrentPasswords => new()
    {
        { "", "Scrivi la tua password attuale" },
        { new string('a', 257), TooLong },
        { "non è questa di certo", "La password attuale non è questa" },
    };

    [TypedInto<SignInForm>]
    [Theory]
    [InlineData("Email", "", "Scrivi il tuo indirizzo e-mail")]
    [InlineData("Email", 255, "L’indirizzo e-mail è troppo lungo")]
    [InlineData("Password", "", "Scrivi la tua password")]
    [InlineData("Password", 257, TooLong)]
    [InlineData("Password", "non è questa di certo", "L’indirizzo e-mail o la password non sono corretti")]
    public async Task At_the_door_is_told(string field, object typed, string sentence) =>
        await portal.Visitor().IsToldOf("/accedi", "/accedi", [("Email", "carla@example.org"), ("Password", Good)], field, typed is int characters ? new string('a', characters) : (string)typed, sentence);

    [TypedInto<RegistrationForm>(nameof(RegistrationForm.Email))]
    [Theory, MemberData(nameof(Addresses))]
    public async Task When_signing_up_is_told(string typed, string sentence) => await portal.Visitor().IsToldOf("/registrati", "Email", typed, sentence);

    [TypedInto<PasswordRequestForm>(nameof(PasswordRequestForm.Email))]
    [Theory, MemberData(nameof(Addresses))]
    public async Task When_a_password_is_forgotten_is_told(string typed, string sentence) => await portal.Visitor().IsToldOf("/password-dimenticata", "Email", typed, sentence);

    [TypedInto<ConfirmationForm>]
    [Theory]
    [InlineData("GivenName", "", "Scrivi il tuo nome")]
    [InlineData("GivenName", 101, "Il nome non supera i 100 caratteri")]
    [InlineData("FamilyName", "", "Scrivi il tuo cognome")]
    [InlineData("FamilyName", 101, "Il cognome non supera i 100 caratteri")]
    public async Task When_opening_the_account_is_told_of_the_name(string field, object typed, string sentence) =>
        await OpensAnAccount(field, typed is int characters ? new string('a', characters) : (string)typed, sentence);

    [TypedInto<ConfirmationForm>(nameof(ConfirmationForm.Password))]
    [Theory, MemberData(nameof(Passwords))]
    public async Task When_opening_the_account_is_told_of_the_password(string typed, string sentence) => await OpensAnAccount("Password", typed, sentence);

    [TypedInto<InvitationForm>(nameof(InvitationForm.Password))]
    [Theory, MemberData(nameof(Passwords))]
    public async Task When_accepting_an_invitation_is_told(string typed, string sentence)
    {
        var account = await Carla();
        await using var scope = portal.Services.CreateAsyncScope();
        var link = await scope.ServiceProvider.GetRequiredService<Invitation>().LinkAsync(account);

        await portal.Visitor().IsToldOf(new Uri(link).PathAndQuery, "/invito", [], "Password", typed, sentence);
    }

    [TypedInto<PasswordResetForm>(nameof(PasswordResetForm.Password))]
    [Theory, MemberData(nameof(Passwords))]
    public async Task With_a_new_password_for_a_forgotten_one_is_told(string typed, string sentence)
    {
        var path = $"/password-dimenticata/nuova?codice={Sealed(ResetToken.For(await Carla()), ResetToken.Life)}";

        await portal.Visitor().IsToldOf(path, "/password-dimenticata/nuova", [], "Password", typed, sentence);
    }

    [TypedInto<PasswordChangeForm>(nameof(PasswordChangeForm.Password))]
    [Theory, MemberData(nameof(Passwords))]
    public async Task With_a_new_password_is_told(string typed, string sentence) => await ChangesPassword("Password", typed, sentence);

    [TypedInto<PasswordChangeForm>(nameof(PasswordChangeForm.CurrentPassword)), TypedInto<AddressChangeForm>(nameof(AddressChangeForm.CurrentPassword))]
    [Theory, MemberData(nameof(CurrentPasswords))]
    public async Task With_the_password_of_now_is_told(string typed, string sentence)
    {
        await ChangesPassword("CurrentPassword", typed, sentence);
        await ChangesAddress("CurrentPassword", typed, sentence);
    }

    [TypedInto<AddressChangeForm>(nameof(AddressChangeForm.Email))]
    [Theory, MemberData(nameof(Addresses))]
    public async Task With_a_new_address_is_told(string typed, string sentence) => await ChangesAddress("Email", typed, sentence);

    private async Task OpensAnAccount(string field, string typed, string sentence)
    {
        var path = $"/registrati/conferma?codice={Sealed(new SignUpToken("carla.nuova@example.org", null), SignUpToken.Life)}";

        await portal.Visitor().IsToldOf(path, "/registrati/conferma", [("GivenName", "Carla"), ("FamilyName", "Rossi"), ("Password", Good)], field, typed, sentence);
    }

    private async Task ChangesPassword(string field, string typed, string sentence) =>
        await (await portal.SignIn(Some.Person("Carla", "Rossi"))).IsToldOf("/account/password", "/account/password", [("CurrentPassword", PortalFactory.Password), ("Password", Good)], field, typed, sentence);

    private async Task ChangesAddress(string field, string typed, string sentence) =>
        await (await portal.SignIn(Some.Person("Carla", "Rossi"))).IsToldOf("/account/e-mail", "/account/e-mail", [("Email", "carla.nuova@example.org"), ("CurrentPassword", PortalFactory.Password)], field, typed, sentence);

    private string Sealed<TContent>(TContent content, TimeSpan life)
        where TContent : class => Uri.EscapeDataString(portal.Services.GetRequiredService<SealedTokens>().Seal(content, life));

    private async Task<Account> Carla()
    {
        var carla = Some.Person("Carla", "Rossi");
        await portal.Save(carla);
        return carla;
    }
}
