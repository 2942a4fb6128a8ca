using CoworkingMilano.Domain.Accreditation;
using CoworkingMilano.Domain.Spaces;
using CoworkingMilano.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CoworkingMilano.Tests.Domain.Spaces;

/// <summary>Each search is made in memory and in SQL: both must find the same.</summary>
public sealed class SearchingTheRegistry : IDisposable
{
    private readonly TestDatabase _database = TestDatabase.Create();

    private readonly List<AccreditationApplication> _admitted =
    [
        Some.AdmittedAccreditation(Some.Premises("Officina à Porte") with { Address = "Viale Sabotino 19", Municipio = 5 }),
        Some.AdmittedAccreditation(Some.Premises("Caffè Città Studi") with { Address = "Via Pacini 8", Municipio = 3, Accessibility = Accessibility.Partial }),
        Some.AdmittedAccreditation(Some.Premises("Isola Lab") with { Municipio = 9, Accessibility = Accessibility.None }),
    ];

    public void Dispose() => _database.Dispose();

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
    [InlineData(null, "Caffè Città Studi", "Isola Lab", "Officina à Porte")]
    public async Task Finds_every_word_in_any_order_whatever_case_and_accents(string? typed, params string[] found) =>
        Assert.Equal(found, await Names(spaces => spaces.Matching(typed)));

    [Fact]
    public async Task Bears_a_whole_page_of_words() =>
        Assert.Empty(await Names(spaces => spaces.Matching(string.Join(' ', Enumerable.Range(0, 5_000)))));

    [Fact]
    public async Task Keeps_to_a_municipio() =>
        Assert.Equal(["Caffè Città Studi"], await Names(spaces => spaces.InMunicipio(3)));

    [Fact]
    public async Task Counts_as_accessible_only_what_is_so_throughout() =>
        Assert.Equal(["Officina à Porte"], await Names(spaces => spaces.FullyAccessible()));

    private async Task<List<string>> Names(Func<IQueryable<CoworkingSpace>, IQueryable<CoworkingSpace>> search)
    {
        await using var db = _database.Open();
        db.AddRange(Some.Everybody);
        db.AddRange(_admitted);
        await db.SaveChangesAsync();

        var inMemory = search(_admitted.Select(a => a.Space!).AsQueryable()).ByName().Select(s => s.Name).ToList();
        var inSql = await search(db.Spaces).ByName().Select(s => s.Name).ToListAsync();
        Assert.Equal(inMemory, inSql);
        return inSql;
    }
}
