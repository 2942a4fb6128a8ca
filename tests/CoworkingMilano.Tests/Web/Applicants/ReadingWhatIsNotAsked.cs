using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Domain.Vouchers;
using CoworkingMilano.Tests.Support;

namespace CoworkingMilano.Tests.Web.Applicants;

/// <summary>Who applies reads which facts the office gets by itself, where, and how far it is.</summary>
public sealed class ReadingWhatIsNotAsked : IAsyncLifetime
{
    private readonly PortalFactory _portal = new();

    public async ValueTask InitializeAsync() => await _portal.Save(Some.Everybody);

    public ValueTask DisposeAsync() => _portal.DisposeAsync();

    [Fact]
    public async Task On_a_draft_and_on_its_receipt()
    {
        var draft = Some.DraftVoucher(kind: ApplicantKind.Enterprise);
        await _portal.Save(draft);
        var coworker = await _portal.SignIn(Some.Coworker);

        var page = await coworker.Page($"/coworker/domande/{draft.Reference}");
        Assert.Equal(4, page.QuerySelectorAll("#non-ti-chiediamo li").Length);
        Assert.Contains("senza certificati (artt. 40 e 43 del D.P.R. 445/2000)", page.Words());

        await coworker.FillIn($"/coworker/domande/{draft.Reference}/riepilogo");
        var receipt = new PdfFile(await coworker.GetByteArrayAsync($"/coworker/domande/{draft.Reference}/ricevuta.pdf"));
        Assert.Contains("Contributi in regola: INPS e INAIL, con il DURC online", receipt.Text);
        Assert.Contains("identità riconosciuta con e-mail e password", receipt.Text);
    }

    [Fact]
    public async Task On_a_case_of_either_kind_with_its_state_and_not_the_office_s_words()
    {
        var call = Some.Call();
        var (space, voucher) = (Some.AccreditationUnderReview(call), Some.VoucherUnderReview(call));
        Some.Ascertain(space, "registro-imprese");
        Some.Ascertain(space, "durc", CheckResult.Contradicted);
        Some.Ascertain(space, "imposte", CheckResult.Pending);
        await _portal.Save(space, voucher);

        var page = await (await _portal.SignIn(Some.Manager)).Page($"/gestori/domande/{space.Reference}");
        Assert.Equal(
            ["Confermata", "Diversa da quanto dichiari", "In attesa di risposta", "Da fare"],
            page.QuerySelectorAll("#non-ti-chiediamo tbody tr").Select(r => r.QuerySelector("td:last-child")!.TextContent.Trim()));
        Assert.Contains("l’ufficio te lo dice e ti ascolta prima di decidere", page.Words());
        Assert.DoesNotContain("Risulta altro.", page.Words());
        Assert.DoesNotContain("Verifica d’ufficio annotata", page.Words());

        var own = await (await _portal.SignIn(Some.Coworker)).Page($"/coworker/domande/{voucher.Reference}");
        Assert.Equal("Generalità e codice fiscale", Assert.Single(own.QuerySelectorAll("#non-ti-chiediamo tbody th")).TextContent);
    }

    [Theory]
    [InlineData("/servizi/accreditamento", 4, "INPS e INAIL")]
    [InlineData("/servizi/voucher", 4, "solo per le imprese")]
    public async Task On_the_service_sheets(string sheet, int facts, string words)
    {
        await _portal.Save(Some.Call());

        var page = await _portal.Visitor().Page(sheet);

        var list = page.QuerySelector("[data-element=service-not-asked]")!;
        Assert.Equal(facts, list.QuerySelectorAll("li").Length);
        Assert.Contains(words, list.TextContent);
        Assert.Contains("Non servono certificati", page.Words());
    }
}
