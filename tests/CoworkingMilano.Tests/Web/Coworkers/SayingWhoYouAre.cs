using CoworkingMilano.Domain.Identifiers;
using CoworkingMilano.Tests.Support;

namespace CoworkingMilano.Tests.Web.Coworkers;

[Collection(CoworkersDesk.Name)]
public sealed class SayingWhoYouAre(CoworkersDesk desk)
{
    private const string Provisional = "12345678903";

    private static readonly string CarlaRossi = Some.FiscalCodeOf("Rossi", "Carla").Value;

    [Fact]
    public async Task Begins_with_the_names_of_the_account()
    {
        var (client, draft) = await desk.EmptyDraft();

        var page = await client.Page($"{CoworkersDesk.UrlOf(draft)}/persona");

        Assert.Equal("Carla", page.ValueOf("GivenName"));
        Assert.Equal("Rossi", page.ValueOf("FamilyName"));
        Assert.Null(page.QuerySelector("[name=IsConfirmed]"));
    }

    [Fact]
    public async Task Reads_birth_date_and_sex_from_the_code_and_asks_to_confirm_them()
    {
        var (client, draft) = await desk.EmptyDraft();
        var url = $"{CoworkersDesk.UrlOf(draft)}/persona";

        var first = await client.FillIn(url, ("FiscalCode", $" {CarlaRossi.ToLowerInvariant()} "));

        first.LeadsTo($"{url}#IsConfirmed");
        var page = await client.Page(url);
        Assert.Contains("Dal codice fiscale leggiamo: nata il 12 maggio 1990, femmina. È giusto?", page.Words());
        Assert.DoesNotContain("non corrispondono", page.Words());
        Assert.False((await desk.Saved(draft)).BirthIsConfirmed);

        (await client.FillIn(url, ("IsConfirmed", "true"))).LeadsTo(CoworkersDesk.UrlOf(draft));

        var saved = await desk.Saved(draft);
        Assert.Equal((CarlaRossi, new DateOnly(1990, 5, 12), Sex.Female, true), (saved.FiscalCode, saved.BornOn!.Value, saved.Sex!.Value, saved.BirthIsConfirmed));
        Assert.Equal("Carla Rossi", saved.Subject);
    }

    [Fact]
    public async Task Wants_an_answer_and_another_code_when_the_answer_is_no()
    {
        var (client, draft) = await desk.EmptyDraft();
        var url = $"{CoworkersDesk.UrlOf(draft)}/persona";
        await client.FillIn(url, ("FiscalCode", CarlaRossi));

        (await client.FillIn(url)).LeadsTo(CoworkersDesk.UrlOf(draft));
        Assert.Contains("Manca: conferma di data di nascita e sesso", (await client.Page(CoworkersDesk.UrlOf(draft))).Words());
        await (await client.FillIn(url, ("IsConfirmed", "false"))).ComesBack("IsConfirmed", "Data di nascita e sesso si leggono dal codice fiscale: se non sono i tuoi, correggi il codice qui sopra");

        Assert.False((await desk.Saved(draft)).BirthIsConfirmed);
    }

    [Fact]
    public async Task Asks_again_when_the_code_changes()
    {
        var (client, draft) = await desk.Draft();
        var url = $"{CoworkersDesk.UrlOf(draft)}/persona";

        var response = await client.FillIn(url, ("FiscalCode", Some.NewFiscalCode().Value));

        response.LeadsTo($"{url}#IsConfirmed");
        Assert.False((await desk.Saved(draft)).BirthIsConfirmed);
    }

    [Fact]
    public async Task Warns_gently_when_names_and_code_disagree()
    {
        var (client, draft) = await desk.EmptyDraft();
        var url = $"{CoworkersDesk.UrlOf(draft)}/persona";

        await client.FillIn(url, ("FamilyName", "Bianchi"), ("FiscalCode", CarlaRossi));
        Assert.Contains("Nome e codice fiscale non corrispondono", (await client.Page(url)).Words());

        (await client.FillIn(url, ("IsConfirmed", "true"))).LeadsTo(CoworkersDesk.UrlOf(draft));
        Assert.True((await desk.Saved(draft)).BirthIsConfirmed);
    }

    [Fact]
    public async Task Asks_birth_date_and_sex_of_who_has_a_provisional_code()
    {
        var (client, draft) = await desk.EmptyDraft();
        var url = $"{CoworkersDesk.UrlOf(draft)}/persona";

        (await client.FillIn(url, ("FiscalCode", Provisional))).LeadsTo(CoworkersDesk.UrlOf(draft));
        Assert.Contains("Mancano: data di nascita, sesso", (await client.Page(CoworkersDesk.UrlOf(draft))).Words());
        await (await client.FillIn(url, ("FiscalCode", Provisional), ("BornOn", "2026-03-03"), ("Sex", "Male"))).ComesBack("BornOn", "Controlla la data di nascita: va dal 1900 a oggi");

        (await client.FillIn(url, ("FiscalCode", Provisional), ("BornOn", "2000-02-29"), ("Sex", "Male"))).LeadsTo(CoworkersDesk.UrlOf(draft));
        var saved = await desk.Saved(draft);
        Assert.Equal((Provisional, new DateOnly(2000, 2, 29), Sex.Male, true), (saved.FiscalCode, saved.BornOn!.Value, saved.Sex!.Value, saved.BirthIsConfirmed));
    }

    [Fact]
    public async Task Keeps_what_was_typed_when_something_is_wrong()
    {
        var (client, draft) = await desk.EmptyDraft();
        var wrong = CarlaRossi[..15] + (CarlaRossi[15] == 'A' ? 'B' : 'A');

        var response = await client.FillIn($"{CoworkersDesk.UrlOf(draft)}/persona", ("GivenName", " "), ("FamilyName", "D’Amico"), ("FiscalCode", wrong));

        Assert.Equal("D’Amico", (await desk.Saved(draft)).FamilyName);
        var page = await response.ComesBack("FiscalCode", "Il codice fiscale non è giusto: controlla i 16 caratteri, o le 11 cifre se è provvisorio");
        Assert.Equal(wrong, page.ValueOf("FiscalCode"));
        Assert.Equal("D’Amico", page.ValueOf("FamilyName"));
        Assert.Null((await desk.Saved(draft)).FiscalCode);
    }
}
