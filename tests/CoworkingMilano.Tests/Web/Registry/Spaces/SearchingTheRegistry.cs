using CoworkingMilano.Domain.Accreditation;
using CoworkingMilano.Tests.Support;

namespace CoworkingMilano.Tests.Web.Registry.Spaces;

public sealed class SearchingTheRegistry : IAsyncLifetime
{
    private readonly PortalFactory _portal = new();

    public async ValueTask InitializeAsync()
    {
        await _portal.Save([.. Some.Everybody]);
        await _portal.Save(
            Some.AdmittedAccreditation(Some.Premises("Officina à Porte") with { Address = "Viale Sabotino 19", Municipio = 5 }),
            Some.AdmittedAccreditation(Some.Premises("Caffè Città Studi") with { Address = "Via Pacini 8", Municipio = 3, Accessibility = Accessibility.Partial }),
            Some.AdmittedAccreditation(Some.Premises("Isola Lab") with { Municipio = 9, Accessibility = Accessibility.None }));
    }

    public ValueTask DisposeAsync()
    {
        _portal.Dispose();
        return ValueTask.CompletedTask;
    }

    [Theory]
    [InlineData("isola", "Isola Lab")]
    [InlineData("ISOLA", "Isola Lab")]
    [InlineData("citta", "Caffè Città Studi")]
    [InlineData("CAFFÈ", "Caffè Città Studi")]
    [InlineData("studi caffe", "Caffè Città Studi")]
    [InlineData("sabotino officina", "Officina à Porte")]
    [InlineData("  isola,   borsieri! ", "Isola Lab")]
    [InlineData("isola sabotino")]
    [InlineData("bovisa")]
    [InlineData("connessione sabotino", "Officina à Porte")]
    [InlineData("", "Caffè Città Studi", "Isola Lab", "Officina à Porte")]
    [InlineData("%", "Caffè Città Studi", "Isola Lab", "Officina à Porte")]
    public async Task Finds_every_word_in_any_order_whatever_case_and_accents(string typed, params string[] found) =>
        Assert.Equal(found, await NamesFor(typed));

    [Fact]
    public async Task Bears_a_whole_page_of_words() =>
        Assert.Empty(await NamesFor(string.Join(' ', Enumerable.Range(0, 1_000))));

    private async Task<IEnumerable<string>> NamesFor(string typed)
    {
        var page = await _portal.Visitor().Page($"/elenco?q={Uri.EscapeDataString(typed)}");
        return page.QuerySelectorAll(".space-card h2").Select(h => h.TextContent.Trim());
    }
}
