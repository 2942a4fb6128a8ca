using System.Net;
using AngleSharp.Dom;
using CoworkingMilano.Domain.Accounts;
using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Tests.Support;

namespace CoworkingMilano.Tests.Web.Officers;

public sealed class BrowsingTheCases : IAsyncLifetime
{
    private const string Queue = "/ufficio/domande";

    private readonly PortalFactory _portal = new();

    public async ValueTask InitializeAsync() => await _portal.Save(Some.Everybody);

    public ValueTask DisposeAsync() => _portal.DisposeAsync();

    [Fact]
    public async Task Both_kinds_stand_in_one_list_the_first_due_first()
    {
        var call = Some.Call();
        var admitted = Some.AdmittedAccreditation(call, "Officina");
        var voucher = Some.SubmittedVoucher(call, admitted.Space);
        var accreditation = Some.AccreditationUnderReview(call);
        var draft = Some.DraftAccreditation(call, "Segreto");
        await _portal.Save(admitted, accreditation, voucher, draft);
        var client = await _portal.SignIn(Some.CaseOfficer, Roles.CaseOfficer);

        var page = await client.Page(Queue);

        Assert.Equal([voucher.Reference, accreditation.Reference], References(page));
        Assert.Contains("Carla Rossi", page.Words());
        Assert.Contains("Ida Istruttori", page.Words());
        Assert.Contains("tra 30 giorni", page.Words());
        Assert.DoesNotContain("Segreto", page.Words());
        Assert.Equal("Aperte 2", page.QuerySelector(".state-tabs [aria-current]")!.TextContent);
        Assert.Equal([admitted.Reference], References(await client.Page($"{Queue}?stato=ammessa")));
    }

    [Theory]
    [InlineData(29, "scade domani")]
    [InlineData(30, "scade oggi")]
    [InlineData(31, "scaduta da ieri")]
    [InlineData(32, "scaduta da 2 giorni")]
    public async Task What_is_late_says_so(int days, string words)
    {
        await _portal.Save(Some.SubmittedVoucher());
        var client = await _portal.SignIn(Some.CaseOfficer, Roles.CaseOfficer);

        _portal.Clock.Later(days);
        client = await _portal.SignIn(Some.CaseOfficer, Roles.CaseOfficer);

        Assert.Contains(words, (await client.Page(Queue)).Words());
    }

    [Fact]
    public async Task Filters_narrow_the_list_which_is_then_not_counted()
    {
        var call = Some.Call();
        var mine = Some.AccreditationUnderReview(call, "Còrtile Sarpi");
        var nobodys = Some.SubmittedAccreditation(call, "Officina Lambrate");
        var voucher = Some.SubmittedVoucher(call);
        await _portal.Save(mine, nobodys, voucher);
        var client = await _portal.SignIn(Some.CaseOfficer, Roles.CaseOfficer);

        Assert.Equal([mine.Reference], References(await client.Page($"{Queue}?mie=si")));
        Assert.Equal([voucher.Reference], References(await client.Page($"{Queue}?tipo=voucher")));
        Assert.Equal([mine.Reference], References(await client.Page($"{Queue}?stato=in-istruttoria")));
        Assert.Equal([mine.Reference], References(await client.Page($"{Queue}?q=sarpi+CORTILE")));
        Assert.Equal([voucher.Reference], References(await client.Page($"{Queue}?q={voucher.Reference}")));
        var none = await client.Page($"{Queue}?q=sarpi&stato=presentata");
        Assert.Contains("Nessuna domanda corrisponde a tutto quello che cerchi", none.Words());
        Assert.Empty(none.QuerySelectorAll(".state-tabs .count"));
    }

    [Fact]
    public async Task An_empty_result_says_what_to_loosen_and_each_link_drops_one_filter()
    {
        var mine = Some.AccreditationUnderReview(name: "Cortile Sarpi");
        await _portal.Save(mine);
        var client = await _portal.SignIn(Some.CaseOfficer, Roles.CaseOfficer);

        var page = await client.Page($"{Queue}?q=sarpi&tipo=voucher&stato=in-istruttoria&istruttore=io&municipio=9&scadenza=oltre");

        var links = page.QuerySelectorAll("main .alert li a");
        Assert.Equal(
            ["togli «sarpi»", "togli Voucher", "togli lo stato «In istruttoria»", "togli in carico a me", "togli Municipio 9", "togli la scadenza «Più avanti»", "togli tutti i filtri"],
            links.Select(a => a.TextContent));
        var address = links.Single(a => a.TextContent == "togli Voucher").GetAttribute("href")!;
        Assert.Equal($"{Queue}?q=sarpi&stato=in-istruttoria&istruttore=io&municipio=9&scadenza=oltre", address);
        Assert.Equal([mine.Reference], References(await client.Page(address)));
        Assert.Empty((await client.Page($"{Queue}?stato=presentata")).QuerySelectorAll("main .alert"));
        Assert.Contains("cerca anche fra quelle concluse", (await client.Page($"{Queue}?tipo=voucher")).Words());
    }

    [Fact]
    public async Task What_became_of_an_admission_stands_where_the_admission_stood()
    {
        var call = Some.Call();
        var space = Some.AccreditedSpace(call);
        var (kept, waived) = (Some.AdmittedVoucher(call, space), Some.AdmittedVoucher(call, space));
        waived.Waive(Some.Clock);
        await _portal.Save(kept, waived);
        var client = await _portal.SignIn(Some.CaseOfficer, Roles.CaseOfficer);

        var page = await client.Page($"{Queue}?stato=ammessa&tipo=voucher");

        Assert.Equal(["Ammessa", "Rinuncia"], page.QuerySelectorAll("[data-label=Stato]").Select(cell => cell.Words()).Order());
        Assert.All(page.QuerySelectorAll(".queue th a"), link => Assert.Contains("reference", link.ClassList));
    }

    [Fact]
    public async Task Every_case_is_met_once_page_after_page()
    {
        var call = Some.Call();
        var cases = Enumerable.Range(0, 57).Select(i => Some.SubmittedAccreditation(call, $"Spazio {i}", FixedClock.On(2026, 3, 2 + (i % 4)))).ToList();
        await _portal.Save([.. cases]);
        var client = await _portal.SignIn(Some.CaseOfficer, Roles.CaseOfficer);
        var inOrder = await _portal.WithDb(db => Task.FromResult(db.Applications.Open().InOrder(QueueOrder.Due).Select(a => a.Reference).ToList()));

        var pages = new List<IDocument>();
        for (string? next = $"{Queue}?tipo=accreditamento"; next is not null; next = pages[^1].QuerySelector("a[rel=next]")?.GetAttribute("href"))
        {
            pages.Add(await client.Page(next));
        }

        Assert.Equal([25, 25, 7], pages.Select(p => References(p).Count()));
        Assert.Equal(inOrder, pages.SelectMany(References));
        Assert.Contains("tipo=accreditamento", pages[0].QuerySelector("a[rel=next]")!.GetAttribute("href"));
        Assert.Contains("Qui l’elenco finisce", (await client.Page($"{Queue}?dopo=VC-2026-9999")).Words());
        var middle = await client.Page(pages[2].QuerySelector("a[rel=prev]")!.GetAttribute("href")!);
        Assert.Equal(References(pages[1]), References(middle));
        Assert.Equal(References(pages[0]), References(await client.Page(middle.QuerySelector("a[rel=prev]")!.GetAttribute("href")!)));
    }

    [Fact]
    public async Task Ended_cases_and_recent_ones_come_newest_first()
    {
        var call = Some.Call();
        var cases = Enumerable.Range(2, 4).Select(day => Some.SubmittedAccreditation(call, $"Spazio {day}", FixedClock.On(2026, 3, day))).ToList();
        cases[2].Withdraw(FixedClock.On(2026, 3, 9));
        cases[0].Withdraw(FixedClock.On(2026, 3, 10));
        await _portal.Save([.. cases]);
        var client = await _portal.SignIn(Some.CaseOfficer, Roles.CaseOfficer);

        Assert.Equal([cases[0].Reference, cases[2].Reference], References(await client.Page($"{Queue}?stato=ritirata")));
        Assert.Equal([cases[3].Reference, cases[1].Reference], References(await client.Page($"{Queue}?ordina=recenti")));
        Assert.Equal(cases.AsEnumerable().Reverse().Select(c => c.Reference), References(await client.Page($"{Queue}?stato=tutte")));
        Assert.Equal(cases.AsEnumerable().Reverse().Select(c => c.Reference), References(await client.Page($"{Queue}?q=spazio")));
    }

    [Theory]
    [InlineData("scadute", 1)]
    [InlineData("oggi", 1)]
    [InlineData("settimana", 2)]
    [InlineData("dieci-giorni", 3)]
    [InlineData("oltre", 1)]
    public async Task The_last_day_narrows_the_list(string due, int found)
    {
        var (call, today) = (Some.Call(), FixedClock.On(2026, 5, 13));
        await _portal.Save([.. ((int[])[59, 60, 63, 66, 80]).Select(days => Some.SubmittedAccreditation(call, $"Tra {days - 60} giorni", FixedClock.On(2026, 5, 13).Later(days - 120)))]);
        _portal.Clock.Now = today.Now;
        var client = await _portal.SignIn(Some.CaseOfficer, Roles.CaseOfficer);

        Assert.Equal(found, References(await client.Page($"{Queue}?scadenza={due}")).Count());
    }

    [Fact]
    public async Task Officer_Municipio_and_call_narrow_the_list()
    {
        var (old, call) = (Some.Call(), Some.Call());
        var mine = Some.AccreditationUnderReview(old);
        var nobodys = Some.SubmittedVoucher(call);
        await _portal.Save(mine, nobodys);
        await _portal.SignIn(Some.CaseOfficer, Roles.CaseOfficer);
        var client = await _portal.SignIn(Some.ResponsibleOfficer, Roles.ResponsibleOfficer);

        Assert.Equal([mine.Reference], References(await client.Page($"{Queue}?istruttore={Some.CaseOfficer.Id}")));
        Assert.Equal([nobodys.Reference], References(await client.Page($"{Queue}?istruttore=nessuno")));
        Assert.Equal([mine.Reference], References(await client.Page($"{Queue}?bando={old.Code}")));
        Assert.Equal(2, References(await client.Page($"{Queue}?municipio=9")).Count());
        Assert.Empty(References(await client.Page($"{Queue}?municipio=1")));
        var page = await client.Page($"{Queue}?istruttore={Some.CaseOfficer.Id}");
        Assert.Equal("Ida Istruttori", page.QuerySelector("#istruttore option[selected]")!.TextContent);
        Assert.Equal(3, page.QuerySelectorAll("#bando option").Length);
    }

    [Fact]
    public async Task Beyond_a_thousand_the_counts_stop()
    {
        var call = Some.Call();
        await _portal.Save([.. Enumerable.Range(0, 1_001).Select(i => Some.SubmittedAccreditation(call, $"Spazio {i}"))]);
        var client = await _portal.SignIn(Some.CaseOfficer, Roles.CaseOfficer);

        var tabs = (await client.Page(Queue)).QuerySelectorAll(".state-tabs a").Select(a => a.Words());

        Assert.Equal(["Aperte oltre 1.000", "Presentate oltre 1.000", "In istruttoria 0"], tabs.Take(3));
    }

    [Fact]
    public async Task A_page_costs_four_queries_at_most_and_never_touches_the_tables_of_the_kinds()
    {
        var cases = Enumerable.Range(0, 26).Select(i => Some.AccreditationUnderReview(name: $"Spazio {i}")).ToList();
        await _portal.Save([.. cases]);
        var client = await _portal.SignIn(Some.CaseOfficer, Roles.CaseOfficer);
        var next = (await client.Page($"{Queue}?q=spazio&mie=si&tipo=accreditamento")).QuerySelector("a[rel=next]")!.GetAttribute("href")!;

        _portal.Queries.Forget();
        await client.Page(next);

        Assert.InRange(_portal.Queries.Commands.Count, 1, 4);
        Assert.All(_portal.Queries.Commands, sql => Assert.DoesNotContain("OFFSET", sql));
        Assert.All(_portal.Queries.Commands, sql => Assert.DoesNotContain("VoucherApplications", sql));
        Assert.All(_portal.Queries.Commands, sql => Assert.DoesNotContain("AccreditationApplications", sql));
    }

    [Fact]
    public async Task The_administrator_sees_no_case()
    {
        var client = await _portal.SignIn(Some.Person("Ugo", "Verdi"), Roles.Administrator);

        Assert.Equal(HttpStatusCode.Forbidden, (await client.GetAsync(Queue)).StatusCode);
    }

    private static IEnumerable<string> References(IDocument page) => page.QuerySelectorAll(".queue th[scope=row]").Select(cell => cell.TextContent.Trim());
}
