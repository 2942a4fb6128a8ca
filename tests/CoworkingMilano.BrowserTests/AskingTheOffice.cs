using CoworkingMilano.Domain.Accounts;
using Microsoft.Playwright;

namespace CoworkingMilano.BrowserTests;

/// <summary>Two ways to ask: inside a case, with files both ways, and about a call, for everybody.</summary>
public sealed class AskingTheOffice(Chromium chromium)
{
    [Theory, InlineData(true), InlineData(false)]
    public async Task In_a_case_goes_to_and_fro_with_files_and_marks_of_what_is_unread(bool javaScript)
    {
        var application = Some.VoucherUnderReview(clock: new FixedClock(DateTimeOffset.UtcNow.AddDays(-2)));
        await using var portal = await StartAsync(application);
        await using var visitor = await Visitor.EnterAsync(portal.Address, chromium, javaScript);
        var (own, office) = ($"/coworker/domande/{application.Reference}", $"/ufficio/domande/{application.Reference}");

        await visitor.SignInAsync(Some.Coworker.Email!, PortalProcess.Password);
        await visitor.GoToAsync(own);
        await visitor.FollowAsync("Scrivi all’ufficio");
        await visitor.PressAsync("Invia all’ufficio");
        await visitor.LookAsync("conversazione-errori");
        await Write(visitor, "Invia all’ufficio", "Vi mando la piantina dello spazio: va bene così?", "piantina.pdf");
        await visitor.SeesAsync("Non ancora letto");
        await visitor.LookAsync("conversazione-inviata");

        await HandOver(visitor, Some.CaseOfficer);
        await visitor.GoToAsync("/ufficio");
        await visitor.LookAsync("ufficio-con-messaggio");
        await visitor.FollowAsync("Ti hanno scritto");
        await visitor.SeesAsync(application.Reference);
        await visitor.GoToAsync(office);
        await visitor.SeesAsync("Da leggere");
        await visitor.FollowAsync("Leggi e scrivi a chi ha fatto domanda");
        await visitor.SeesAsync("Da leggere");
        await visitor.LookAsync("conversazione-ufficio");
        Assert.Equal(SomeFile.Pdf(), await DownloadAsync(visitor, "piantina.pdf"));
        await Write(visitor, "Invia a chi ha fatto domanda", "Va bene. Ecco il modello per il preventivo.", "modello.pdf");
        await visitor.LookAsync("conversazione-ufficio-risposta");
        await visitor.GoToAsync(office);
        Assert.Equal(0, await visitor.Main.GetByText("Da leggere", new() { Exact = true }).CountAsync());

        await HandOver(visitor, Some.Coworker);
        await visitor.GoToAsync(own);
        await visitor.SeesAsync("L’ufficio ti ha scritto");
        await visitor.LookAsync("domanda-con-messaggio");
        await visitor.FollowAsync("Leggi e rispondi");
        await visitor.SeesAsync("Da leggere");
        await Assertions.Expect(visitor.Main.Locator(".conversation-entry.own")).ToContainTextAsync("Letto");
        await visitor.LookAsync("conversazione-letta");
        Assert.Equal(SomeFile.Pdf(), await DownloadAsync(visitor, "modello.pdf"));
        await visitor.GoToAsync(own);
        Assert.Equal(0, await visitor.Main.GetByText("L’ufficio ti ha scritto").CountAsync());

        visitor.AssertNothingWasWrong();
        Assert.Equal(7, visitor.PagesChecked);
    }

    [Fact]
    public async Task About_a_call_ends_on_the_service_sheet_in_words_that_name_nobody()
    {
        await using var portal = await StartAsync(Some.VoucherUnderReview());
        await using var visitor = await Visitor.EnterAsync(portal.Address, chromium);

        await visitor.SignInAsync(Some.Coworker.Email!, PortalProcess.Password);
        await visitor.GoToAsync("/servizi/voucher");
        await visitor.FollowAsync("Fai un quesito");
        await visitor.PressAsync("Invia il quesito");
        await visitor.LookAsync("quesito-errori");
        await visitor.FillAsync("Il quesito", "Sono Carla Rossi: per me l’IVA del canone si conta?");
        await visitor.LookAsync("quesito");
        await visitor.PressAsync("Invia il quesito");
        await visitor.SeesAsync("In attesa di risposta");
        await visitor.LookAsync("quesito-inviato");

        await HandOver(visitor, Some.CaseOfficer);
        await visitor.GoToAsync("/ufficio");
        await visitor.LookAsync("ufficio-con-quesito");
        await visitor.FollowAsync("Quesiti da rispondere");
        await visitor.LookAsync("quesiti-da-rispondere");
        await visitor.FollowAsync("Rispondi");
        await visitor.FillAsync("Il quesito come lo leggeranno tutti", "L’IVA del canone si conta?");
        await visitor.FillAsync("La risposta", "Sì, se chi chiede dichiara di non poterla recuperare.");
        await visitor.LookAsync("quesito-risposta");
        await visitor.PressAsync("Pubblica la risposta");
        await visitor.GoToAsync("/ufficio");
        Assert.Equal(0, await visitor.Main.GetByText("Quesiti da rispondere").CountAsync());

        await visitor.LeaveAsync();
        await visitor.GoToAsync("/servizi/voucher");
        await visitor.SeesAsync("L’IVA del canone si conta?");
        Assert.DoesNotContain("Carla", await visitor.Main.InnerTextAsync(), StringComparison.Ordinal);
        await visitor.LookAsync("servizio-con-quesito");
        await visitor.FollowAsync("Cerca tra tutti i quesiti");
        await Search(visitor, "recuperare iva");
        await visitor.Main.GetByText("L’IVA del canone si conta?").ClickAsync();
        await Assertions.Expect(visitor.Main.GetByText("Sì, se chi chiede dichiara di non poterla recuperare.")).ToBeVisibleAsync();
        await visitor.LookAsync("quesito-trovato");
        await Search(visitor, "parcheggio");
        await visitor.SeesAsync("Nessun quesito contiene «parcheggio».");
        await visitor.LookAsync("quesito-non-trovato");

        visitor.AssertNothingWasWrong();
        Assert.Equal(9, visitor.PagesChecked);
    }

    private static async Task Write(Visitor visitor, string button, string words, string file)
    {
        await visitor.FillAsync("Scrivi", words);
        await visitor.Main.Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = file, MimeType = "application/pdf", Buffer = SomeFile.Pdf() });
        await visitor.PressAsync(button);
        await visitor.SeesAsync(file);
    }

    private static async Task<byte[]> DownloadAsync(Visitor visitor, string file)
    {
        var address = await visitor.Main.GetByRole(AriaRole.Link, new() { Name = file }).GetAttributeAsync("href");
        return await (await visitor.Page.APIRequest.GetAsync(new Uri(new Uri(visitor.Page.Url), address).ToString())).BodyAsync();
    }

    private static async Task Search(Visitor visitor, string words)
    {
        await visitor.FillAsync("Cerca nei quesiti", words);
        await visitor.PressAsync("Cerca");
    }

    private static async Task HandOver(Visitor visitor, Account account)
    {
        await visitor.LeaveAsync();
        await visitor.SignInAsync(account.Email!, PortalProcess.Password);
    }

    private static Task<PortalProcess> StartAsync(object application) => PortalProcess.StartEmptyAsync(
        [(Some.Coworker, []), (Some.Manager, []), (Some.Inspector, [OfficerRole.Inspector]), (Some.CaseOfficer, [OfficerRole.CaseOfficer]), (Some.ResponsibleOfficer, [OfficerRole.ResponsibleOfficer])],
        application);
}
