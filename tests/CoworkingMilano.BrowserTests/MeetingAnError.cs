using CoworkingMilano.Web.Demo;

namespace CoworkingMilano.BrowserTests;

/// <summary>What goes wrong has a page of its own too: the right status, plain words, the way on.</summary>
public sealed class MeetingAnError(Portal portal, Chromium chromium)
{
    [Theory, InlineData(true), InlineData(false)]
    public async Task Says_what_happened_and_where_to_go(bool javaScript)
    {
        await using var visitor = await Visitor.EnterAsync(portal, chromium, javaScript);
        Assert.Equal(404, (await visitor.GoToAsync("/questa-pagina-non-esiste")).Status);
        await visitor.LookAsync("errore-404");

        await visitor.BecomeAsync(Persona.Sara.FullName);
        Assert.Equal(403, (await visitor.GoToAsync("/ufficio/domande")).Status);
        await visitor.LookAsync("errore-403");

        await visitor.GoToAsync("/area-personale");
        await visitor.FollowAsync("Continua la bozza");
        await visitor.FollowAsync("Il tuo progetto");
        await visitor.Page.Context.ClearCookiesAsync(new() { Name = "modulo" });
        await visitor.PressAsync("Salva e torna alla domanda");
        await visitor.SeesAsync("Il modulo è scaduto");
        await visitor.LookAsync("errore-400");

        visitor.AssertNothingWasWrong();
        Assert.Equal(3, visitor.PagesChecked);
    }

    [Fact]
    public async Task Stops_who_acts_on_what_a_colleague_has_already_decided()
    {
        await using var first = await Visitor.EnterAsync(portal, chromium);
        await using var second = await Visitor.EnterAsync(portal, chromium);
        var decision = await OpenADecision(first);
        await OpenADecision(second);

        await first.GoToAsync($"{decision}/rinvio");
        await first.Main.GetByRole(Microsoft.Playwright.AriaRole.Textbox).FillAsync("Manca il riferimento al preventivo.");
        await second.GoToAsync($"{decision}/firma");
        await second.PressAsync("Firma l’ammissione");
        await first.PressAsync("Rimanda il provvedimento");

        await first.SeesAsync("Non è possibile completare l’operazione");
        await first.LookAsync("errore-409");
        first.AssertNothingWasWrong();
        second.AssertNothingWasWrong();
        Assert.Equal(1, first.PagesChecked);
    }

    private static async Task<string> OpenADecision(Visitor officer)
    {
        await officer.BecomeAsync(Persona.Renata.FullName);
        await officer.GoToAsync($"/ufficio/domande?q={DemoCoworker.ToSign[0].FamilyName}");
        await officer.FollowAsync("VC-");
        return new Uri(officer.Page.Url).AbsolutePath;
    }
}
