using CoworkingMilano.Domain.Vouchers;
using CoworkingMilano.Domain;
using CoworkingMilano.Domain.Calls;
using CoworkingMilano.Domain.Spaces;
using CoworkingMilano.Tests.Support;

namespace CoworkingMilano.Tests.Web.Coworkers;

[Collection(CoworkersDesk.Name)]
public sealed class PlanningTheStay(CoworkersDesk desk)
{
    [Fact]
    public async Task Chooses_a_space_of_the_list_and_says_what_it_costs()
    {
        var (client, draft) = await desk.EmptyDraft();
        var space = await Listed(draft.Call);
        var url = $"{CoworkersDesk.UrlOf(draft)}/spazio";
        var page = await client.Page(url);
        Assert.Contains(page.QuerySelectorAll("#Space option"), o => o.TextContent == $"{space.Name} (Municipio 9)");
        var firstMonths = page.QuerySelectorAll("#FirstMonth option").Skip(1).Select(o => o.TextContent).ToList();
        Assert.Equal((12, "marzo 2026", "febbraio 2027"), (firstMonths.Count, firstMonths[0], firstMonths[^1]));
        Assert.Null(page.QuerySelector("[name=VatIsUnrecoverable]"));

        var response = await client.FillIn(url, Stay(space, "1.600,50"));

        response.LeadsTo(CoworkersDesk.UrlOf(draft));
        var saved = await desk.Saved(draft);
        Assert.Equal((space.Slug, new DateOnly(2026, 5, 1), 6, 1_600.50m, 22m), (saved.Space!.Slug, saved.FirstMonth!.Value, saved.Months!.Value, saved.MonthlyFee!.Value, saved.VatRate!.Value));
        Assert.Equal(9, saved.Municipio);
        var again = await client.Page(url);
        Assert.Equal((space.Slug, "2026-05", "6", "1600,50"), (again.ValueOf("Space")!, again.ValueOf("FirstMonth")!, again.ValueOf("Months")!, again.ValueOf("MonthlyFee")!));
    }

    [Fact]
    public async Task Says_what_is_wrong_and_saves_the_rest()
    {
        var (client, draft) = await desk.EmptyDraft();

        var response = await client.FillIn($"{CoworkersDesk.UrlOf(draft)}/spazio", ("Months", "4"), ("MonthlyFee", "duecento"));

        var page = await response.ComesBack("MonthlyFee", "Scrivi un numero, per esempio 250,00");
        Assert.Equal("duecento", page.ValueOf("MonthlyFee"));
        Assert.Equal("4", page.ValueOf("Months"));
        Assert.Contains("Le altre risposte sono salvate", page.Words());
        var saved = await desk.Saved(draft);
        Assert.Equal((4, null), (saved.Months, saved.MonthlyFee));
    }

    [Theory]
    [InlineData("FirstMonth", "2026-02", "Scegli il primo mese")]
    [InlineData("FirstMonth", "2027-03", "Scegli il primo mese")]
    [InlineData("Months", "0", "I mesi vanno da 1 a 12")]
    [InlineData("Months", "13", "I mesi vanno da 1 a 12")]
    [InlineData("MonthlyFee", "0", "Il canone deve essere maggiore di zero")]
    [InlineData("MonthlyFee", "250,505", "Scrivi il canone con due decimali al massimo, per esempio 250,50")]
    [InlineData("VatRate", "21", "Scegli l’aliquota IVA")]
    public async Task Refuses_what_the_call_does_not_allow(string field, string value, string sentence)
    {
        var (client, draft) = await desk.EmptyDraft();
        var space = await Listed(draft.Call);

        var response = await client.FillIn($"{CoworkersDesk.UrlOf(draft)}/spazio", [.. Stay(space, "200").Where(f => f.Name != field), (field, value)]);

        await response.ComesBack(field, sentence);
        Assert.Equal(field, Assert.Single((await desk.Saved(draft)).Missing(VoucherSection.Stay, Some.Clock.TodayInMilan)).Field);
    }

    [Fact]
    public async Task Does_not_offer_or_take_a_space_that_left_the_list()
    {
        var (client, draft) = await desk.EmptyDraft();
        var space = await Listed(Call2013.Open("2023", new DateOnly(2023, 1, 1), Some.Clock), FixedClock.On(2023, 2, 1));
        var url = $"{CoworkersDesk.UrlOf(draft)}/spazio";
        Assert.DoesNotContain((await client.Page(url)).QuerySelectorAll("#Space option"), o => o.GetAttribute("value") == space.Slug);

        await (await client.FillIn(url, Stay(space, "200"))).ComesBack("Space", "Scegli uno spazio dell’elenco");
    }

    [Fact]
    public async Task Counts_VAT_where_the_call_does_and_it_is_declared_unrecoverable()
    {
        var (client, draft) = await desk.EmptyDraft(call => call.VatCountsIfUnrecoverable = true);
        var space = await Listed(draft.Call);

        await client.FillIn($"{CoworkersDesk.UrlOf(draft)}/spazio", [.. Stay(space, "200"), ("VatIsUnrecoverable", "true")]);

        Assert.True((await desk.Saved(draft)).VatIsUnrecoverable);
        Assert.Equal("€ 1.464,00 (6 mesi da € 200,00, con l’IVA al 22%)", (await client.Page(CoworkersDesk.UrlOf(draft))).Fact("Spesa ammessa"));
    }

    [Fact]
    public async Task Ignores_a_tick_about_VAT_that_the_call_does_not_ask_for()
    {
        var (client, draft) = await desk.EmptyDraft();
        var space = await Listed(draft.Call);

        await client.FillIn($"{CoworkersDesk.UrlOf(draft)}/spazio", [.. Stay(space, "200"), ("VatIsUnrecoverable", "true")]);

        Assert.False((await desk.Saved(draft)).VatIsUnrecoverable);
    }

    private static (string Name, string Value)[] Stay(CoworkingSpace space, string fee) =>
        [("Space", space.Slug), ("FirstMonth", "2026-05"), ("Months", "6"), ("MonthlyFee", fee), ("VatRate", "22")];

    private async Task<CoworkingSpace> Listed(Call call, TimeProvider? since = null)
    {
        var space = CoworkersDesk.NewSpace(call, since);
        await desk.Portal.WithDb(db =>
        {
            db.Add(space);
            return Task.CompletedTask;
        });
        return space;
    }
}
