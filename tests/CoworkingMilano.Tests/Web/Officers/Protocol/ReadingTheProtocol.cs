using System.Globalization;
using System.Net;
using AngleSharp.Dom;
using CoworkingMilano.Domain;
using CoworkingMilano.Domain.Accounts;
using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Domain.Calls;
using CoworkingMilano.Domain.Identifiers;
using CoworkingMilano.Domain.Protocol;
using CoworkingMilano.Domain.Spaces;
using CoworkingMilano.Domain.Vouchers;
using CoworkingMilano.Tests.Support;
using Microsoft.EntityFrameworkCore;
using CaseAct = CoworkingMilano.Domain.Applications.Act;

namespace CoworkingMilano.Tests.Web.Officers.Protocol;

public sealed class ReadingTheProtocol : IAsyncLifetime
{
    private const string Page = "/ufficio/protocollo";
    private const int ProtocolLinesOnAPage = 50;

    private readonly PortalFactory _portal = new();
    private readonly Call _call = Some.Call();
    private CoworkingSpace _space = null!;
    private HttpClient _officer = null!;

    public async ValueTask InitializeAsync()
    {
        _space = Some.AccreditedSpace(_call);
        await _portal.Save([.. Some.Everybody, _space]);
    }

    public ValueTask DisposeAsync() => _portal.DisposeAsync();

    [Fact]
    public async Task Lists_every_act_by_day_the_newest_first()
    {
        var (first, second) = (await Submit(1), await Submit(2));

        var page = await _officer.Page(Page);

        Assert.Equal(["martedì 3 marzo 2026", "lunedì 2 marzo 2026"], page.QuerySelectorAll("section h2").Select(h => h.TextContent).Take(2));
        Assert.Equal(
            [["10:00", "In arrivo", "Carla Rossi", $"Domanda presentata: voucher {second.Reference}"], ["10:00", "In arrivo", "Carla Rossi", $"Domanda presentata: voucher {first.Reference}"]],
            Rows(page).Take(2));
        Assert.Equal(["/ufficio/protocollo/giorni/2026-03-03.pdf", "/ufficio/protocollo/giorni/2026-03-03.csv"], page.QuerySelector("section")!.QuerySelectorAll("p a").Select(a => a.GetAttribute("href")));
    }

    [Fact]
    public async Task Finds_by_number_reference_subject_year_direction_and_day()
    {
        var voucher = await Submit(1);
        var inWinter = await Submit(309);
        var number = (await _portal.WithDb(db => Task.FromResult(db.ProtocolEntries.Single(e => e.Reference == voucher.Reference)))).FullNumber;

        Assert.Equal([number], await Numbers($"?q={number}"));
        Assert.Equal([number], await Numbers($"?q={voucher.Reference}"));
        Assert.Equal(["2027/0000001"], await Numbers($"?q={inWinter.Reference}"));
        Assert.Equal(["2027/0000001", number], (await Numbers("?q=domanda+presentata&verso=in-arrivo")).Take(2));
        Assert.Equal(["2027/0000001"], await Numbers("?anno=2027"));
        Assert.Equal(["2027/0000001"], await Numbers("?giorno=2027-01-04"));
        Assert.All(await Directions("?verso=in-partenza"), direction => Assert.Equal("In partenza", direction));
        Assert.Contains("Nessuna registrazione corrisponde", (await _officer.Page($"{Page}?q=inesistente")).Words());
        Assert.Contains("In questo giorno non è arrivato né partito nessun atto.", (await _officer.Page($"{Page}?giorno=2026-04-01")).Words());
    }

    [Fact]
    public async Task Turns_pages_by_the_last_line_seen()
    {
        await Save([.. Enumerable.Range(1, ProtocolLinesOnAPage + 2).Select(_ => Some.SubmittedVoucher(_call, _space, fiscalCode: Some.NewFiscalCode()))]);
        var all = await _portal.WithDb(db => Task.FromResult(db.ProtocolEntries.OrderByDescending(e => e.Sequence).AsEnumerable().Select(e => e.FullNumber).ToList()));

        var first = await _officer.Page(Page);
        var second = await _officer.Page(first.QuerySelector("a[rel=next]")!.GetAttribute("href")!);

        Assert.Equal(all.Take(ProtocolLinesOnAPage), NumbersOf(first));
        Assert.Equal(all.Skip(ProtocolLinesOnAPage), NumbersOf(second));
        Assert.Null(second.QuerySelector("a[rel=next]"));
        Assert.Equal(NumbersOf(first), NumbersOf(await _officer.Page(second.QuerySelector("a[rel=prev]")!.GetAttribute("href")!)));
    }

    [Fact]
    public async Task Shows_a_line_with_its_hashes_and_its_document()
    {
        var voucher = await Submit(1);
        var line = await Line(voucher);

        var page = await _officer.Page($"{Page}/{line.Year}/{line.Number}");

        Assert.Equal(("In arrivo", "Carla Rossi", voucher.Reference), (page.Fact("Verso"), page.Fact("Mittente"), page.Fact("Pratica")));
        Assert.Equal((line.DocumentSha256, line.PreviousHash), (page.Fact("Del documento"), page.Fact("Della riga prima nel registro")));
        Assert.Equal(HttpStatusCode.NotFound, (await _officer.GetAsync($"{Page}/2026/9999")).StatusCode);
    }

    [Fact]
    public async Task Gives_the_document_whole_to_the_accountant_and_without_bank_account_to_the_others()
    {
        var voucher = await Submit(1);
        var line = await Line(voucher);
        var address = $"{Page}/{line.Year}/{line.Number}/documento.txt";
        var accountant = await _portal.SignIn(Some.Person("Rita", "Ragioneria"), Roles.Accountant);

        var whole = await accountant.GetStringAsync(address);
        var guarded = await _officer.GetStringAsync(address);

        Assert.Equal(line.DocumentSha256, ProtocolHash.Of(whole));
        Assert.Contains(voucher.Iban!, whole);
        Assert.DoesNotContain(voucher.Iban!, guarded);
        Assert.Contains($"IBAN: {Iban.Parse(voucher.Iban!)}", guarded);
    }

    [Fact]
    public async Task Gives_the_register_of_a_day_on_paper_with_its_seal_and_that_of_the_day_before()
    {
        var (first, second) = (await Submit(1), await Submit(2));
        var (before, line) = (await Line(first), await Line(second));
        _portal.Clock.Later(1);
        await Save();

        var response = await _officer.GetAsync($"{Page}/giorni/2026-03-03.pdf");
        var paper = new PdfFile(await response.Content.ReadAsByteArrayAsync());

        Assert.Equal("registro-2026-03-03.pdf", response.Content.Headers.ContentDisposition!.FileName);
        Assert.Contains($"Registrazioni Una: n. {line.FullNumber}", paper.Text);
        Assert.Contains($"Sigillo del giorno {line.Sequence}-{line.Hash[..32]} {line.Hash[32..]}", paper.Text);
        Assert.Contains($"Sigillo del giorno prima {before.Sequence}-{before.Hash[..32]} {before.Hash[32..]}", paper.Text);
        Assert.Contains($"{line.FullNumber} 10:00:00 In arrivo Carla Rossi", paper.Text);
        Assert.DoesNotContain(second.FiscalCode!, paper.Text);
    }

    [Fact]
    public async Task Gives_the_register_of_a_day_as_a_table_with_every_hash_whole()
    {
        var voucher = await Submit(1);
        var line = await Line(voucher);
        _portal.Clock.Later(1);
        await Save();

        var table = await _officer.GetStringAsync($"{Page}/giorni/2026-03-02.csv");
        var rows = table.Trim('\uFEFF').Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Select(row => row.Split(';')).ToList();

        Assert.Equal(["apertura", "chiusura"], [rows[1][0], rows[^1][0]]);
        Assert.Equal(["registrazione", line.FullNumber, "2026-03-02T09:00:00Z", "In arrivo", "Carla Rossi", line.Subject, line.Reference, line.Sequence.ToString(CultureInfo.InvariantCulture), line.DocumentSha256, line.HistorySha256, line.PreviousHash, line.Hash], rows[^2]);
        Assert.Equal(line.Hash, rows[^1][^1]);
        Assert.DoesNotContain(voucher.FiscalCode!, table);
    }

    [Fact]
    public async Task Says_that_a_day_was_empty_and_has_no_register_of_days_to_come()
    {
        await Submit(1);
        await Submit(3);

        var paper = new PdfFile(await _officer.GetByteArrayAsync($"{Page}/giorni/2026-03-03.pdf"));
        var table = await _officer.GetStringAsync($"{Page}/giorni/2026-03-03.csv");

        Assert.Contains("in questo giorno non è arrivato né partito nessun atto", paper.Text);
        Assert.Equal(3, table.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Equal(HttpStatusCode.NotFound, (await _officer.GetAsync($"{Page}/giorni/2027-01-01.pdf")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await _officer.GetAsync($"{Page}/giorni/domani.csv")).StatusCode);
    }

    [Fact]
    public async Task Marks_a_day_that_is_not_over_as_provisional_and_gives_it_no_seal()
    {
        var line = await Line(await Submit(1));

        var paper = new PdfFile(await _officer.GetByteArrayAsync($"{Page}/giorni/2026-03-02.pdf"));
        var table = await _officer.GetStringAsync($"{Page}/giorni/2026-03-02.csv");

        Assert.Contains("Provvisorio: la giornata non è chiusa", paper.Text);
        Assert.Contains($"{line.FullNumber} 10:00:00 In arrivo", paper.Text);
        Assert.DoesNotContain(line.Hash[..32], paper.Text);
        Assert.Contains("provvisorio: la giornata non è chiusa;", table);
        Assert.DoesNotContain("chiusura", table);
        Assert.DoesNotContain("apertura", table);
    }

    [Fact]
    public async Task Has_no_register_of_days_before_it_began()
    {
        await Submit(1);
        var first = await _portal.WithDb(db => db.ProtocolEntries.MinAsync(e => e.RegisteredAt));

        Assert.Equal(HttpStatusCode.OK, (await _officer.GetAsync($"{Page}/giorni/{first.DayInMilan:yyyy-MM-dd}.pdf")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await _officer.GetAsync($"{Page}/giorni/{first.DayInMilan.AddDays(-1):yyyy-MM-dd}.pdf")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await _officer.GetAsync($"{Page}/giorni/2010-01-01.csv")).StatusCode);
    }

    /// <summary>Somebody's request, on the given day of March 2026 counted from the second.</summary>
    private async Task<VoucherApplication> Submit(int day)
    {
        _portal.Clock.Now = Some.Clock.Now.AddDays(day - 1);
        var person = Some.Person("Carla", "Rossi");
        var application = Some.DraftVoucher(_call, _space, fiscalCode: Some.NewFiscalCode(), coworker: person, clock: _portal.Clock);
        application.Submit(null, _portal.Clock);
        await Save(person, application);
        return application;
    }

    /// <summary>The officer signs in afterwards: the clock may have moved past their session.</summary>
    private async Task Save(params object[] entities)
    {
        await _portal.WithDb(db =>
        {
            db.AttachRange(_call, _space);
            db.AddRange(entities);
            return Task.CompletedTask;
        });
        _officer = await _portal.SignIn(Some.CaseOfficer, Roles.CaseOfficer);
    }

    private Task<ProtocolEntry> Line(Application application) => _portal.WithDb(db => Task.FromResult(db.ProtocolEntries.Single(e => e.Reference == application.Reference && e.Act == CaseAct.Submitted)));

    private async Task<IEnumerable<string>> Numbers(string query) => NumbersOf(await _officer.Page($"{Page}{query}"));

    private async Task<IEnumerable<string>> Directions(string query) => Rows(await _officer.Page($"{Page}{query}")).Select(row => row[1]);

    private static List<string> NumbersOf(IDocument page) => [.. page.QuerySelectorAll("tbody th").Select(cell => cell.TextContent.Trim())];

    private static List<string[]> Rows(IDocument page) =>
        [.. page.QuerySelectorAll("tbody tr").Select(row => row.QuerySelectorAll("td").Select(cell => cell.TextContent.Trim()).ToArray())];
}
