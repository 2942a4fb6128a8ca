using CoworkingMilano.Tests.Support;

namespace CoworkingMilano.Tests.Web.Registry;

public sealed class DescribingThePages : IDisposable
{
    private readonly PortalFactory _portal = new();

    public void Dispose() => _portal.Dispose();

    /// <summary>Search engines show some 160 characters.</summary>
    [Fact]
    public async Task Each_page_that_people_search_for_says_in_a_sentence_of_its_own_what_it_is_about()
    {
        await _portal.Save([.. Some.Everybody]);
        await _portal.Save(Some.AdmittedAccreditation(Some.Call(), "Officina Lambrate"));

        var descriptions = new List<string>();
        foreach (var address in new[] { "/", "/elenco", "/elenco/officina-lambrate", "/numeri", "/servizi/voucher", "/servizi/accreditamento", "/domande-frequenti", "/dati" })
        {
            var page = await _portal.Visitor().Page(address);
            var description = Assert.Single(page.QuerySelectorAll("head meta[name=description]")).GetAttribute("content")!;
            Assert.InRange(description.Length, 50, 165);
            descriptions.Add(description);
        }

        Assert.Distinct(descriptions);
        Assert.Contains("Officina Lambrate", descriptions[2]);
    }
}
