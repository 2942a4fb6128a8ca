using CoworkingMilano.Web.Demo;
using Microsoft.Playwright;

namespace CoworkingMilano.BrowserTests;

/// <summary>A space leaves the registry: the office tells its manager why, hears them, decides in two hands, and the public registry shows it. In a portal of its own: other journeys go to that space.</summary>
public sealed class RemovingASpace(Chromium chromium)
{
    [Fact]
    public async Task Takes_a_notice_an_answer_and_two_hands()
    {
        var program = typeof(Program).Assembly.Location;
        await using var portal = await PortalProcess.StartAsync(program, Path.GetDirectoryName(program)!, ("ASPNETCORE_ENVIRONMENT", "Development"));
        await using var visitor = await Visitor.EnterAsync(portal.Address, chromium);

        await visitor.BecomeAsync(Persona.Elena.FullName);
        await visitor.GoToAsync("/ufficio/domande?q=isola+lab&stato=ammessa");
        await visitor.Main.Locator("tbody th a").First.ClickAsync();
        await visitor.Page.WaitForLoadStateAsync();
        await visitor.LookAsync("pratica-dopo-la-decisione");
        await visitor.FollowAsync("Avvia un procedimento");
        await visitor.PressAsync("Avvia e manda la comunicazione");
        await visitor.LookAsync("procedimento-nuovo-errori");
        await visitor.ChooseAsync("Che cosa avvii", "Esclusione dall’elenco");
        await visitor.ChooseAsync("Per quale motivo", "Ha chiuso");
        await visitor.FillAsync("I fatti", "Da due settimane la porta è chiusa e nessuno risponde al telefono.");
        await visitor.PressAsync("Avvia e manda la comunicazione");
        await visitor.LookAsync("procedimento-avviato");
        var proceeding = new Uri(visitor.Page.Url).AbsolutePath;

        await visitor.HandOverToAsync(Persona.Marta.FullName);
        await visitor.GoToAsync(proceeding.Replace("/ufficio/domande/", "/gestori/domande/", StringComparison.Ordinal).Split("/procedimenti")[0]);
        await visitor.LookAsync("domanda-con-procedimento");
        await visitor.FollowAsync("Leggi perché e rispondi");
        Assert.Contains("la porta è chiusa", (await visitor.DownloadPdfAsync("Scarica la comunicazione di avvio")).Text);
        await visitor.LookAsync("procedimento-da-leggere");
        await visitor.FillAsync("Che cosa vuoi far presente", "Chiudiamo davvero: ecco la disdetta.");
        await visitor.Main.GetByLabel("Documenti a sostegno").SetInputFilesAsync(new FilePayload { Name = "disdetta.pdf", MimeType = "application/pdf", Buffer = SomeFile.Pdf() });
        await visitor.PressAsync("Invia la risposta");
        await visitor.SeesAsync("disdetta.pdf");
        await visitor.LookAsync("procedimento-risposto");

        await visitor.HandOverToAsync(Persona.Elena.FullName);
        await visitor.GoToAsync(proceeding);
        await visitor.SeesAsync("Chiudiamo davvero: ecco la disdetta.");
        await visitor.FollowAsync("Predisponi il provvedimento");
        await visitor.FillAsync("Le ragioni", "La risposta conferma la chiusura: lo spazio non può più ospitare nessuno.");
        await visitor.LookAsync("procedimento-provvedimento");
        await visitor.PressAsync("Manda alla firma");

        await visitor.HandOverToAsync(Persona.Renata.FullName);
        await visitor.GoToAsync("/ufficio/procedimenti");
        await visitor.LookAsync("procedimenti");
        await visitor.GoToAsync(proceeding);
        await visitor.FollowAsync("Leggi e firma");
        await visitor.SeesAsync("Lo spazio Isola Lab è escluso dall’elenco qualificato.");
        await visitor.LookAsync("procedimento-firma");
        await visitor.PressAsync("Firma il provvedimento");
        await visitor.LookAsync("procedimento-concluso");
        Assert.Contains("entro 60 giorni", (await visitor.DownloadPdfAsync("Provvedimento (PDF)")).Text);

        await visitor.LeaveAsync();
        await visitor.GoToAsync("/elenco/isola-lab");
        await visitor.SeesAsync("Questo spazio non è più in elenco");
        await visitor.SeesAsync("Tolto dall’elenco");
        await visitor.LookAsync("spazio-escluso");
        Assert.Equal(410, (await visitor.GoToAsync("/elenco/isola-lab/attestato.pdf")).Status);
        await visitor.LookAsync("attestato-non-valido");

        visitor.AssertNothingWasWrong();
        Assert.Equal(12, visitor.PagesChecked);
    }
}
