using CoworkingMilano.Domain.Vouchers;
using CoworkingMilano.Tests.Support;

namespace CoworkingMilano.Tests.Web.Coworkers;

[Collection(CoworkersDesk.Name)]
public sealed class ChoosingTheKindOfApplicant(CoworkersDesk desk)
{
    [Fact]
    public async Task Asks_nothing_more_of_a_person()
    {
        var (client, draft) = await desk.EmptyDraft();

        var response = await client.FillIn($"{CoworkersDesk.UrlOf(draft)}/titolo", ("ApplicantKind", "Person"), ("VatNumber", "sbagliata"), ("Rea", "sbagliato"));

        response.LeadsTo(CoworkersDesk.UrlOf(draft));
        var saved = await desk.Saved(draft);
        Assert.Equal((ApplicantKind.Person, null, null), (saved.ApplicantKind, saved.VatNumber, saved.Rea));
    }

    [Fact]
    public async Task Asks_the_self_employed_for_a_VAT_number()
    {
        var (client, draft) = await desk.EmptyDraft();
        var url = $"{CoworkersDesk.UrlOf(draft)}/titolo";

        var page = await (await client.FillIn(url, ("ApplicantKind", "SelfEmployed"), ("VatNumber", "12345678901"))).ComesBack("VatNumber", "La partita IVA non è giusta: controlla le 11 cifre");
        Assert.Equal("12345678901", page.ValueOf("VatNumber"));
        Assert.NotNull(page.QuerySelector("[value=SelfEmployed][checked]"));

        (await client.FillIn(url, ("ApplicantKind", "SelfEmployed"), ("VatNumber", "IT 12345678903"))).LeadsTo(CoworkersDesk.UrlOf(draft));
        Assert.Equal("12345678903", (await desk.Saved(draft)).VatNumber);
    }

    [Fact]
    public async Task Asks_an_enterprise_for_its_name_and_its_number_in_the_register_of_Milan()
    {
        var (client, draft) = await desk.EmptyDraft();
        var url = $"{CoworkersDesk.UrlOf(draft)}/titolo";

        (await client.FillIn(url, ("ApplicantKind", "Enterprise"))).LeadsTo(CoworkersDesk.UrlOf(draft));
        Assert.Contains("Mancano: partita IVA, nome dell’impresa, numero REA", (await client.Page(CoworkersDesk.UrlOf(draft))).Words());
        await (await client.FillIn(url, ("ApplicantKind", "Enterprise"), ("VatNumber", "12345678903"), ("EnterpriseName", "Rossi Srl"), ("Rea", "TO-1234567")))
            .ComesBack("Rea", "Scrivi un numero REA di Milano: MI e fino a 7 cifre, per esempio MI-1234567");

        (await client.FillIn(url, ("ApplicantKind", "Enterprise"), ("VatNumber", "12345678903"), ("EnterpriseName", "Rossi Srl"), ("Rea", "mi 1234567"))).LeadsTo(CoworkersDesk.UrlOf(draft));
        var saved = await desk.Saved(draft);
        Assert.Equal((ApplicantKind.Enterprise, "Rossi Srl", "MI-1234567", "Rossi Srl"), (saved.ApplicantKind, saved.EnterpriseName, saved.Rea, saved.Subject));
    }

    [Theory, InlineData("Boh"), InlineData("7")]
    public async Task Wants_one_of_the_three(string kind)
    {
        var (client, draft) = await desk.EmptyDraft();

        var response = await client.FillIn($"{CoworkersDesk.UrlOf(draft)}/titolo", ("ApplicantKind", kind));

        Assert.Equal(System.Net.HttpStatusCode.UnprocessableEntity, response.StatusCode);
        Assert.NotNull((await response.Html()).QuerySelector("#ApplicantKind-error"));
        Assert.Null((await desk.Saved(draft)).ApplicantKind);
    }
}
