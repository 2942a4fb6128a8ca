using System.Globalization;
using CoworkingMilano.Domain.Identifiers;
using CoworkingMilano.Web.Demo;
using Microsoft.Playwright;

namespace CoworkingMilano.BrowserTests;

/// <summary>From a visitor on the service sheet to an entry in the public registry: two applicants' hands, three officers', one certificate.</summary>
public sealed class GettingASpaceOnTheList(Portal portal, Chromium chromium)
{
    [Theory, InlineData(true), InlineData(false)]
    public async Task Takes_a_draft_a_visit_a_check_and_two_signatures(bool javaScript)
    {
        var space = javaScript ? "Navigli Nord" : "Navigli Sud";
        await using var visitor = await Visitor.EnterAsync(portal, chromium, javaScript);

        await StartFromTheSheet(visitor, javaScript ? Persona.Marta : Persona.Paolo);
        await FillInTheDraft(visitor, space);
        await visitor.FollowAsync("Controlla e presenta la domanda");
        await visitor.SeesAsync(space);
        await visitor.LookAsync("accreditamento-riepilogo");
        await visitor.PressAsync("Presenta la domanda");
        await visitor.LookAsync("accreditamento-presentata");
        var reference = visitor.Page.Url[(visitor.Page.Url.LastIndexOf('/') + 1)..];
        Assert.Contains(reference, (await visitor.DownloadPdfAsync("Ricevuta della domanda")).Text);

        await Examine(visitor, reference);
        await Inspect(visitor, reference, space);
        await Prepare(visitor, reference);
        await Sign(visitor, reference);
        await ReadTheRegistry(visitor, space);

        visitor.AssertNothingWasWrong();
        Assert.Equal(28, visitor.PagesChecked);
    }

    private static async Task StartFromTheSheet(Visitor visitor, Persona manager)
    {
        await visitor.GoToAsync("/servizi/accreditamento");
        await visitor.LookAsync("accreditamento-scheda");
        await visitor.FollowAsync("Accedi e inizia la domanda");
        await visitor.PressAsync(manager.FullName);
        Assert.EndsWith("/servizi/accreditamento", visitor.Page.Url);
        await visitor.PressAsync("Inizia la domanda");
        await visitor.SeesAsync("Non ricominci da zero");
        await visitor.SeesAsync("Sezioni complete: 1 su 5");
        await visitor.LookAsync("accreditamento-bozza");
    }

    private static async Task FillInTheDraft(Visitor visitor, string space)
    {
        await visitor.FollowAsync("Chi gestisce lo spazio");
        await visitor.FillAsync("Partita IVA", "12345678901");
        await visitor.PressAsync("Salva e torna alla domanda");
        await visitor.SeesAsync("Controlla i dati");
        await visitor.LookAsync("accreditamento-gestore-errori");
        await visitor.FillAsync("Nome o ragione sociale", $"{space} Srl");
        await visitor.SelectAsync("Forma giuridica", "Società di capitali (Srl, Spa)");
        await visitor.FillAsync("Partita IVA", VatNumber.For("0761234015").Value);
        await visitor.FillAsync("Numero REA", "MI-2345678");
        await visitor.FillAsync("PEC", "navigli@pec.example.it");
        await visitor.PressAsync("Salva e torna alla domanda");

        await visitor.FollowAsync("I locali");
        await visitor.FillAsync("Nome dello spazio", space);
        await visitor.FillAsync("Indirizzo", "Alzaia Naviglio Grande 44");
        await visitor.FillAsync("CAP", "20144");
        await visitor.SelectAsync("Municipio", "Municipio 6");
        await visitor.FillAsync("Postazioni di lavoro", "9");
        await visitor.Main.Locator("#Hours_Days_0__Opens").FillAsync("09:00");
        await visitor.Main.Locator("#Hours_Days_0__Closes").FillAsync("19:00");
        await visitor.ChooseAsync("Una persona in sedia a rotelle può entrare e muoversi senza aiuto?", "Accessibile");
        await visitor.PressAsync("Salva e torna alla domanda");
        await visitor.SeesAsync("almeno 10 postazioni, come chiede il bando: ne hai indicate 9");
        await visitor.LookAsync("accreditamento-locali-mancano");
        await visitor.FollowAsync("I locali");
        await visitor.FillAsync("Postazioni di lavoro", "22");
        await visitor.PressAsync("Salva e torna alla domanda");

        await visitor.FollowAsync("I servizi");
        var services = visitor.Main.Locator(".question-group").GetByRole(AriaRole.Group);
        for (var i = 0; i < await services.CountAsync(); i++)
        {
            await Visitor.TickAsync(services.Nth(i).GetByLabel("Sì", new() { Exact = true }));
            await visitor.Main.Locator("textarea").Nth(i).FillAsync("A disposizione di tutti i coworker");
        }

        await Visitor.TickAsync(visitor.Main.GetByLabel("Recapito della posta", new() { Exact = true }));
        await visitor.FillAsync("Canone mensile più basso, senza IVA", "180");
        await visitor.LookAsync("accreditamento-servizi");
        await visitor.PressAsync("Salva e torna alla domanda");

        await visitor.FollowAsync("Le fotografie");
        await visitor.Main.GetByLabel("Fotografia", new() { Exact = true }).SetInputFilesAsync(new FilePayload { Name = "finta.jpg", MimeType = "image/jpeg", Buffer = SomeFile.Html() });
        await visitor.FillAsync("Che cosa si vede", "La sala con i tavoli");
        await visitor.PressAsync("Aggiungi la fotografia");
        await visitor.LookAsync("accreditamento-fotografie-errori");
        await visitor.Main.GetByLabel("Fotografia", new() { Exact = true }).SetInputFilesAsync(new FilePayload { Name = "sala.png", MimeType = "image/png", Buffer = DrawnPicture.OfDesks(11) });
        await visitor.FillAsync("Che cosa si vede", "La sala con i tavoli");
        await visitor.PressAsync("Aggiungi la fotografia");
        await visitor.SeesAsync("Fotografie salvate: 1");
        await visitor.LookAsync("accreditamento-fotografie");
        await visitor.FollowAsync("Torna alla domanda");

        await visitor.FollowAsync("Le dichiarazioni");
        await visitor.TickEverythingAsync();

        await visitor.LookAsync("accreditamento-dichiarazioni");
        await visitor.PressAsync("Salva e torna alla domanda");
        await visitor.SeesAsync("Sezioni complete: 5 su 5");
        await visitor.LookAsync("accreditamento-bozza-completa");
    }

    private static async Task Examine(Visitor visitor, string reference)
    {
        await visitor.HandOverToAsync(Persona.Elena.FullName);
        await visitor.GoToAsync($"/ufficio/domande?q={reference}");
        await visitor.FollowAsync(reference);
        await visitor.PressAsync("Prendi in carico");
        await visitor.LookAsync("pratica-presa-in-carico");
        await visitor.FollowAsync("Fissa il sopralluogo");
        await visitor.PressAsync("Fissa");
        await visitor.LookAsync("sopralluogo-errori");
        await visitor.FillAsync("Giorno", MilanDay());
        await visitor.FillAsync("Ora", "11:30");
        await visitor.SelectAsync("Chi fa il sopralluogo", Persona.Luca.FullName);
        await visitor.PressAsync("Fissa");
    }

    private static async Task Inspect(Visitor visitor, string reference, string space)
    {
        await visitor.HandOverToAsync(Persona.Luca.FullName);
        await visitor.GoToAsync("/ufficio/sopralluoghi");
        await visitor.LookAsync("sopralluoghi");
        await visitor.FollowAsync(space);
        await visitor.LookAsync("sopralluogo-modulo");
        await visitor.FollowAsync("Q3. Postazioni");
        await visitor.LookAsync("sopralluogo-rilievo");
        for (var left = 7; left > 0; left--)
        {
            await Visitor.TickAsync(visitor.Main.GetByLabel("Sì", new() { Exact = true }));
            await visitor.PressAsync("Salva e continua");
        }

        await visitor.SeesAsync("Requisiti visti: 7 su 7");
        await visitor.FollowAsync("Rileggi e chiudi il verbale");
        await visitor.LookAsync("sopralluogo-chiusura");
        await visitor.PressAsync("Chiudi il verbale");
        await visitor.LookAsync("sopralluogo-chiuso");
        Assert.Contains(reference, (await visitor.DownloadPdfAsync("Scarica il verbale")).Text);
    }

    private static async Task Prepare(Visitor visitor, string reference)
    {
        await visitor.HandOverToAsync(Persona.Elena.FullName);
        await visitor.GoToAsync($"/ufficio/domande/{reference}");
        await visitor.PressAsync("Fai tuoi i rilievi del sopralluogo");
        foreach (var code in (string[])["Q9", "Q12"])
        {
            await visitor.GoToAsync($"/ufficio/domande/{reference}/verifiche/{code}");
            await visitor.ChooseAsync("Esito della verifica", "Soddisfatto");
            await visitor.PressAsync("Salva la verifica");
        }

        await visitor.SeesAsync("manca la verifica d’ufficio «Contributi in regola»");
        await visitor.FollowAsync("Annota Contributi in regola");
        await visitor.PressAsync("Salva la verifica");
        await visitor.LookAsync("verifica-ufficio-errori");
        await visitor.AscertainAsync(reference, "durc", "Smentita", "Mancano i contributi di gennaio.");
        await visitor.SeesAsync("Smentisce quanto dichiarato");
        await visitor.LookAsync("pratica-smentita");
        await visitor.FollowAsync("Chiedi un chiarimento");
        await visitor.LookAsync("chiarimento");
        foreach (var code in (string[])["registro-imprese", "durc", "imposte", "lavoro-commercio"])
        {
            await visitor.AscertainAsync(reference, code, "Confermata");
        }

        await visitor.LookAsync("pratica-verificata");
        await visitor.FollowAsync("Predisponi il provvedimento");
        await visitor.PressAsync("Manda alla firma");
        await visitor.LookAsync("provvedimento-errori");
        await visitor.ChooseAsync("Che cosa proponi", "Ammettere la domanda");
        await visitor.PressAsync("Manda alla firma");
        await visitor.LookAsync("pratica-alla-firma");
    }

    private static async Task Sign(Visitor visitor, string reference)
    {
        await visitor.HandOverToAsync(Persona.Renata.FullName);
        await visitor.GoToAsync($"/ufficio/domande/{reference}");
        await visitor.FollowAsync("Leggi e firma");
        await visitor.LookAsync("firma");
        await visitor.PressAsync("Firma l’ammissione");
        await visitor.LookAsync("pratica-ammessa");
    }

    private static async Task ReadTheRegistry(Visitor visitor, string space)
    {
        await visitor.LeaveAsync();
        await visitor.GoToAsync("/elenco?q=navigli");
        await visitor.LookAsync("elenco-trovati");
        await visitor.FollowAsync(space);
        await visitor.SeesAsync("Alzaia Naviglio Grande 44");
        await visitor.LookAsync("spazio");
        var certificate = await visitor.DownloadPdfAsync("Attestato di iscrizione");
        Assert.Contains(space, certificate.Text);
        Assert.Equal(visitor.Page.Url, certificate.QrCode);
    }

    private static string MilanDay() => TimeZoneInfo.ConvertTimeBySystemTimeZoneId(DateTimeOffset.UtcNow, "Europe/Rome").ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
