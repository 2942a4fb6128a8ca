using CoworkingMilano.Domain.Accounts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace CoworkingMilano.BrowserTests;

/// <summary>A portal on its first morning, names as long as they may be, a file too large, a database that cannot be written: each has a page that was drawn for it.</summary>
public sealed class MeetingTheExtremes(Chromium chromium)
{
    private static readonly OfficerRole[] EveryRole = Enum.GetValues<OfficerRole>();

    [Fact]
    public async Task Of_a_portal_with_nothing_in_it()
    {
        var (citizen, officer) = (Some.Person("Carla", "Rossi"), Some.Person("Ida", "Istruttori"));
        await using var portal = await PortalProcess.StartEmptyAsync([(citizen, []), (officer, EveryRole)]);
        await using var visitor = await Visitor.EnterAsync(portal.Address, chromium);

        await Look(visitor, ("/", "vuoto-home"), ("/elenco", "vuoto-elenco"), ("/elenco?q=navigli", "vuoto-elenco-cercato"), ("/numeri", "vuoto-numeri"), ("/servizi/voucher", "vuoto-voucher"), ("/servizi/accreditamento", "vuoto-accreditamento"));
        await visitor.SignInAsync(citizen.Email!, PortalProcess.Password);
        await Look(visitor, ("/area-personale", "vuoto-area-personale"));
        await visitor.LeaveAsync();
        await visitor.SignInAsync(officer.Email!, PortalProcess.Password);
        await Look(visitor, ("/ufficio", "vuoto-ufficio"), ("/ufficio/domande", "vuoto-domande"), ("/ufficio/domande?q=nessuno", "vuoto-domande-cercate"), ("/ufficio/sopralluoghi", "vuoto-sopralluoghi"), ("/ufficio/bilancio", "vuoto-bilancio"), ("/ufficio/bandi", "vuoto-bandi"));

        visitor.AssertNothingWasWrong();
        Assert.Equal(13, visitor.PagesChecked);
    }

    [Fact]
    public async Task Of_names_as_long_as_they_may_be()
    {
        var person = Some.Person(Long("Massimiliano", 100), Long("Castelbarco", 100));
        var call = Some.Call();
        var listed = Some.AdmittedAccreditation(Some.Premises(Long("Coworking", 120)), call);
        var asked = Some.DraftAccreditation(call, Long("Officina", 120), manager: person);
        asked.Submit(Some.Clock);
        asked.TakeInCharge(Some.CaseOfficer, Some.Clock);
        var draft = Some.DraftVoucher(call, listed.Space, coworker: person);
        await using var portal = await PortalProcess.StartEmptyAsync([(person, []), .. Some.Everybody.Select(a => (a, EveryRole))], listed, asked, draft);
        await using var visitor = await Visitor.EnterAsync(portal.Address, chromium);

        await Look(visitor, ("/elenco", "lungo-elenco"), ($"/elenco/{listed.Space!.Slug}", "lungo-spazio"));
        await visitor.SignInAsync(person.Email!, PortalProcess.Password);
        await Look(
            visitor,
            ("/area-personale", "lungo-area-personale"), ($"/gestori/domande/{asked.Reference}", "lungo-domanda"), ($"/coworker/domande/{draft.Reference}", "lungo-bozza"),
            ($"/coworker/domande/{draft.Reference}/spazio", "lungo-bozza-spazio"), ("/account", "lungo-account"));
        await visitor.LeaveAsync();
        await visitor.SignInAsync(Some.CaseOfficer.Email!, PortalProcess.Password);
        await Look(visitor, ("/ufficio", "lungo-ufficio"), ("/ufficio/domande", "lungo-domande"), ($"/ufficio/domande/{asked.Reference}", "lungo-pratica"));

        visitor.AssertNothingWasWrong();
        Assert.Equal(10, visitor.PagesChecked);
    }

    [Fact]
    public async Task Of_a_file_too_large_and_of_a_database_nobody_can_write()
    {
        var person = Some.Person("Carla", "Rossi");
        var call = Some.Call();
        var listed = Some.AdmittedAccreditation(call);
        var draft = Some.DraftVoucher(call, listed.Space, coworker: person);
        await using var portal = await PortalProcess.StartEmptyAsync([(person, []), .. Some.Everybody.Select(a => (a, EveryRole))], listed, draft);
        await using var visitor = await Visitor.EnterAsync(portal.Address, chromium, javaScript: false);
        await visitor.SignInAsync(person.Email!, PortalProcess.Password);

        await SendAFileOf(11_000_000);
        await visitor.SeesAsync("Il file pesa 10,5 MB: il massimo è 10 MB");
        await visitor.LookAsync("documento-troppo-grande");
        await SendAFileOf(44_000_000);
        await visitor.SeesAsync("Il file è troppo grande");
        await visitor.LookAsync("errore-413");

        await visitor.GoToAsync($"/coworker/domande/{draft.Reference}/progetto");
        await visitor.FillAsync("Titolo", "Laboratorio di ceramica");
        await using (await portal.LockDatabaseAsync())
        {
            await visitor.PressAsync("Salva e torna alla domanda");
            await visitor.SeesAsync("Il servizio è occupato");
            await visitor.LookAsync("errore-503");
        }

        await visitor.PressAsync("Invia di nuovo");
        await visitor.SeesAsync("La sezione è salvata");
        await visitor.LookAsync("inviata-di-nuovo");

        visitor.AssertNothingWasWrong();
        Assert.Equal(4, visitor.PagesChecked);

        async Task SendAFileOf(int bytes)
        {
            await visitor.GoToAsync($"/coworker/domande/{draft.Reference}/documenti");
            var form = visitor.Main.Locator("form:has(input[type=file])").First;
            await form.Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = "grande.pdf", MimeType = "application/pdf", Buffer = new byte[bytes] });
            await visitor.Page.RunAndWaitForResponseAsync(() => form.Locator("button").ClickAsync(), response => response.Request.Method == "POST");
            await visitor.Page.WaitForLoadStateAsync();
        }
    }

    [Fact]
    public async Task Of_a_disk_that_is_full_and_has_room_again()
    {
        using var disk = SmallDisk.Mount(megabytes: 24);
        var person = Some.Person("Carla", "Rossi");
        var call = Some.Call();
        var draft = Some.DraftVoucher(call, Some.AdmittedAccreditation(call).Space, coworker: person);
        await using var portal = await PortalProcess.StartEmptyAsync(disk.Folder, [], [(person, []), .. Some.Everybody.Select(a => (a, EveryRole))], draft);
        await using var visitor = await Visitor.EnterAsync(portal.Address, chromium);
        await visitor.SignInAsync(person.Email!, PortalProcess.Password);

        await visitor.GoToAsync($"/coworker/domande/{draft.Reference}/progetto");
        await visitor.FillAsync("Titolo", "Laboratorio di ceramica");
        await FillToTheLastByte();
        await visitor.PressAsync("Salva e torna alla domanda");
        await visitor.SeesAsync("In questo momento non si può salvare");
        Assert.Equal("Laboratorio di ceramica", await visitor.Main.Locator("input[name=ProjectTitle]").GetAttributeAsync("value"));
        await visitor.LookAsync("errore-507");
        await visitor.PressAsync("Invia di nuovo");
        await visitor.SeesAsync("In questo momento non si può salvare");

        disk.MakeRoom();
        await visitor.PressAsync("Invia di nuovo");
        await visitor.SeesAsync("La sezione è salvata");
        await visitor.LookAsync("inviata-di-nuovo-dopo-il-disco-pieno");
        await visitor.GoToAsync($"/coworker/domande/{draft.Reference}/progetto");
        Assert.Equal("Laboratorio di ceramica", await visitor.Main.GetByLabel("Titolo", new() { Exact = true }).InputValueAsync());

        visitor.AssertNothingWasWrong();
        Assert.Equal(2, visitor.PagesChecked);

        async Task FillToTheLastByte()
        {
            await using var db = portal.OpenDatabase();
            await db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)");
            disk.Fill();
        }
    }

    private static async Task Look(Visitor visitor, params (string Path, string Name)[] pages)
    {
        foreach (var (path, name) in pages)
        {
            Assert.Equal(200, (await visitor.GoToAsync(path)).Status);
            await visitor.LookAsync(name);
        }
    }

    /// <summary>One word with no place to break.</summary>
    private static string Long(string name, int characters) => string.Concat(Enumerable.Repeat(name, characters)).ToLowerInvariant()[..characters];
}
