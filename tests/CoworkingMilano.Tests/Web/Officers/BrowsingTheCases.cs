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
    public async Task Filters_narrow_the_list_and_its_counts()
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
        Assert.Contains("Nessuna domanda corrisponde", none.Words());
        Assert.Equal(["Aperte 1", "Presentata 0", "In istruttoria 1"], none.QuerySelectorAll(".state-tabs a").Take(3).Select(a => a.TextContent));
    }

    [Fact]
    public async Task Every_case_is_met_once_page_after_page()
    {
        var call = Some.Call();
        var cases = Enumerable.Range(0, 57).Select(i => Some.SubmittedAccreditation(call, $"Spazio {i}", FixedClock.On(2026, 3, 2 + (i % 4)))).ToList();
        await _portal.Save([.. cases]);
        var client = await _portal.SignIn(Some.CaseOfficer, Roles.CaseOfficer);
        var inOrder = await _portal.WithDb(db => Task.FromResult(db.Applications.Open().ByDueDay().Select(a => a.Reference).ToList()));

        var pages = new List<IDocument>();
        for (string? next = $"{Queue}?tipo=accreditamento"; next is not null; next = pages[^1].QuerySelector("a[rel=next]")?.GetAttribute("href"))
        {
            pages.Add(await client.Page(next));
        }

        Assert.Equal([25, 25, 7], pages.Select(p => References(p).Count()));
        Assert.Equal(inOrder, pages.SelectMany(References));
        Assert.Contains("tipo=accreditamento", pages[0].QuerySelector("a[rel=next]")!.GetAttribute("href"));
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync($"{Queue}?dopo=VC-2026-9999")).StatusCode);
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
