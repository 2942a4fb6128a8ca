using CoworkingMilano.Web.Demo;

namespace CoworkingMilano.BrowserTests;

/// <summary>Two rounds of further information: asked item by item, answered item by item, read beside what the application said before.</summary>
public sealed class GivingFurtherInformation(Portal portal, Chromium chromium)
{
    [Theory, InlineData(true), InlineData(false)]
    public async Task Takes_two_rounds(bool javaScript)
    {
        await using var visitor = await Visitor.EnterAsync(portal, chromium, javaScript);
        await visitor.BecomeAsync(Persona.Davide.FullName);
        await visitor.GoToAsync("/area-personale");
        await visitor.Main.Locator(".case-card h4 a").First.ClickAsync();
        var reference = new Uri(visitor.Page.Url).Segments[^1];

        await visitor.HandOverToAsync(Persona.Elena.FullName);
        await AskForTheFee(visitor, reference);
        await visitor.HandOverToAsync(Persona.Davide.FullName);
        await CorrectTheFee(visitor, reference, javaScript ? "185,00" : "190,00");
        await visitor.HandOverToAsync(Persona.Elena.FullName);
        await Compare(visitor, reference, javaScript ? "185,00" : "190,00");

        await AskOnceMore(visitor, reference);
        await visitor.HandOverToAsync(Persona.Davide.FullName);
        await AnswerOnceMore(visitor, reference);

        visitor.AssertNothingWasWrong();
        Assert.Equal(9, visitor.PagesChecked);
    }

    private static async Task AskForTheFee(Visitor visitor, string reference)
    {
        await visitor.GoToAsync($"/ufficio/domande/{reference}");
        await visitor.FollowAsync("Chiedi integrazioni");
        await visitor.PressAsync("Manda la richiesta");
        await visitor.LookAsync("integrazioni-chiedi-errori");
        await visitor.ChooseAsync("Canone mensile, senza IVA");
        await visitor.FillAsync("Che cosa serve: Canone mensile, senza IVA", "Il preventivo dice un’altra cifra: qual è quella giusta?");
        await visitor.FillAsync("Di che cosa si tratta (1) (facoltativo)", "Orari");
        await visitor.FillAsync("La domanda (1) (facoltativo)", "In quali giorni userai lo spazio?");
        await visitor.LookAsync("integrazioni-chiedi");
        await visitor.PressAsync("Manda la richiesta");
        await visitor.SeesAsync("In attesa di integrazioni");
        await visitor.LookAsync("pratica-in-attesa-di-integrazioni");
    }

    private static async Task CorrectTheFee(Visitor visitor, string reference, string fee)
    {
        await visitor.GoToAsync($"/coworker/domande/{reference}");
        await visitor.FollowAsync("Leggi che cosa serve e rispondi");
        await visitor.FillAsync("L’importo corretto", "gratis");
        await visitor.FillAsync("La tua risposta", "Dal lunedì al giovedì.");
        await visitor.PressAsync("Salva");
        await visitor.SeesAsync("Scrivi un importo maggiore di zero");
        await visitor.LookAsync("integrazioni-rispondi-errori");
        await visitor.FillAsync("L’importo corretto", fee);
        await visitor.PressAsync("Salva");
        await visitor.SeesAsync("Hai risposto a tutto");
        await visitor.LookAsync("integrazioni-rispondi");
        await visitor.PressAsync("Invia le integrazioni");
        await visitor.SeesAsync("Hai inviato le integrazioni");
        await visitor.LookAsync("integrazioni-inviate");
    }

    private static async Task Compare(Visitor visitor, string reference, string fee)
    {
        await visitor.GoToAsync($"/ufficio/domande/{reference}");
        await visitor.FollowAsync("Richiesta ");
        Assert.Equal(fee, await visitor.Main.Locator("ins").TextContentAsync());
        await visitor.SeesAsync("Dal lunedì al giovedì.");
        await visitor.LookAsync("integrazioni-lette");
        Assert.Contains("In quali giorni userai lo spazio?", (await visitor.DownloadPdfAsync("Leggi la richiesta")).Text);
    }

    private static async Task AskOnceMore(Visitor visitor, string reference)
    {
        await visitor.GoToAsync($"/ufficio/domande/{reference}/integrazioni");
        await visitor.SeesAsync("Questa richiesta non sospende il termine");
        await visitor.FillAsync("Di che cosa si tratta (1) (facoltativo)", "Il sabato");
        await visitor.FillAsync("La domanda (1) (facoltativo)", "Anche di sabato?");
        await visitor.PressAsync("Manda la richiesta");
    }

    private static async Task AnswerOnceMore(Visitor visitor, string reference)
    {
        await visitor.GoToAsync($"/coworker/domande/{reference}");
        await visitor.FollowAsync("Leggi che cosa serve e rispondi");
        await visitor.SeesAsync("Il termine per la decisione non si ferma");
        await visitor.LookAsync("integrazioni-secondo-giro");
        await visitor.FillAsync("La tua risposta", "No, mai.");
        await visitor.PressAsync("Invia le integrazioni");
        await visitor.SeesAsync("Hai inviato le integrazioni");
        await visitor.GoToAsync($"/coworker/domande/{reference}");
        await visitor.SeesAsync("In istruttoria");
        await visitor.LookAsync("domanda-dopo-le-integrazioni");
    }
}
