using CoworkingMilano.Tests.Support;

namespace CoworkingMilano.Tests.Web.Coworkers;

[Collection(CoworkersDesk.Name)]
public sealed class ReadingTheTaskList(CoworkersDesk desk)
{
    [Fact]
    public async Task Shows_seven_sections_to_complete_in_six_queries_at_most()
    {
        var (client, draft) = await desk.EmptyDraft();
        desk.Portal.Queries.Forget();

        var page = await client.Page(CoworkersDesk.UrlOf(draft));

        Assert.InRange(desk.Portal.Queries.Commands.Count, 1, 6);
        Assert.Contains("Sezioni complete: 0 su 7", page.Words());
        Assert.Equal(7, page.QuerySelectorAll(".task-name > a").Length);
        foreach (var link in page.QuerySelectorAll(".task-name > a"))
        {
            Assert.NotNull((await client.Page(link.GetAttribute("href")!)).QuerySelector("h1"));
        }
    }

    [Fact]
    public async Task Shows_what_was_answered_and_the_refund_to_expect()
    {
        var (client, draft) = await desk.Draft(monthlyFee: 250m);

        desk.Portal.Queries.Forget();
        var page = await client.Page(CoworkersDesk.UrlOf(draft));

        Assert.InRange(desk.Portal.Queries.Commands.Count, 1, 6);
        Assert.Contains("Sezioni complete: 7 su 7", page.Words());
        Assert.Contains("Studio grafico", page.Words());
        Assert.Equal("€ 3.000,00 (12 mesi da € 250,00, senza IVA)", page.Fact("Spesa ammessa"));
        Assert.Equal(("50%", "€ 1.500,00", "€ 1.500,00"), (page.Fact("Quota rimborsata"), page.Fact("Tetto"), page.Fact("Rimborso previsto")));
    }

    [Fact]
    public async Task Says_the_rule_when_the_cost_is_under_the_minimum()
    {
        var (client, draft) = await desk.Draft(call => call.MinimumCost = 1_000m, monthlyFee: 200m, months: 4);

        var page = await client.Page(CoworkersDesk.UrlOf(draft));

        Assert.Contains("Sezioni complete: 6 su 7", page.Words());
        Assert.Contains("spesa ammessa di almeno € 1.000,00", page.Words());
        Assert.Equal("€ 0,00", page.Fact("Rimborso previsto"));
    }

    [Fact]
    public async Task Says_that_the_call_has_closed()
    {
        var (client, draft) = await desk.Draft(call => call.Close(new DateOnly(2026, 2, 28)));

        Assert.Contains("Il bando è chiuso", (await client.Page(CoworkersDesk.UrlOf(draft))).Words());
    }
}
