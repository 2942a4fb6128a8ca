namespace CoworkingMilano.BrowserTests;

/// <summary>An address confirmed, a password forgotten, a session that ended while somebody was writing: nothing typed is lost.</summary>
public sealed class ComingBackIn(Portal portal, Chromium chromium)
{
    private const string First = "una frase lunga e facile";
    private const string Second = "una bicicletta sul naviglio";

    [Theory, InlineData(true), InlineData(false)]
    public async Task Takes_the_mail_and_gives_back_what_was_being_written(bool javaScript)
    {
        var email = javaScript ? "rita.riva@example.org" : "rosa.riva@example.org";
        await using var visitor = await Visitor.EnterAsync(portal, chromium, javaScript);

        await SignUp(visitor, email);
        await visitor.LeaveAsync();
        await ForgetThePassword(visitor, email);
        await LoseASession(visitor, email);
        await LookAfterTheAccount(visitor);

        visitor.AssertNothingWasWrong();
        Assert.Equal(11, visitor.PagesChecked);
    }

    private static async Task SignUp(Visitor visitor, string email)
    {
        await visitor.GoToAsync("/registrati?ritorno=%2Fservizi%2Fvoucher");
        await visitor.FillAsync("E-mail", email);
        await visitor.PressAsync("Registrati");
        await visitor.SeesAsync("Controlla la posta");
        await visitor.LookAsync("registrati-posta");
        await visitor.PressAsync("Invia di nuovo");
        await visitor.FollowMailAsync(email, "Il tuo account");
        await visitor.FillAsync("Nome", "Rita");
        await visitor.FillAsync("Cognome", "Riva");
        await visitor.FillAsync("Password", "rita riva 12345");
        await visitor.PressAsync("Apri l’account");
        await visitor.SeesAsync("Questa password si indovina facilmente");
        await visitor.LookAsync("registrati-conferma-errori");
        await visitor.FillAsync("Password", First);
        await visitor.PressAsync("Apri l’account");
        Assert.Contains("/servizi/voucher", visitor.Page.Url);
    }

    private static async Task ForgetThePassword(Visitor visitor, string email)
    {
        await visitor.GoToAsync("/accedi");
        await visitor.FollowAsync("Hai dimenticato la password?");
        await visitor.LookAsync("password-dimenticata");
        await visitor.FillAsync("E-mail", email);
        await visitor.PressAsync("Manda il messaggio");
        await visitor.LookAsync("password-posta");
        await visitor.FollowMailAsync(email, "Una nuova password");
        var link = new Uri(visitor.Page.Url).PathAndQuery;
        await visitor.FillAsync("Nuova password", Second);
        await visitor.LookAsync("password-nuova");
        await visitor.PressAsync("Salva la password");
        await visitor.SeesAsync("La password è cambiata");
        Assert.Equal(410, (await visitor.GoToAsync(link)).Status);
        await visitor.LookAsync("password-collegamento-usato");
    }

    private async Task LoseASession(Visitor visitor, string email)
    {
        await visitor.GoToAsync("/accedi?ritorno=%2Fservizi%2Fvoucher");
        await SignIn(visitor, email);
        await visitor.PressAsync("Inizia la domanda");
        await visitor.FollowAsync("Il tuo progetto");
        await visitor.FillAsync("Titolo", "Laboratorio di ceramica");
        await visitor.FillAsync("Descrizione", "Disegno stampi per i ceramisti della città.");

        await using var elsewhere = await Visitor.EnterAsync(portal, chromium);
        await elsewhere.GoToAsync("/accedi");
        await SignIn(elsewhere, email);
        await elsewhere.LeaveAsync();

        await visitor.PressAsync("Salva e torna alla domanda");
        await visitor.SeesAsync("La sessione è finita");
        await visitor.LookAsync("accedi-sessione-finita");
        await SignIn(visitor, email);
        await visitor.SeesAsync("Non è ancora salvato");
        Assert.Equal("Laboratorio di ceramica", await visitor.Main.GetByLabel("Titolo").InputValueAsync());
        Assert.Equal("Disegno stampi per i ceramisti della città.", await visitor.Main.GetByLabel("Descrizione").InputValueAsync());
        await visitor.LookAsync("modulo-ritrovato");
        await visitor.PressAsync("Salva e torna alla domanda");
        await visitor.SeesAsync("La sezione è salvata");

        await visitor.FollowAsync("Il tuo progetto");
        await visitor.Page.Context.ClearCookiesAsync(new() { Name = "modulo" });
        await visitor.FillAsync("Titolo", "Laboratorio di vetro");
        await visitor.PressAsync("Salva e torna alla domanda");
        await visitor.SeesAsync("Il modulo è scaduto");
        await visitor.LookAsync("modulo-scaduto");
        await visitor.FollowAsync("Torna al modulo");
        Assert.Equal("Laboratorio di vetro", await visitor.Main.GetByLabel("Titolo").InputValueAsync());
        await visitor.PressAsync("Lascia perdere");
        Assert.Equal("Laboratorio di ceramica", await visitor.Main.GetByLabel("Titolo").InputValueAsync());
    }

    private static async Task LookAfterTheAccount(Visitor visitor)
    {
        await visitor.GoToAsync("/account");
        await visitor.LookAsync("account");
        await visitor.FollowAsync("Cambia password");
        await visitor.LookAsync("account-password");
        await visitor.FillAsync("Password attuale", Second);
        await visitor.FillAsync("Nuova password", "tre pesci rossi in Darsena");
        await visitor.PressAsync("Salva la password");
        await visitor.SeesAsync("La password è cambiata");
    }

    private static async Task SignIn(Visitor visitor, string email)
    {
        await visitor.FillAsync("E-mail", email);
        await visitor.FillAsync("Password", Second);
        await visitor.PressAsync("Accedi");
    }
}
