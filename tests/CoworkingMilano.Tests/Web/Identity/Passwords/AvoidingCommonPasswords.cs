using System.Text.Json;
using CoworkingMilano.Web.Areas.Identity.Passwords;

namespace CoworkingMilano.Tests.Web.Identity.Passwords;

public class AvoidingCommonPasswords
{
    [Theory]
    [InlineData("passwordpassword", "of a leak")]
    [InlineData("1qaz2wsx3edc4rfv", "of a leak")]
    [InlineData("Juventus12345678", "of a leak, with digits after it")]
    [InlineData("!!!!2026superman", "of a leak, with signs before it")]
    [InlineData("aaaaaaaaaaaaaaaa", "one character")]
    [InlineData("pizzapizzapizzapiz", "one word again and again")]
    [InlineData("abcdefghijklmnopqrs", "the alphabet")]
    [InlineData("123456789012345", "the digits")]
    [InlineData("987654321098765", "the digits backwards")]
    [InlineData("coworking-milano-2026", "our own words")]
    [InlineData("Milano.Coworking!", "our own words")]
    [InlineData("carla.rossi.1980!", "the person’s name")]
    [InlineData("CarlaRossi@example", "the person’s address")]
    [InlineData("studiovillaverde24", "the word before the @")]
    public void Refuses_what_is_guessed_first(string password, string because) =>
        Assert.True(CommonPasswords.IsGuessable(password, "Carla", "Rossi", "studio.villaverde@example.org"), because);

    [Theory]
    [InlineData("un cavallo verde in tram")]
    [InlineData("solo lettere minuscole e spazi")]
    [InlineData("839275610482736")]
    [InlineData("kQ7#vLp2!xZ9mRt")]
    [InlineData("Carla mangia tre pesche al giorno")]
    [InlineData("🐎🔋📎 e un fiume di notte")]
    public void Lets_a_sentence_or_chance_be(string password) =>
        Assert.False(CommonPasswords.IsGuessable(password, "Carla", "Rossi", "carla.rossi@example.org"));

    [Fact]
    public void Knows_every_password_of_the_list_it_is_built_with()
    {
        using var list = typeof(CommonPasswords).Assembly.GetManifestResourceStream("common-passwords.json")!;
        var leaked = JsonSerializer.Deserialize<string[]>(list)!;

        Assert.True(leaked.Length > 40_000);
        Assert.All(leaked, password => Assert.True(CommonPasswords.IsGuessable(password)));
    }
}
