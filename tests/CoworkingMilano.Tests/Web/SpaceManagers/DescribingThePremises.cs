using System.Net;
using CoworkingMilano.Domain.Accreditation;
using CoworkingMilano.Domain.Spaces;
using CoworkingMilano.Tests.Support;

namespace CoworkingMilano.Tests.Web.SpaceManagers;

public sealed class DescribingThePremises : IDisposable
{
    private static readonly (string, string)[] Answers =
    [
        ("Name", "Officina Isola"), ("Address", "Via Pastrengo 14"), ("PostalCode", "20159"), ("Municipio", "9"), ("Desks", "24"), ("Hours.Days[0].Opens", "09:00"), ("Hours.Days[0].Closes", "20:00"), ("Accessibility", "Partial"),
    ];

    private readonly PortalFactory _portal = new();
    private readonly AccreditationApplication _draft = Some.StartedAccreditation();

    public void Dispose() => _portal.Dispose();

    [Fact]
    public async Task Saves_the_section_and_returns_to_the_task_list()
    {
        var manager = await _portal.SignInWith(_draft);

        var response = await manager.FillIn(_draft.Url("locali"), Answers);

        Assert.Equal(_draft.Url(), response.Headers.Location?.OriginalString);
        var saved = await _portal.Saved(_draft);
        Assert.Equal(
            new Premises { Name = "Officina Isola", Address = "Via Pastrengo 14", PostalCode = "20159", Municipio = 9, Desks = 24, Hours = OpeningHours.Parse("Mo 09:00-20:00"), Accessibility = Accessibility.Partial },
            saved.Premises);
        Assert.Equal(("Officina Isola", 9), (saved.Subject, saved.Municipio));
    }

    [Fact]
    public async Task Can_be_done_again()
    {
        var draft = Some.DraftAccreditation();
        var manager = await _portal.SignInWith(draft);

        var response = await manager.FillIn(draft.Url("locali"), ("Desks", "30"));

        Assert.Equal(draft.Url(), response.Headers.Location?.OriginalString);
        Assert.Equal(Some.Premises(desks: 30), (await _portal.Saved(draft)).Premises);
    }

    [Theory]
    [InlineData("PostalCode", "20900", "Il CAP di Milano ha cinque cifre e comincia per 201: lo spazio deve trovarsi nel Comune di Milano")]
    [InlineData("PostalCode", "2015", "Il CAP di Milano ha cinque cifre e comincia per 201: lo spazio deve trovarsi nel Comune di Milano")]
    [InlineData("Municipio", "10", "A Milano i Municipi vanno dall’1 al 9")]
    [InlineData("Desks", "0", "Scrivi un numero intero da 1 a 5.000")]
    [InlineData("Desks", "dodici", "«dodici» non è un valore valido")]
    [InlineData("Coordinates", "41.9, 12.5", "Scrivi latitudine e longitudine di un punto di Milano, per esempio 45.4856, 9.1902")]
    [InlineData("Coordinates", "qui vicino", "Scrivi latitudine e longitudine di un punto di Milano, per esempio 45.4856, 9.1902")]
    public async Task Says_what_is_wrong_beside_the_field_and_keeps_what_was_typed(string field, string typed, string sentence)
    {
        var manager = await _portal.SignInWith(_draft);

        var response = await manager.FillIn(_draft.Url("locali"), [.. Answers.Where(a => a.Item1 != field), (field, typed)]);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        var page = await response.Html();
        Assert.EndsWith(sentence, page.QuerySelector($"#{field}-error")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Via Pastrengo 14", page.Value("Address"));
        if (field != "Municipio")
        {
            Assert.Equal(typed, page.Value(field));
        }

        var saved = await _portal.Saved(_draft);
        Assert.Null(saved.Premises!.Coordinates);
        Assert.Equal(field != "Coordinates", saved.Missing(AccreditationSection.Premises).Any(missing => missing.Field == field));
    }

    [Theory]
    [InlineData("09:00", "", false, "#Hours_Days_0__Closes-error", "Scrivi anche a che ora chiude, o lascia vuoto il giorno di chiusura")]
    [InlineData("", "19:00", false, "#Hours_Days_0__Opens-error", "Scrivi anche a che ora apre, o lascia vuoto il giorno di chiusura")]
    [InlineData("09:00", "09:00", false, "#Hours_Days_0__Closes-error", "L’ora di chiusura è uguale a quella di apertura: per un giorno intero scrivi dalle 00:00 alle 00:00")]
    [InlineData("le nove", "19:00", false, "#Hours_Days_0__Opens-error", "«le nove» non è un valore valido")]
    [InlineData("18:00", "02:00", true, "Mo 18:00-02:00", "")]
    [InlineData("00:00", "00:00", true, "Mo 00:00-24:00", "")]
    public async Task Reads_the_hours_of_a_day(string opens, string closes, bool isRight, string expected, string sentence)
    {
        var manager = await _portal.SignInWith(_draft);

        var response = await manager.FillIn(_draft.Url("locali"), [.. Answers.Where(a => !a.Item1.StartsWith("Hours", StringComparison.Ordinal)), ("Hours.Days[0].Opens", opens), ("Hours.Days[0].Closes", closes)]);

        if (isRight)
        {
            Assert.Equal(OpeningHours.Parse(expected), (await _portal.Saved(_draft)).Premises!.Hours);
        }
        else
        {
            Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
            Assert.EndsWith(sentence, (await response.Html()).QuerySelector(expected)!.TextContent, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Takes_a_week_without_hours_for_one_not_told_yet()
    {
        var manager = await _portal.SignInWith(_draft);

        await manager.FillIn(_draft.Url("locali"), [.. Answers.Where(a => !a.Item1.StartsWith("Hours", StringComparison.Ordinal))]);

        Assert.Equal("Hours.AroundTheClock", Assert.Single((await _portal.Saved(_draft)).Missing(AccreditationSection.Premises)).Field);
        Assert.Contains("Manca: giorni e orari di apertura", (await manager.Page(_draft.Url())).Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Takes_always_for_an_answer()
    {
        var manager = await _portal.SignInWith(_draft);

        await manager.FillIn(_draft.Url("locali"), [.. Answers.Where(a => !a.Item1.StartsWith("Hours", StringComparison.Ordinal)), ("Hours.AroundTheClock", "true"), ("Coordinates", "45,4856 9,1902")]);

        var premises = (await _portal.Saved(_draft)).Premises!;
        Assert.Equal((OpeningHours.AroundTheClock, new Coordinates(45.4856m, 9.1902m)), (premises.Hours, premises.Coordinates));
        Assert.True((await manager.Page(_draft.Url("locali"))).QuerySelector("#Hours_AroundTheClock")!.HasAttribute("checked"));
    }

    [Fact]
    public async Task Keeps_fewer_desks_than_the_call_wants_and_says_the_rule()
    {
        var draft = Some.DraftAccreditation();
        var manager = await _portal.SignInWith(draft);

        var response = await manager.FillIn(draft.Url("locali"), ("Desks", "8"), ("Name", "Isola Piccola"));

        Assert.Equal(draft.Url(), response.Headers.Location?.OriginalString);
        var saved = await _portal.Saved(draft);
        Assert.Equal(("Isola Piccola", 8, false), (saved.Premises!.Name, saved.Premises.Desks, saved.IsComplete(AccreditationSection.Premises)));
        Assert.Contains("ne hai indicate 8", (await manager.Page(draft.Url())).Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Is_refused_once_submitted()
    {
        var submitted = Some.SubmittedAccreditation();
        var manager = await _portal.SignInWith(submitted);

        Assert.Equal(HttpStatusCode.Conflict, (await manager.Send(submitted.Url("locali"), Answers)).StatusCode);
        Assert.Equal("Isola Lab", (await _portal.Saved(submitted)).Premises!.Name);
    }
}
