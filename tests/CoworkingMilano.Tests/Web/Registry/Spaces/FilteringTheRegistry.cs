using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using CoworkingMilano.Domain;
using CoworkingMilano.Domain.Accreditation;
using CoworkingMilano.Domain.Calls;
using CoworkingMilano.Domain.Spaces;
using CoworkingMilano.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CoworkingMilano.Tests.Web.Registry.Spaces;

/// <summary>It is Monday, ten in the morning in Milan.</summary>
public sealed partial class FilteringTheRegistry : IAsyncLifetime
{
    private readonly PortalFactory _portal = new();
    private HttpClient _visitor = null!;

    public async ValueTask InitializeAsync()
    {
        var call = Some.Call();
        await _portal.Save([.. Some.Everybody]);
        await _portal.Save(
            Entry(call, "Alba", 1, 12, "Mo-Fr 09:00-19:00", 120m, Amenities.OpenSpace | Amenities.Mail, null),
            Entry(call, "Bosco", 2, 60, "Sa-Su 09:00-18:00", 150m, Amenities.PrivateRooms | Amenities.Mail, Specialisation.Music),
            Entry(call, "Corte", 2, 30, "24/7", 200m, Amenities.Childcare, Specialisation.Parents, Accessibility.Partial),
            Entry(call, "Darsena", 6, 18, "Mo-Sa 08:00-22:00", 260m, Amenities.OpenSpace | Amenities.Mail | Amenities.LegalDomicile, Specialisation.Music));
        _visitor = _portal.Visitor();
    }

    public ValueTask DisposeAsync()
    {
        _portal.Dispose();
        return ValueTask.CompletedTask;
    }

    [Theory]
    [InlineData("aperto=ora", "Alba", "Corte", "Darsena")]
    [InlineData("aperto=sera", "Corte", "Darsena")]
    [InlineData("aperto=fine-settimana", "Bosco", "Corte", "Darsena")]
    [InlineData("aperto=24-ore", "Corte")]
    [InlineData("aperto=ora&aperto=fine-settimana", "Corte", "Darsena")]
    [InlineData("servizi=posta", "Alba", "Bosco", "Darsena")]
    [InlineData("servizi=posta&servizi=open-space", "Alba", "Darsena")]
    [InlineData("servizi=connessione", "Alba", "Bosco", "Corte", "Darsena")]
    [InlineData("servizi=bimbi", "Corte")]
    [InlineData("servizi=sede-legale", "Darsena")]
    [InlineData("servizi=uffici-privati", "Bosco")]
    [InlineData("prezzo=fino-a-150", "Alba", "Bosco")]
    [InlineData("prezzo=da-150-a-250", "Corte")]
    [InlineData("prezzo=oltre-250", "Darsena")]
    [InlineData("mestiere=musica", "Bosco", "Darsena")]
    [InlineData("municipio=2", "Bosco", "Corte")]
    [InlineData("accessibile=si", "Alba", "Bosco", "Darsena")]
    [InlineData("municipio=2&servizi=posta&aperto=fine-settimana", "Bosco")]
    [InlineData("q=darsena&servizi=posta", "Darsena")]
    [InlineData("aperto=mai&servizi=piscina&prezzo=gratis&mestiere=9&ordina=caso&servizi=1", "Alba", "Bosco", "Corte", "Darsena")]
    public async Task Finds_who_has_all_that_is_asked(string query, params string[] names) =>
        Assert.Equal(names, Names(await _visitor.Page($"/elenco?{query}")));

    [Theory]
    [InlineData("nome", "Alba", "Bosco", "Corte", "Darsena")]
    [InlineData("municipio", "Alba", "Bosco", "Corte", "Darsena")]
    [InlineData("postazioni", "Bosco", "Corte", "Darsena", "Alba")]
    [InlineData("recenti", "Zenit", "Alba", "Bosco", "Corte", "Darsena")]
    public async Task Sorts_as_asked(string order, params string[] names)
    {
        if (order == "recenti")
        {
            _portal.Clock.Later(days: 1);
            await _portal.Save(Some.AdmittedAccreditation(Some.Premises("Zenit"), clock: _portal.Clock));
        }

        var page = await _visitor.Page($"/elenco?ordina={order}");

        Assert.Equal(names, Names(page));
        Assert.Equal(order == "nome" ? null : order, page.QuerySelector("#ordina option[selected]")?.GetAttribute("value"));
    }

    /// <summary>Every number beside every filter, on a page without filters and on one with some: ticking it finds that many.</summary>
    [Theory]
    [InlineData("")]
    [InlineData("servizi=posta&accessibile=si")]
    [InlineData("q=via&municipio=2")]
    [InlineData("prezzo=oltre-250&mestiere=musica")]
    public async Task Promises_as_many_as_it_finds(string query)
    {
        var page = await _visitor.Page($"/elenco?{query}");
        var checkboxes = page.QuerySelectorAll(".space-filters input[type=checkbox]").OfType<IHtmlInputElement>().Where(i => !i.IsChecked)
            .Select(i => ($"{query}&{i.Name}={i.Value}", Promised(i.NextElementSibling!)));
        var options = page.QuerySelectorAll("select").Where(s => s.Id != "ordina").SelectMany(s => s.QuerySelectorAll("option[value]:not([value=''])")
            .Select(o => ($"{Regex.Replace(query, $"{s.Id}=[^&]*", "")}&{s.Id}={o.GetAttribute("value")}", Promised(o))));

        foreach (var (address, promised) in checkboxes.Concat(options))
        {
            Assert.Equal(promised, Names(await _visitor.Page($"/elenco?{address}")).Count);
        }
    }

    [Fact]
    public async Task Offers_every_amenity()
    {
        var page = await _visitor.Page("/elenco");

        Assert.Equal(AmenityList.All.Count, page.QuerySelectorAll("input[name=servizi]").Length);
    }

    [Fact]
    public async Task Says_what_to_loosen_and_what_one_would_find()
    {
        var page = await _visitor.Page("/elenco?q=alba&servizi=posta&servizi=bimbi&prezzo=fino-a-150");

        Assert.Contains("Nessuno spazio trovato", page.Words());
        var links = page.QuerySelectorAll("main .alert li").Select(li => (li.QuerySelector("a")!.GetAttribute("href"), li.Words())).ToList();
        Assert.Equal(
            [
                ("/elenco?q=alba&servizi=posta&prezzo=fino-a-150", "togli Spazio bimbi o nido (1 spazio)"),
                ("/elenco", "guarda tutto l’elenco"),
            ],
            links);
        foreach (var (address, words) in links.SkipLast(1))
        {
            Assert.Equal(int.Parse(CountInBrackets().Match(words).Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture), Names(await _visitor.Page(address!)).Count);
        }
    }

    [Fact]
    public async Task Shows_what_was_asked_with_the_way_to_take_it_back()
    {
        var page = await _visitor.Page("/elenco?municipio=2&aperto=24-ore&ordina=postazioni");

        Assert.Equal(
            ["/elenco?aperto=24-ore&ordina=postazioni", "/elenco?municipio=2&ordina=postazioni", "/elenco"],
            page.QuerySelectorAll(".space-asked a").Select(a => a.GetAttribute("href")));
        Assert.True(page.QuerySelector("input[value='24-ore']")!.HasAttribute("checked"));
        Assert.Equal("Altri filtri (1 scelto)", page.QuerySelector("details[open] > summary")!.Words());
    }

    [Theory, InlineData(""), InlineData("?municipio=2"), InlineData("?q=via&municipio=99")]
    public async Task Keeps_the_further_filters_closed_while_none_is_chosen(string search)
    {
        var page = await _visitor.Page($"/elenco{search}");

        Assert.Equal("Altri filtri", page.QuerySelector("details:not([open]) > summary")!.Words());
    }

    [Fact]
    public async Task Reads_the_entries_once_for_every_change_and_asks_every_minute_whether_there_is_one()
    {
        var visitor = _portal.VisitorApart();
        await visitor.Page("/elenco");

        Assert.Equal(0, await QueriesOf("/elenco?q=alba&servizi=posta&aperto=ora&ordina=postazioni"));
        Assert.Equal(0, await QueriesOf("/elenco?q=introvabile&servizi=posta"));

        await _portal.Save(Some.AdmittedAccreditation(Some.Premises("Zenit"), clock: _portal.Clock));
        Assert.Equal(2, await QueriesOf("/elenco?q=zenit"));
        Assert.Equal(["Zenit"], Names(await visitor.Page("/elenco?q=zenit")));

        _portal.Clock.Later(minutes: 1);
        Assert.Equal(1, await QueriesOf("/elenco"));

        _portal.Clock.Later(days: 1);
        Assert.Equal(2, await QueriesOf("/elenco"));

        async Task<int> QueriesOf(string address)
        {
            _portal.Queries.Forget();
            await visitor.Page(address);
            return _portal.Queries.Commands.Count;
        }
    }

    [Fact]
    public async Task Sees_within_a_minute_what_another_node_changed()
    {
        await _portal.Save(Some.AdmittedAccreditation(Some.Premises("Meridiana"), clock: _portal.Clock));
        var visitor = _portal.VisitorApart();
        Assert.Equal(["Meridiana"], Names(await visitor.Page("/elenco?q=meridiana")));

        var changedAt = _portal.Clock.UtcNow.AddSeconds(1);
        await _portal.WithDb(db => db.Database.ExecuteSqlAsync($"UPDATE Spaces SET Name = 'Nadir', SearchText = 'nadir', ChangedAt = {changedAt} WHERE Name = 'Meridiana'"));
        _portal.Clock.Later(minutes: 1);

        Assert.Empty(Names(await visitor.Page("/elenco?q=meridiana")));
        Assert.Equal(["Nadir"], Names(await visitor.Page("/elenco?q=nadir")));
    }

    [Fact]
    public async Task Tells_at_each_minute_who_is_open_without_reading_the_entries_again()
    {
        var visitor = _portal.VisitorApart();
        await visitor.Page("/elenco");
        _portal.Clock.Later(minutes: 8 * 60 + 59);
        Assert.Equal(["Alba", "Corte", "Darsena"], Names(await visitor.Page("/elenco?aperto=ora")));

        _portal.Clock.Later(minutes: 1);
        _portal.Queries.Forget();

        Assert.Equal(["Corte", "Darsena"], Names(await visitor.Page("/elenco?aperto=ora")));
        Assert.Single(_portal.Queries.Commands);
    }

    private static AccreditationApplication Entry(
        Call call, string name, int municipio, int desks, string hours, decimal fee, Amenities amenities, Specialisation? trade, Accessibility accessibility = Accessibility.Full) =>
        Some.AdmittedAccreditation(
            Some.Premises(name, desks, municipio) with { Hours = OpeningHours.Parse(hours), Accessibility = accessibility }, call,
            describe: a => a.DescribeOffer(fee, amenities, trade, Some.Clock));

    private static int Promised(IElement element) => int.Parse(CountInBrackets().Match(element.TextContent).Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture);

    private static List<string> Names(IDocument page) => [.. page.QuerySelectorAll(".space-card h2").Select(h => h.TextContent.Trim())];

    [GeneratedRegex(@"\((\d+)[^)]*\)\s*$")]
    private static partial Regex CountInBrackets();
}
