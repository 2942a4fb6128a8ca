using CoworkingMilano.Domain.Identifiers;
using CoworkingMilano.Web.Demo;
using Microsoft.Playwright;

namespace CoworkingMilano.BrowserTests;

/// <summary>From the simulator to the award letter: a newcomer signs up, asks, is examined and gets the sum the simulator said.</summary>
public sealed class GettingAVoucher(Portal portal, Chromium chromium)
{
    [Theory, InlineData(true), InlineData(false)]
    public async Task Takes_a_simulation_a_draft_an_examination_and_two_signatures(bool javaScript)
    {
        await using var visitor = await Visitor.EnterAsync(portal, chromium, javaScript);

        await Simulate(visitor);
        await SignUp(visitor, javaScript ? "nadia.neri@example.org" : "nora.neri@example.org");
        await FillInTheDraft(visitor, javaScript);
        await visitor.FollowAsync("Controlla e presenta la domanda");
        await visitor.SeesAsync("1.050,00");
        await visitor.LookAsync("voucher-riepilogo");
        await visitor.PressAsync("Presenta la domanda");
        await visitor.LookAsync("voucher-presentata");
        var reference = visitor.Page.Url[(visitor.Page.Url.LastIndexOf('/') + 1)..];
        var receipt = await visitor.DownloadPdfAsync("Scarica la ricevuta di presentazione");
        Assert.Contains(reference, receipt.Text);
        await visitor.LeaveAsync();

        await visitor.BecomeAsync(Persona.Elena.FullName);
        await visitor.GoToAsync($"/ufficio/domande/{reference}");
        await visitor.PressAsync("Prendi in carico");
        await visitor.LookAsync("pratica-voucher");
        await visitor.SeesAsync("manca la verifica d’ufficio «Generalità e codice fiscale»");
        await visitor.FollowAsync("Annota Generalità e codice fiscale");
        await visitor.LookAsync("verifica-ufficio");
        await visitor.AscertainAsync(reference, "anagrafe", "Confermata");
        await visitor.FollowAsync("Predisponi il provvedimento");
        await visitor.ChooseAsync("Che cosa proponi", "Ammettere la domanda");
        await visitor.LookAsync("provvedimento-voucher");
        await visitor.PressAsync("Manda alla firma");

        await visitor.HandOverToAsync(Persona.Renata.FullName);
        await visitor.GoToAsync($"/ufficio/domande/{reference}/firma");
        await visitor.SeesAsync("1.050,00");
        await visitor.LookAsync("firma-voucher");
        await visitor.PressAsync("Firma l’ammissione");
        await visitor.GoToAsync("/ufficio/bilancio");
        await visitor.SeesAsync(reference);
        await visitor.LookAsync("bilancio");

        await visitor.LeaveAsync();
        await SignIn(visitor, javaScript ? "nadia.neri@example.org" : "nora.neri@example.org");
        await visitor.GoToAsync("/area-personale");
        await visitor.SeesAsync("Ammessa");
        await visitor.LookAsync("area-personale");
        var letter = await visitor.DownloadPdfAsync("Lettera di decisione");
        Assert.Contains("€ 1.050,00", letter.Text);
        Assert.Contains(reference, letter.Text);
        Assert.Contains("Neri", letter.Text);

        visitor.AssertNothingWasWrong();
        Assert.Equal(20, visitor.PagesChecked);
    }

    private static async Task Simulate(Visitor visitor)
    {
        await visitor.GoToAsync("/servizi/voucher");
        await visitor.FillAsync("Canone mensile, senza IVA", "moltissimo");
        await visitor.PressAsync("Calcola il rimborso");
        await visitor.LookAsync("voucher-simulatore-errori");
        await visitor.FillAsync("Canone mensile, senza IVA", "210");
        await visitor.FillAsync("Per quanti mesi, da 1 a 12", "10");
        await visitor.PressAsync("Calcola il rimborso");
        await visitor.SeesAsync("1.050,00");
        await visitor.LookAsync("voucher-simulatore");
        await visitor.FollowAsync("Accedi e inizia la domanda");
    }

    private static async Task SignUp(Visitor visitor, string email)
    {
        await visitor.FollowAsync("Registrati");
        await visitor.PressAsync("Registrati");
        await visitor.LookAsync("registrati-errori");
        await visitor.FillAsync("E-mail", email);
        await visitor.PressAsync("Registrati");
        await visitor.FollowMailAsync(email, "Il tuo account");
        await visitor.FillAsync("Nome", "Nadia");
        await visitor.FillAsync("Cognome", "Neri");
        await visitor.FillAsync("Password", "una frase lunga e facile");
        await visitor.PressAsync("Apri l’account");
        Assert.Contains("/servizi/voucher", visitor.Page.Url);
        await visitor.PressAsync("Inizia la domanda");
        await visitor.SeesAsync("Sezioni complete: 0 su 7");
        await visitor.LookAsync("voucher-bozza");
    }

    private static async Task SignIn(Visitor visitor, string email)
    {
        await visitor.GoToAsync("/accedi");
        await visitor.FillAsync("E-mail", email);
        await visitor.FillAsync("Password", "una frase lunga e facile");
        await visitor.PressAsync("Accedi");
    }

    private static async Task FillInTheDraft(Visitor visitor, bool javaScript)
    {
        var code = FiscalCode.For("Neri", javaScript ? "Nadia" : "Nora", new DateOnly(1992, 8, 7), Sex.Female, "F205").Value;
        await visitor.FollowAsync("Chi sei");
        await visitor.FillAsync("Nome", javaScript ? "Nadia" : "Nora");
        await visitor.FillAsync("Cognome", "Neri");
        await visitor.FillAsync("Codice fiscale", $"{code[..15]}{(code[15] == 'A' ? 'B' : 'A')}");
        await visitor.PressAsync("Salva e torna alla domanda");
        await visitor.LookAsync("voucher-persona-errori");
        await visitor.FillAsync("Codice fiscale", code);
        await visitor.PressAsync("Salva e torna alla domanda");
        await visitor.SeesAsync("nata il 7 agosto 1992, femmina");
        await visitor.LookAsync("voucher-persona-conferma");
        await visitor.ChooseAsync("Sì, è giusto");
        await visitor.PressAsync("Salva e torna alla domanda");

        await visitor.FollowAsync("A che titolo chiedi il voucher");
        await visitor.ChooseAsync("Persona senza partita IVA");
        await visitor.LookAsync("voucher-titolo");
        await visitor.PressAsync("Salva e torna alla domanda");

        await visitor.FollowAsync("Il tuo progetto");
        await visitor.FillAsync("Titolo", "Laboratorio di ceramica digitale");
        await visitor.FillAsync("Descrizione", "Disegno stampi in tre dimensioni per i ceramisti della città.");
        await visitor.LookAsync("voucher-progetto");
        await visitor.PressAsync("Salva e torna alla domanda");

        await visitor.FollowAsync("Lo spazio e la spesa");
        await visitor.Main.GetByLabel("Spazio", new() { Exact = true }).SelectOptionAsync(new SelectOptionValue { Index = 2 });
        await visitor.Main.GetByLabel("Primo mese").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await visitor.SelectAsync("Per quanto tempo", "10 mesi");
        await visitor.FillAsync("Canone mensile senza IVA", "210");
        await visitor.ChooseAsync("Aliquota IVA sul canone", "22%");
        await visitor.LookAsync("voucher-spazio");
        await visitor.PressAsync("Salva e torna alla domanda");

        await visitor.FollowAsync("I documenti");
        foreach (var _ in Enumerable.Range(0, 3))
        {
            var form = visitor.Main.Locator("form").Filter(new() { Has = visitor.Page.GetByLabel("Scegli il file", new() { Exact = true }) }).First;
            await form.Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = "documento.pdf", MimeType = "application/pdf", Buffer = SomeFile.Pdf() });
            await form.GetByRole(AriaRole.Button, new() { Name = "Carica" }).ClickAsync();
            await visitor.Page.WaitForLoadStateAsync();
        }

        await visitor.LookAsync("voucher-documenti");
        await visitor.FollowAsync("Torna alla domanda");

        await visitor.FollowAsync("Il conto corrente");
        await visitor.FillAsync("IBAN", "IT60X0542811101000000123457");
        await visitor.PressAsync("Salva e torna alla domanda");
        await visitor.LookAsync("voucher-conto-errori");
        await visitor.FillAsync("IBAN", "IT60 X054 2811 1010 0000 0123 456");
        await visitor.PressAsync("Salva e torna alla domanda");

        await visitor.FollowAsync("Le dichiarazioni");
        await visitor.TickEverythingAsync();

        await visitor.LookAsync("voucher-dichiarazioni");
        await visitor.PressAsync("Salva e torna alla domanda");
        await visitor.SeesAsync("Sezioni complete: 7 su 7");
    }
}
