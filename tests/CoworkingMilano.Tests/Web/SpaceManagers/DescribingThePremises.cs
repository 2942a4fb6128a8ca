using System.Net;
using CoworkingMilano.Domain.Accreditation;
using CoworkingMilano.Tests.Support;

namespace CoworkingMilano.Tests.Web.SpaceManagers;

public sealed class DescribingThePremises : IDisposable
{
    private static readonly (string, string)[] Answers =
    [
        ("Name", "Officina Isola"), ("Address", "Via Pastrengo 14"), ("PostalCode", "20159"), ("Municipio", "9"), ("Desks", "24"), ("Hours", "Tutti i giorni 9–20"), ("Accessibility", "Partial"),
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
            new Premises { Name = "Officina Isola", Address = "Via Pastrengo 14", PostalCode = "20159", Municipio = 9, Desks = 24, Hours = "Tutti i giorni 9–20", Accessibility = Accessibility.Partial },
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
    [InlineData("Name", "", "Scrivi il nome dello spazio")]
    [InlineData("PostalCode", "20900", "Il CAP di Milano ha cinque cifre e comincia per 201: lo spazio deve trovarsi nel Comune di Milano")]
    [InlineData("PostalCode", "2015", "Il CAP di Milano ha cinque cifre e comincia per 201: lo spazio deve trovarsi nel Comune di Milano")]
    [InlineData("Municipio", "", "Scegli il Municipio")]
    [InlineData("Municipio", "10", "A Milano i Municipi vanno dall’1 al 9")]
    [InlineData("Desks", "", "Scrivi quante postazioni ha lo spazio")]
    [InlineData("Desks", "0", "Scrivi un numero intero da 1 a 5.000")]
    [InlineData("Desks", "dodici", "«dodici» non è un valore valido")]
    [InlineData("Hours", "", "Scrivi in quali giorni e ore lo spazio è aperto")]
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

        Assert.Null((await _portal.Saved(_draft)).Premises);
    }

    [Fact]
    public async Task Keeps_fewer_desks_than_the_call_wants_and_says_the_rule()
    {
        var draft = Some.DraftAccreditation();
        var manager = await _portal.SignInWith(draft);

        var response = await manager.FillIn(draft.Url("locali"), ("Desks", "8"), ("Name", "Isola Piccola"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        var page = await response.Html();
        Assert.Contains("Il bando chiede almeno 10 postazioni.", page.QuerySelector("#Desks-error")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("8", page.Value("Desks"));
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
