using CoworkingMilano.Domain.Accounts;
using CoworkingMilano.Domain.Accreditation;
using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Domain.Vouchers;
using CoworkingMilano.Tests.Support;

namespace CoworkingMilano.Tests.Web;

/// <summary>
/// What the pages people open most ask of the database, with a list, a queue and cases that hold something. Of who signed in one query asks who they are. Nothing kept
/// from an earlier visit helps, and no page of words reads the bytes of a file.
/// </summary>
public sealed class CountingTheQueries : IAsyncLifetime
{
    private readonly PortalFactory _portal = new();
    private AccreditationApplication _accreditation = null!;
    private VoucherApplication _voucher = null!;

    public async ValueTask InitializeAsync()
    {
        await _portal.Save([.. Some.Everybody]);
        var call = Some.Call();
        _accreditation = Some.AdmittedAccreditation(call);
        _voucher = Some.AdmittedVoucher(call, _accreditation.Space);
        await _portal.Save([
            _accreditation, _voucher,
            .. Enumerable.Range(1, 26).Select(i => Some.AccreditationUnderReview(call, $"Spazio {i}")),
            .. Enumerable.Range(1, 26).Select(i => Some.AdmittedAccreditation(call, $"Officina {i}"))]);
    }

    public ValueTask DisposeAsync()
    {
        _portal.Dispose();
        return ValueTask.CompletedTask;
    }

    [Theory]
    [InlineData("/", 4)]
    [InlineData("/elenco", 3)]
    [InlineData("/elenco?q=officina&municipio=9&accessibile=si", 3)]
    [InlineData("/elenco?pagina=2", 3)]
    [InlineData("/elenco/isola-lab", 6)]
    [InlineData("/servizi/voucher", 5)]
    [InlineData("/servizi/accreditamento", 4)]
    [InlineData("/servizi/voucher/quesiti?q=iva", 3)]
    [InlineData("/domande-frequenti", 0)]
    public async Task A_visitor_costs_at_most(string path, int queries) => await Costs(_portal.VisitorApart(), path, queries);

    [Theory]
    [InlineData("/ufficio/domande", 4)]
    [InlineData("/ufficio/domande?q=spazio&tipo=accreditamento", 4)]
    [InlineData("/ufficio/domande?conversazione=da-leggere", 4)]
    [InlineData("/ufficio/quesiti", 4)]
    [InlineData("/", 5)]
    public async Task An_officer_costs_at_most(string path, int queries) => await Costs(await _portal.SignIn(Some.CaseOfficer, Roles.CaseOfficer), path, queries);

    [Fact]
    public async Task A_case_costs_at_most_ten()
    {
        var officer = await _portal.SignIn(Some.CaseOfficer, Roles.CaseOfficer);

        var call = Some.Call();
        var open = (Accreditation: Some.CheckedAccreditation(call, "Ancora aperta"), Voucher: Some.CheckedVoucher(call, Some.AccreditedSpace(call, "Ospitale"), fiscalCode: Some.NewFiscalCode()));
        await _portal.Save(open.Accreditation, open.Voucher);

        foreach (var application in (Application[])[_accreditation, _voucher, open.Accreditation, open.Voucher])
        {
            await Costs(officer, $"/ufficio/domande/{application.Reference}", 10);
        }
    }

    [Theory]
    [InlineData("/area-personale", 4)]
    public async Task An_applicant_costs_at_most(string path, int queries) => await Costs(await _portal.SignIn(Some.Manager), path, queries);

    /// <summary>The first visit may ask what is asked once for all.</summary>
    private async Task Costs(HttpClient client, string path, int most)
    {
        await client.Page(path);
        _portal.Queries.Forget();

        await client.Page(path);

        var asked = _portal.Queries.Commands;
        Assert.True(asked.Count <= most, $"{path} asks {asked.Count} times:\n{string.Join("\n\n", asked)}");
        Assert.DoesNotContain(asked, sql => sql.Contains("FileContents", StringComparison.Ordinal));
    }
}
