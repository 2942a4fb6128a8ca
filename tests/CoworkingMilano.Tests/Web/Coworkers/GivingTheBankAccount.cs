using CoworkingMilano.Tests.Support;

namespace CoworkingMilano.Tests.Web.Coworkers;

[Collection(CoworkersDesk.Name)]
public sealed class GivingTheBankAccount(CoworkersDesk desk)
{
    [Fact]
    public async Task Keeps_the_IBAN_however_it_is_spaced()
    {
        var (client, draft) = await desk.EmptyDraft();
        var url = $"{CoworkersDesk.UrlOf(draft)}/conto";
        Assert.Contains("il conto deve essere intestato a te", (await client.Page(url)).Words());

        (await client.FillIn(url, ("Iban", "it60 x054 2811 1010 0000 0123 456"))).LeadsTo(CoworkersDesk.UrlOf(draft));

        Assert.Equal("IT60X0542811101000000123456", (await desk.Saved(draft)).Iban);
        Assert.Equal("IT60 X054 2811 1010 0000 0123 456", (await client.Page(url)).ValueOf("Iban"));
    }

    [Theory]
    [InlineData("000000123456", "Scrivi l’IBAN intero: comincia con due lettere e due cifre, per esempio IT60")]
    [InlineData("US60X0542811101000000123456", "Il conto deve essere in un paese dell’area SEPA: controlla le prime due lettere")]
    [InlineData("IT60X054281110100000012345", "L’IBAN è troppo corto o troppo lungo: quelli italiani hanno 27 caratteri")]
    [InlineData("IT60X0542811101000000123457", "L’IBAN non torna: c’è una lettera o una cifra sbagliata. Ricopialo dall’estratto conto")]
    public async Task Says_what_is_wrong_with_it(string typed, string sentence)
    {
        var (client, draft) = await desk.EmptyDraft();

        var page = await (await client.FillIn($"{CoworkersDesk.UrlOf(draft)}/conto", ("Iban", typed))).ComesBack("Iban", sentence);

        Assert.Equal(typed, page.ValueOf("Iban"));
        Assert.Null((await desk.Saved(draft)).Iban);
    }
}
