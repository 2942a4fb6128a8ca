using CoworkingMilano.Domain.Spaces;
using CoworkingMilano.Tests.Support;

namespace CoworkingMilano.Tests.Domain.Spaces;

public sealed class NamingASpaceInUrls : IDisposable
{
    private readonly TestDatabase _database = TestDatabase.Create();

    public void Dispose() => _database.Dispose();

    [Theory]
    [InlineData("Isola Lab", "isola-lab")]
    [InlineData("Officina à Porte", "officina-a-porte")]
    [InlineData("  L’Isola & Co. (Milano) ", "l-isola-co-milano")]
    [InlineData("***", "spazio")]
    public void Folds_the_name(string name, string slug) => Assert.Equal(slug, Slugs.Of(name));

    [Fact]
    public void Keeps_it_short()
    {
        var slug = Slugs.Of(string.Join(' ', Enumerable.Repeat("coworking", 20)));

        Assert.True(slug.Length <= 80);
        Assert.False(slug.EndsWith('-'));
    }

    [Fact]
    public async Task Numbers_the_second_space_of_a_name_and_the_third()
    {
        await using var db = _database.Open();
        db.AddRange(Some.Everybody);
        foreach (var expected in (string[])["isola-lab", "isola-lab-2", "isola-lab-3"])
        {
            var application = Some.AdmittedAccreditation();
            await db.GiveSlugAsync(application.Space!);
            db.Add(application);
            await db.SaveChangesAsync();

            Assert.Equal(expected, application.Space!.Slug);
        }
    }

    [Fact]
    public async Task Is_not_troubled_by_a_name_that_begins_alike()
    {
        await using var db = _database.Open();
        db.AddRange(Some.Everybody);
        db.Add(Some.AdmittedAccreditation(name: "Isola Lab Due"));
        await db.SaveChangesAsync();
        var space = Some.AccreditedSpace();

        await db.GiveSlugAsync(space);

        Assert.Equal("isola-lab", space.Slug);
    }
}
