using System.Text.RegularExpressions;
using CoworkingMilano.Domain;
using CoworkingMilano.Tests.Support;

namespace CoworkingMilano.Tests.Domain;

/// <summary>Days with the words that go before them, on pages, in letters and in messages alike.</summary>
public partial class SayingADay
{
    [Theory]
    [InlineData(1, "il 1° aprile 2026", "del 1° aprile 2026", "dal 1° aprile 2026", "al 1° aprile 2026")]
    [InlineData(2, "il 2 aprile 2026", "del 2 aprile 2026", "dal 2 aprile 2026", "al 2 aprile 2026")]
    [InlineData(8, "l’8 aprile 2026", "dell’8 aprile 2026", "dall’8 aprile 2026", "all’8 aprile 2026")]
    [InlineData(11, "l’11 aprile 2026", "dell’11 aprile 2026", "dall’11 aprile 2026", "all’11 aprile 2026")]
    [InlineData(18, "il 18 aprile 2026", "del 18 aprile 2026", "dal 18 aprile 2026", "al 18 aprile 2026")]
    public void Has_the_right_article(int day, params string[] words)
    {
        var spoken = new DateOnly(2026, 4, day);

        Assert.Equal(words, new[] { spoken.WithArticle, spoken.WithPreposition, spoken.AsStart, spoken.AsEnd }.Select(said => said.Replace('\u00A0', ' ')));
    }

    [Fact]
    public void An_instant_has_it_too() => Assert.Equal("l’8 marzo 2026 alle 10:00", new DateTime(2026, 3, 8, 9, 0, 0, DateTimeKind.Utc).WithArticle.Replace('\u00A0', ' '));

    [Theory]
    [InlineData(9, "entro l’8 aprile 2026")]
    [InlineData(12, "entro l’11 aprile 2026")]
    [InlineData(2, "entro il 1° aprile 2026")]
    public void Messages_say_it_so(int submittedOn, string by)
    {
        var application = Some.SubmittedVoucher(clock: FixedClock.On(2026, 3, submittedOn));

        Assert.Contains(by, application.Notices[^1].Body.Replace('\u00A0', ' '));
    }

    /// <summary>An article written beside a format is wrong on four days of a month.</summary>
    [Fact]
    public void Nothing_writes_an_article_beside_a_format()
    {
        var wrong = Directory.EnumerateFiles(Handbook.Folder("src"), "*.cs*", SearchOption.AllDirectories)
            .Where(file => file.EndsWith(".cs", StringComparison.Ordinal) || file.EndsWith(".cshtml", StringComparison.Ordinal))
            .Where(file => !file.Contains("node_modules", StringComparison.Ordinal) && !file.Contains("Migrations", StringComparison.Ordinal))
            .SelectMany(file => File.ReadLines(file).Where(line => ArticleBesideFormat().IsMatch(line)).Select(line => $"{Path.GetFileName(file)}: {line.Trim()}"));

        Assert.Empty(wrong);
    }

    [GeneratedRegex(@"\b(il|al|del|dal|nel) \{[^{}]*:d MMMM")]
    private static partial Regex ArticleBesideFormat();
}
