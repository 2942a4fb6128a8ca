using CoworkingMilano.Domain.Accounts;
using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Domain.Vouchers;
using CoworkingMilano.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CoworkingMilano.Tests.Web.Applicants;

public sealed class KeepingHalfASection : IDisposable
{
    private readonly PortalFactory _portal = new();
    private readonly Account _ada = Some.Person("Ada", "Bianchi");

    public void Dispose() => _portal.Dispose();

    [Theory]
    [InlineData("coworker", "persona", "FamilyName", "Bianchi", "Manca: codice fiscale")]
    [InlineData("coworker", "titolo", "VatNumber", "12345678903", "Manca: a che titolo chiedi il voucher")]
    [InlineData("coworker", "progetto", "ProjectDescription", "Un atelier condiviso", "Manca: titolo")]
    [InlineData("coworker", "spazio", "MonthlyFee", "250,50", "Mancano: spazio, primo mese, quanti mesi, aliquota IVA")]
    [InlineData("gestori", "gestore", "Pec", "ada@pec.example.it", "Mancano: nome o ragione sociale, forma giuridica, partita IVA, numero REA")]
    [InlineData("gestori", "locali", "Address", "Via Pastrengo 14", "Mancano: nome dello spazio, CAP")]
    [InlineData("gestori", "servizi", "Services[1].Description", "Due sale", "Mancano: Connessione: sì o no, Sale riunioni: sì o no")]
    public async Task Loses_nothing_and_says_what_is_missing(string audience, string page, string field, string typed, string missing)
    {
        var (client, url) = await Started(audience);

        var response = await client.FillIn($"{url}/{page}", (field, typed));

        response.LeadsTo(url);
        Assert.Equal(typed, (await client.Page($"{url}/{page}")).ValueOf(field.Replace('[', '_').Replace(']', '_').Replace('.', '_')));
        Assert.Contains(missing, (await client.Page(url)).Words());
        Assert.Contains(missing.Split(": ", 2)[1].Split(',')[0], (await client.Page($"{url}/riepilogo")).Words());
    }

    [Theory]
    [InlineData("coworker", "progetto", "ProjectTitle")]
    [InlineData("gestori", "gestore", "OperatorName")]
    public async Task Leaves_to_the_personal_area_when_asked(string audience, string page, string field)
    {
        var (client, url) = await Started(audience);

        (await client.FillIn($"{url}/{page}", (field, "Bottega"), ("poi", "esci"))).LeadsTo("/area-personale");

        Assert.Equal("Bottega", (await client.Page($"{url}/{page}")).ValueOf(field));
    }

    [Fact]
    public async Task Keeps_the_right_answers_beside_a_wrong_one_and_what_was_saved_in_its_place()
    {
        var (client, url) = await Started("gestori");
        await client.FillIn($"{url}/gestore", ("Rea", "MI-1234567"));

        var response = await client.FillIn($"{url}/gestore", ("Rea", "boh"), ("OperatorName", "Bottega Srl"));

        await response.ComesBack("Rea", "Scrivi la sigla della provincia e fino a 7 cifre, per esempio MI-1234567");
        var page = await client.Page($"{url}/gestore");
        Assert.Equal(("MI-1234567", "Bottega Srl"), (page.ValueOf("Rea")!, page.ValueOf("OperatorName")!));
    }

    [Fact]
    public async Task Unconfirms_a_birth_that_the_person_says_is_not_theirs()
    {
        var draft = Some.DraftVoucher(coworker: _ada);
        var client = await SignInWith(draft);

        await client.FillIn($"/coworker/domande/{draft.Reference}/persona", ("IsConfirmed", "false"));

        var saved = await _portal.WithDb(db => db.VoucherApplications.Referenced(draft.Reference).SingleAsync());
        Assert.True(saved.AwaitsConfirmation);
    }

    [Theory, InlineData("coworker"), InlineData("gestori")]
    public async Task Links_each_missing_answer_to_its_very_question(string audience)
    {
        var (client, url) = await Started(audience);

        foreach (var path in (string[])[url, $"{url}/riepilogo"])
        {
            var links = (await client.Page(path)).QuerySelectorAll(".task-missing a, .missing-answers a").Select(a => a.GetAttribute("href")!.Split('#')).ToList();

            Assert.True(links.Count > 10);
            foreach (var section in links.GroupBy(link => link[0]))
            {
                var page = await client.Page(section.Key);
                Assert.All(section, link => Assert.NotNull(page.GetElementById(link[1])));
            }
        }
    }

    [Theory, InlineData("coworker"), InlineData("gestori")]
    public async Task Is_not_taken_for_a_whole_one(string audience)
    {
        var (client, url) = await Started(audience);

        await (await client.Send($"{url}/riepilogo")).IsConflict("Per presentare la domanda servono tutte le sezioni complete.");
    }

    private async Task<(HttpClient Client, string Url)> Started(string audience)
    {
        var call = Some.Call();
        Application draft = audience == "coworker"
            ? new VoucherApplication { Reference = "VC-2026-0001", ApplicantId = _ada.Id, Call = call, StartedAt = Some.Clock.GetUtcNow().UtcDateTime }
            : Some.StartedAccreditation(call, _ada);
        return (await SignInWith(draft), $"/{audience}/domande/{draft.Reference}");
    }

    private async Task<HttpClient> SignInWith(Application draft)
    {
        await _portal.Save([_ada, .. Some.Everybody]);
        await _portal.Save(draft);
        return await _portal.SignIn(_ada);
    }
}
