using System.Net;
using CoworkingMilano.Tests.Support;

namespace CoworkingMilano.Tests.Web.Coworkers;

[Collection(CoworkersDesk.Name)]
public sealed class OpeningASection(CoworkersDesk desk)
{
    public static TheoryData<string> Sections => ["persona", "titolo", "progetto", "spazio", "documenti", "conto", "dichiarazioni"];

    [Theory, MemberData(nameof(Sections))]
    public async Task Of_a_case_leads_to_the_case(string part)
    {
        var (client, application) = await desk.Case();

        (await client.GetAsync($"{CoworkersDesk.UrlOf(application)}/{part}")).LeadsTo(CoworkersDesk.UrlOf(application));
    }

    [Theory]
    [InlineData("persona"), InlineData("titolo"), InlineData("progetto"), InlineData("spazio"), InlineData("documenti/curriculum"), InlineData("documenti/curriculum/rimozione"), InlineData("conto"), InlineData("dichiarazioni")]
    public async Task Of_a_case_no_longer_writes_on_it(string part)
    {
        var (client, application) = await desk.Case();

        await (await client.Send($"{CoworkersDesk.UrlOf(application)}/{part}")).IsConflict("La domanda è già stata presentata: non si modifica più.");
    }

    [Theory, MemberData(nameof(Sections))]
    [InlineData("riepilogo"), InlineData("eliminazione"), InlineData("ritiro"), InlineData("ricevuta.pdf"), InlineData("lettera.pdf"), InlineData("documenti/curriculum"), InlineData("")]
    public async Task Of_somebody_else_finds_nothing(string part)
    {
        var (_, draft) = await desk.Draft();
        var (stranger, _) = await desk.SignIn();

        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync($"{CoworkersDesk.UrlOf(draft)}/{part}".TrimEnd('/'))).StatusCode);
    }

    [Theory]
    [InlineData("persona"), InlineData("titolo"), InlineData("progetto"), InlineData("spazio"), InlineData("documenti/curriculum"), InlineData("documenti/curriculum/rimozione"), InlineData("conto"), InlineData("dichiarazioni"), InlineData("riepilogo"), InlineData("ritiro")]
    public async Task Of_somebody_else_does_nothing(string part)
    {
        var (_, draft) = await desk.Draft();
        var (stranger, _) = await desk.SignIn();

        Assert.Equal(HttpStatusCode.NotFound, (await stranger.Send($"{CoworkersDesk.UrlOf(draft)}/{part}")).StatusCode);
        Assert.True((await desk.Saved(draft)).IsDraft);
    }
}
