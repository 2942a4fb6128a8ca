using System.Text.RegularExpressions;
using CoworkingMilano.Domain.Accounts;
using CoworkingMilano.Domain.Accreditation;
using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Domain.Vouchers;
using CoworkingMilano.Tests.Support;

namespace CoworkingMilano.Tests.Web;

/// <summary>
/// What pages ask of the database, with a list, a queue and cases that hold something. The goals: three queries for the list, four for the queue and for each home, ten for a case;
/// of the other pages, what they cost. Of who signed in one query asks who they are. Nothing kept from an earlier visit helps, and no page of words reads the bytes of a file.
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
    [InlineData("/numeri", 4)]
    [InlineData("/domande-frequenti", 0)]
    public async Task A_visitor_costs_at_most(string path, int queries) => await Costs(_portal.VisitorApart(), path, queries);

    [Theory]
    [InlineData("/ufficio/domande", 4)]
    [InlineData("/ufficio/domande?q=spazio&tipo=accreditamento", 4)]
    [InlineData("/ufficio/domande?conversazione=da-leggere", 4)]
    [InlineData("/ufficio/quesiti", 4)]
    [InlineData("/ufficio/bilancio", 4)]
    [InlineData("/ufficio/sopralluoghi", 5)]
    [InlineData("/ufficio/sopralluoghi/conclusi", 3)]
    [InlineData("/ufficio/protocollo", 3)]
    [InlineData("/ufficio/messaggi-non-consegnati", 4)]
    [InlineData("/ufficio", 4)]
    [InlineData("/", 4)]
    public async Task An_officer_with_every_duty_costs_at_most(string path, int queries) =>
        await Costs(await _portal.SignIn(Some.CaseOfficer, Roles.CaseOfficer, Roles.ResponsibleOfficer, Roles.Inspector, Roles.Accountant, Roles.Administrator), path, queries);

    [Theory]
    [InlineData("", 10)]
    [InlineData("/provvedimento", 8)]
    [InlineData("/preavviso", 8)]
    [InlineData("/integrazioni", 9)]
    [InlineData("/conversazione", 5)]
    public async Task A_case_on_an_officers_desk_costs_at_most(string page, int queries)
    {
        var call = Some.Call();
        var open = (Accreditation: Some.CheckedAccreditation(call, "Ancora aperta"), Voucher: Some.CheckedVoucher(call, Some.AccreditedSpace(call, "Ospitale"), fiscalCode: Some.NewFiscalCode()));
        await _portal.Save(open.Accreditation, open.Voucher);
        var officer = await _portal.SignIn(Some.CaseOfficer, Roles.CaseOfficer);

        foreach (var application in (Application[])[open.Accreditation, open.Voucher])
        {
            await Costs(officer, $"/ufficio/domande/{application.Reference}{page}", queries);
        }
    }

    [Fact]
    public async Task A_decided_case_costs_the_office_at_most_ten()
    {
        var officer = await _portal.SignIn(Some.CaseOfficer, Roles.CaseOfficer);

        await Costs(officer, $"/ufficio/domande/{_accreditation.Reference}", 10);
        await Costs(officer, $"/ufficio/domande/{_voucher.Reference}", 10);
    }

    [Fact]
    public async Task A_proceeding_costs_the_office_at_most_ten()
    {
        var call = Some.Call();
        var voucher = Some.AdmittedVoucher(call, Some.AccreditedSpace(call, "Ospitale"), fiscalCode: Some.NewFiscalCode());
        voucher.OpenProceeding(ProceedingKind.Lapse, ProceedingGround.DutyBreached, "I fatti.", Some.CaseOfficer, Some.Clock);
        await _portal.Save(voucher);

        await Costs(await _portal.SignIn(Some.CaseOfficer, Roles.CaseOfficer), $"/ufficio/domande/{voucher.Reference}/procedimenti/1", 10);
    }

    [Fact]
    public async Task A_decision_to_sign_costs_at_most_seven()
    {
        var call = Some.Call();
        var prepared = (Accreditation: Some.PreparedAccreditation(call, "Da firmare"), Voucher: Some.PreparedVoucher(call, Some.AccreditedSpace(call, "Ospitale"), fiscalCode: Some.NewFiscalCode()));
        await _portal.Save(prepared.Accreditation, prepared.Voucher);
        var signer = await _portal.SignIn(Some.ResponsibleOfficer, Roles.ResponsibleOfficer);

        await Costs(signer, $"/ufficio/domande/{prepared.Accreditation.Reference}/firma", 7);
        await Costs(signer, $"/ufficio/domande/{prepared.Voucher.Reference}/firma", 7);
    }

    /// <summary>Received or still a draft.</summary>
    [Fact]
    public async Task A_case_costs_who_made_it_at_most_ten()
    {
        var (manager, coworker) = (await _portal.SignIn(Some.Manager), await _portal.SignIn(Some.Coworker));
        var call = Some.Call();
        var (accreditation, voucher) = (Some.DraftAccreditation(call, "Ancora in bozza"), Some.DraftVoucher(call, Some.AccreditedSpace(call, "Ospitale"), fiscalCode: Some.NewFiscalCode()));
        await _portal.Save(accreditation, voucher);

        await Costs(manager, $"/gestori/domande/{_accreditation.Reference}", 10);
        await Costs(manager, $"/gestori/domande/{accreditation.Reference}", 10);
        await Costs(coworker, $"/coworker/domande/{_voucher.Reference}", 10);
        await Costs(coworker, $"/coworker/domande/{voucher.Reference}", 10);
        await Costs(coworker, "/area-personale", 4);
        await Costs(manager, "/area-personale", 4);
    }

    [Theory]
    [InlineData("/area-personale", 4)]
    [InlineData("/area-personale/messaggi", 4)]
    [InlineData("/account", 2)]
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
        if (path.Contains("/domande/", StringComparison.Ordinal) || path is "/area-personale")
        {
            await AssertNoCaseIsReadInVain(path, asked);
        }
    }

    /// <summary>A page about one case, or about one person's, reads nothing that grows with everybody's from end to end.</summary>
    private Task AssertNoCaseIsReadInVain(string path, IEnumerable<string> asked) => _portal.WithDb(async db =>
    {
        foreach (var sql in asked.Where(sql => sql.StartsWith("SELECT", StringComparison.Ordinal)))
        {
            var scanned = (await db.PlanOf(sql)).Where(line => line.StartsWith("SCAN ", StringComparison.Ordinal)).Select(line => line.Split(' ')[1]).ToList();
            var tables = scanned.SelectMany(alias => Regex.Matches(sql, $"\"(\\w+)\" AS \"{alias}\"").Select(m => m.Groups[1].Value)).Except(Bounded);
            Assert.True(!tables.Any(), $"{path} reads {string.Join(", ", tables)} from end to end:\n{sql}");
        }
    });

    /// <summary>What does not grow with the cases.</summary>
    private static readonly string[] Bounded = ["AccountRoles", "Roles", "Calls", "BudgetLines", "ProtocolHeads"];
}
