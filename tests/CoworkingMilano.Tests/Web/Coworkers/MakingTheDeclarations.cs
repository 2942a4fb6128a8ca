using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Tests.Support;

namespace CoworkingMilano.Tests.Web.Coworkers;

[Collection(CoworkersDesk.Name)]
public sealed class MakingTheDeclarations(CoworkersDesk desk)
{
    [Fact]
    public async Task Answers_every_text_in_the_version_that_was_read()
    {
        var (client, draft) = await desk.EmptyDraft();
        var url = $"{CoworkersDesk.UrlOf(draft)}/dichiarazioni";

        (await client.FillIn(url, ("Declared", "veridicita-1"), ("Declared", "unico-voucher-1"), ("Declared", "privacy-1"))).LeadsTo(CoworkersDesk.UrlOf(draft));

        var saved = await desk.Saved(draft);
        Assert.Equal(3, saved.Declarations.Count);
        Assert.All(saved.Declarations, d => Assert.True(d.IsIntact(saved.Reference, saved.ApplicantId)));
        Assert.Equal(3, (await client.Page(url)).QuerySelectorAll("[name=Declared][checked]").Length);
    }

    [Fact]
    public async Task Wants_them_all_and_keeps_those_ticked()
    {
        var (client, draft) = await desk.EmptyDraft();

        var response = await client.FillIn($"{CoworkersDesk.UrlOf(draft)}/dichiarazioni", ("Declared", "privacy-1"));

        var page = await response.ComesBack("Declared", "Leggi e spunta tutte le dichiarazioni: senza, la domanda non si può presentare. Ne mancano 2");
        Assert.Equal("privacy-1", page.QuerySelectorAll("[name=Declared][checked]").Single().GetAttribute("value"));
        Assert.Empty((await desk.Saved(draft)).Declarations);
    }

    [Fact]
    public async Task Wants_a_text_read_again_when_it_has_a_new_version()
    {
        var (client, draft) = await desk.EmptyDraft(call => call.Declare(ApplicationKind.Voucher, "privacy", "Ho letto la nuova informativa."));

        var response = await client.FillIn($"{CoworkersDesk.UrlOf(draft)}/dichiarazioni", ("Declared", "veridicita-1"), ("Declared", "unico-voucher-1"), ("Declared", "privacy-1"));

        await response.ComesBack("Declared", "Leggi e spunta tutte le dichiarazioni: senza, la domanda non si può presentare. Ne mancano 1");
    }
}
