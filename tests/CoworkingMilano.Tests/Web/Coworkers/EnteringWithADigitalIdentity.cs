using System.Net;
using CoworkingMilano.Domain.Accounts;
using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Domain.Vouchers;
using CoworkingMilano.Tests.Support;

namespace CoworkingMilano.Tests.Web.Coworkers;

/// <summary>The session says how its person was identified, by the framework's own means; who has a digital identity is asked for no copy of a document.</summary>
[Collection(CoworkersDesk.Name)]
public sealed class EnteringWithADigitalIdentity(CoworkersDesk desk)
{
    [Theory]
    [InlineData(Identification.Spid, "SPID")]
    [InlineData(Identification.Cie, "carta d’identità elettronica (CIE)")]
    public async Task Asks_for_no_identity_document_from_the_draft_to_the_receipt(Identification way, string words)
    {
        var (person, draft) = await DraftWithoutIdentityDocument();
        var client = await desk.Portal.Enter(person, way);
        var url = CoworkersDesk.UrlOf(draft);

        Assert.Contains("Sezioni complete: 7 su 7", (await client.Page(url)).Words());
        var documents = await client.Page($"{url}/documenti");
        Assert.Contains($"Sei entrato con un’identità digitale ({words})", documents.Words());
        Assert.Equal(["Curriculum", "Preventivo dello spazio"], documents.QuerySelectorAll(".document h2").Select(h => h.TextContent));
        Assert.Equal(HttpStatusCode.NotFound, (await client.Send($"{url}/documenti/documento-identita")).StatusCode);
        Assert.DoesNotContain("Da completare", (await client.Page("/area-personale")).Words());

        (await client.FillIn($"{url}/riepilogo")).LeadsTo(url);

        var saved = await desk.Saved(draft);
        Assert.Equal((ApplicationStatus.Submitted, way), (saved.Status, saved.IdentifiedBy));
        Assert.Equal($"{words}: il documento d’identità non serve", (await client.Page(url)).Fact("Come ti abbiamo riconosciuto"));
        Assert.Contains($"identità riconosciuta con {words.Split(' ')[0]}", new PdfFile(await client.GetByteArrayAsync($"{url}/ricevuta.pdf")).Text);
        var officer = await desk.Portal.SignIn(Some.CaseOfficer, Roles.CaseOfficer);
        var page = await officer.Page($"/ufficio/domande/{draft.Reference}");
        Assert.Equal(words, page.Fact("Riconosciuta con"));
        Assert.Contains("Non chiesto: c’è un’identità digitale", page.Words());
    }

    [Fact]
    public async Task A_document_given_before_can_only_be_taken_away()
    {
        var person = Some.Person("Carla", "Rossi");
        var call = Some.Call();
        var draft = Some.DraftVoucher(call, CoworkersDesk.NewSpace(call), fiscalCode: Some.NewFiscalCode(), coworker: person);
        await desk.Portal.Save(person, draft);
        var client = await desk.Portal.Enter(person, Identification.Spid);
        var url = $"{CoworkersDesk.UrlOf(draft)}/documenti";

        var section = (await client.Page(url)).QuerySelector(".document")!;
        Assert.Contains("Non serve più: puoi toglierlo.", section.TextContent);
        Assert.Null(section.QuerySelector("input[type=file]"));

        (await client.FillIn(url, $"{url}/documento-identita/rimozione")).LeadsTo(url);
        Assert.Equal(2, (await client.Page(url)).QuerySelectorAll(".document").Length);
    }

    [Fact]
    public async Task A_password_asks_for_it_whatever_an_earlier_session_was()
    {
        var (person, draft) = await DraftWithoutIdentityDocument();
        var url = CoworkersDesk.UrlOf(draft);
        var known = await desk.Portal.Enter(person, Identification.Spid);
        await known.FillIn($"{url}/conto", ("Iban", "IT60X0542811101000000123456"));
        Assert.Equal(Identification.Spid, (await desk.Saved(draft)).IdentifiedBy);

        var client = await desk.Portal.Enter(person);

        Assert.Contains("Sezioni complete: 6 su 7", (await client.Page(url)).Words());
        Assert.Equal(HttpStatusCode.Conflict, (await client.Send($"{url}/riepilogo")).StatusCode);
        Assert.True((await desk.Saved(draft)).IsDraft);
    }

    private async Task<(Account Person, VoucherApplication Draft)> DraftWithoutIdentityDocument()
    {
        var (person, call) = (Some.Person("Carla", "Rossi"), Some.Call());
        var draft = Some.DraftVoucher(call, CoworkersDesk.NewSpace(call), fiscalCode: Some.NewFiscalCode(), coworker: person);
        draft.Detach(draft.DocumentOf(call.Documents.Single(d => d.IsReplacedByDigitalIdentity))!, Some.Clock);
        await desk.Portal.Save(person, draft);
        return (person, draft);
    }
}
