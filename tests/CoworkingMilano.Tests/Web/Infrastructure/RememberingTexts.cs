using System.Globalization;
using CoworkingMilano.Web.Infrastructure;
using Microsoft.Extensions.Localization;

namespace CoworkingMilano.Tests.Web.Infrastructure;

public sealed class RememberingTexts
{
    [Fact]
    public void Looks_each_text_up_once_in_each_language()
    {
        var dictionary = new Dictionary();
        var texts = new RememberedTexts(dictionary);

        Assert.Equal(["Buongiorno (it)", "Buongiorno (it)", "Buongiorno (de)", "Buongiorno (de)"], ((string[])["it", "it", "de", "de"]).Select(language => In(language, () => texts["Buongiorno"].Value)));
        Assert.Equal(2, dictionary.LookUps);
        Assert.Equal("Mancano 3 giorni (it)", In("it", () => texts["Mancano {0} giorni", 3].Value));
    }

    [Fact]
    public void Does_not_remember_without_end_what_visitors_type()
    {
        var dictionary = new Dictionary();
        var texts = new RememberedTexts(dictionary);
        foreach (var typed in Enumerable.Range(0, 10_001))
        {
            _ = texts[$"«{typed}»"];
        }

        dictionary.LookUps = 0;
        _ = (texts["«0»"], texts["«10000»"], texts["«10000»"]);

        Assert.Equal(2, dictionary.LookUps);
    }

    private static string In(string language, Func<string> read)
    {
        var before = CultureInfo.CurrentUICulture;
        CultureInfo.CurrentUICulture = new CultureInfo(language);
        try
        {
            return read();
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }

    private sealed class Dictionary : IStringLocalizerFactory, IStringLocalizer
    {
        public int LookUps { get; set; }

        public LocalizedString this[string name]
        {
            get
            {
                LookUps++;
                return new(name, $"{name} ({CultureInfo.CurrentUICulture.Name})");
            }
        }

        public LocalizedString this[string name, params object[] arguments] => throw new NotSupportedException();
        public IStringLocalizer Create(Type resourceSource) => this;
        public IStringLocalizer Create(string baseName, string location) => this;
        public IEnumerable<LocalizedString> GetAllStrings(bool includeParentCultures) => [];
    }
}
