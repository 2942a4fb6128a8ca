using CoworkingMilano.Domain.Accounts;
using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Domain.Vouchers;
using Microsoft.Playwright;

namespace CoworkingMilano.BrowserTests;

/// <summary>A refusal: announced, heard remark by remark, answered remark by remark, read whole and signed by another person. And one whose applicant never answered.</summary>
public sealed class HearingBeforeARefusal(Chromium chromium)
{
    private const string Facts = "Il preventivo è di un magazzino: il bando rimborsa solo postazioni di lavoro.";
    private const string First = "Il preventivo nuovo riguarda una scrivania: lo allego.";
    private const string FirstReply = "Il preventivo nuovo è di marzo, dopo la domanda: non si può accogliere.";
    private const string Second = "Lo spazio mi ha assicurato che va bene.";
    private const string SecondReply = "Che cosa è ammesso lo dice il bando, non lo spazio.";

    private readonly FixedClock _past = new(DateTimeOffset.UtcNow.AddDays(-12));

    [Theory, InlineData(true), InlineData(false)]
    public async Task Takes_a_notice_remarks_answers_and_two_hands(bool javaScript)
    {
        var application = Some.VoucherUnderReview(clock: _past);
        await using var portal = await StartAsync(application);
        await using var visitor = await Visitor.EnterAsync(portal.Address, chromium, javaScript);
        var (own, office) = ($"/coworker/domande/{application.Reference}", $"/ufficio/domande/{application.Reference}");

        await visitor.SignInAsync(Some.CaseOfficer.Email!, PortalProcess.Password);
        await Announce(visitor, office);
        await HandOver(visitor, Some.Coworker);
        await Remark(visitor, own);
        await HandOver(visitor, Some.CaseOfficer);
        await Answer(visitor, office);
        await Prepare(visitor, office);
        await HandOver(visitor, Some.ResponsibleOfficer);
        await Sign(visitor, office);
        await HandOver(visitor, Some.Coworker);
        await visitor.GoToAsync(own);
        await visitor.SeesAsync("Non ammessa");
        await visitor.LookAsync("domanda-non-ammessa");
        var letter = (await visitor.DownloadPdfAsync("Scarica la lettera con la decisione")).Text;
        Assert.All([Facts, $"«{First}»", FirstReply, $"«{Second}»", SecondReply, "Puoi chiedere di nuovo con un altro preventivo."], words => Assert.Contains(words, letter));

        visitor.AssertNothingWasWrong();
        Assert.Equal(16, visitor.PagesChecked);
    }

    [Fact]
    public async Task Takes_note_of_a_silence_after_ten_full_days()
    {
        var application = Some.VoucherUnderReview(clock: _past);
        application.GiveRefusalNotice([Some.Ground(RefusalReason.CostNotEligible, Facts)], Some.CaseOfficer, _past).Receive(DeliveryProof.MessageDelivered, _past);
        await using var portal = await StartAsync(application);
        await using var visitor = await Visitor.EnterAsync(portal.Address, chromium);
        var office = $"/ufficio/domande/{application.Reference}";

        await visitor.SignInAsync(Some.CaseOfficer.Email!, PortalProcess.Password);
        await visitor.GoToAsync(office);
        await visitor.FollowAsync("Apri il preavviso di diniego");
        await visitor.SeesAsync("prova: Messaggio consegnato");
        await visitor.LookAsync("preavviso-in-silenzio");
        await visitor.PressAsync("Prendi atto che non sono arrivate osservazioni");
        await visitor.GoToAsync($"{office}/provvedimento");
        await visitor.ChooseAsync("Che cosa proponi", "Non ammettere la domanda");
        await visitor.LookAsync("diniego-dopo-il-silenzio");
        await visitor.PressAsync("Manda alla firma");
        await HandOver(visitor, Some.ResponsibleOfficer);
        await visitor.GoToAsync($"{office}/firma");
        await visitor.SeesAsync("Nei dieci giorni successivi non sono arrivate osservazioni.");
        await visitor.PressAsync("Firma la non ammissione");
        Assert.Contains("Nei dieci giorni successivi non sono arrivate osservazioni.", (await visitor.DownloadPdfAsync("Lettera (PDF)")).Text);

        visitor.AssertNothingWasWrong();
        Assert.Equal(2, visitor.PagesChecked);
    }

    private static async Task Announce(Visitor visitor, string office)
    {
        await visitor.GoToAsync(office);
        await visitor.FollowAsync("Dai il preavviso di diniego");
        await visitor.PressAsync("Manda il preavviso");
        await visitor.LookAsync("preavviso-errori");
        await visitor.ChooseAsync("La spesa non è ammissibile");
        await visitor.Main.GetByLabel("La regola del bando che applica: La spesa non è ammissibile").SelectOptionAsync("3");
        await visitor.FillAsync("Perché: La spesa non è ammissibile", Facts);
        await visitor.LookAsync("preavviso");
        await visitor.PressAsync("Manda il preavviso");
        await visitor.SeesAsync("Il preavviso è partito");
        await visitor.LookAsync("pratica-con-preavviso");
    }

    private static async Task Remark(Visitor visitor, string own)
    {
        await visitor.GoToAsync("/area-personale");
        await visitor.LookAsync("area-personale-con-preavviso");
        await visitor.GoToAsync(own);
        await visitor.LookAsync("domanda-con-preavviso");
        await visitor.FollowAsync("Leggi i motivi e rispondi");
        Assert.Contains(Facts, (await visitor.DownloadPdfAsync("Scarica il preavviso (PDF)")).Text);
        await visitor.PressAsync("Presenta le osservazioni");
        await visitor.LookAsync("osservazioni-errori");
        await Write(First, SomeFile.Pdf());
        await Write(Second);
        await visitor.LookAsync("osservazioni");
        await visitor.PressAsync("Presenta le osservazioni");
        await visitor.GoToAsync($"{own.Replace("/coworker/", "/area-personale/", StringComparison.Ordinal)}/preavviso/1");
        await visitor.SeesAsync("preventivo.pdf");
        await visitor.LookAsync("osservazioni-presentate");

        async Task Write(string words, byte[]? enclosed = null)
        {
            var blank = visitor.Main.Locator("section.document").Last;
            await blank.GetByLabel("Che cosa vuoi far presente").FillAsync(words);
            if (enclosed is not null)
            {
                await blank.Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = "preventivo.pdf", MimeType = "application/pdf", Buffer = enclosed });
            }

            await visitor.PressAsync("Salva");
            await Assertions.Expect(visitor.Main.Locator("section.document textarea").Nth(-2)).ToHaveValueAsync(words);
        }
    }

    private static async Task Answer(Visitor visitor, string office)
    {
        await visitor.GoToAsync(office);
        await visitor.FollowAsync("Rispondi alle osservazioni");
        await visitor.LookAsync("osservazioni-da-rispondere");
        await Reply(1, FirstReply, "osservazione-risposta-errori");
        await Reply(2, SecondReply);
        await visitor.LookAsync("osservazioni-con-risposte");

        async Task Reply(int position, string words, string? emptyFirst = null)
        {
            await visitor.Main.Locator($"a[href$='/osservazioni/{position}']").ClickAsync();
            if (emptyFirst is not null)
            {
                await visitor.PressAsync("Salva la risposta");
                await visitor.SeesAsync("Scrivi perché accogli o non accogli l’osservazione");
                await visitor.LookAsync(emptyFirst);
            }

            await visitor.FillAsync("La risposta dell’ufficio", words);
            await visitor.PressAsync("Salva la risposta");
            await visitor.SeesAsync(words);
        }
    }

    private static async Task Prepare(Visitor visitor, string office)
    {
        await visitor.GoToAsync(office);
        await visitor.FollowAsync("Predisponi il provvedimento");
        await visitor.ChooseAsync("Che cosa proponi", "Non ammettere la domanda");
        await visitor.FillAsync("Annotazione per chi ha fatto domanda (facoltativo)", "Puoi chiedere di nuovo con un altro preventivo.");
        await visitor.LookAsync("diniego-da-predisporre");
        await visitor.PressAsync("Manda alla firma");
        await visitor.SeesAsync("Il provvedimento è predisposto");
        await visitor.LookAsync("pratica-con-diniego-alla-firma");
    }

    private static async Task Sign(Visitor visitor, string office)
    {
        await visitor.GoToAsync($"{office}/firma");
        foreach (var words in (string[])[Facts, First, FirstReply, Second, SecondReply])
        {
            await visitor.SeesAsync(words);
        }

        await visitor.LookAsync("diniego-firma");
        await visitor.PressAsync("Firma la non ammissione");
        await visitor.LookAsync("pratica-non-ammessa");
    }

    private static async Task HandOver(Visitor visitor, Account account)
    {
        await visitor.LeaveAsync();
        await visitor.SignInAsync(account.Email!, PortalProcess.Password);
    }

    private static Task<PortalProcess> StartAsync(VoucherApplication application) => PortalProcess.StartEmptyAsync(
        [(Some.Coworker, []), (Some.Manager, []), (Some.Inspector, [OfficerRole.Inspector]), (Some.CaseOfficer, [OfficerRole.CaseOfficer]), (Some.ResponsibleOfficer, [OfficerRole.ResponsibleOfficer])],
        application);
}
