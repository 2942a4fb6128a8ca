using System.Net;
using AngleSharp.Dom;
using CoworkingMilano.Domain.Accounts;
using CoworkingMilano.Domain.Calls;
using CoworkingMilano.Tests.Support;

namespace CoworkingMilano.Tests.Web.Registry.Services;

public sealed class ReadingAServiceSheet : IDisposable
{
    private const string Accreditation = "/servizi/accreditamento";
    private const string Voucher = "/servizi/voucher";

    private readonly PortalFactory _portal = new();

    public void Dispose() => _portal.Dispose();

    [Theory]
    [InlineData(Accreditation)]
    [InlineData(Voucher)]
    public async Task C_SI_1_3_has_the_index_of_the_national_model_in_its_order(string sheet)
    {
        await _portal.Save(Some.Call());

        var page = await _portal.Visitor().Page(sheet);
        var index = page.QuerySelectorAll("[data-element=page-index] a").ToList();

        Assert.Equal(
            ["A chi è rivolto", "Descrizione", "Come fare", "Cosa serve", "Cosa si ottiene", "Tempi e scadenze", "Quanto costa", "Accedi al servizio", "Condizioni di servizio", "Contatti"],
            index.Select(a => a.TextContent.Trim()));
        Assert.Equal(
            index.Select(a => (a.GetAttribute("href"), a.TextContent.Trim())),
            page.QuerySelectorAll(".sheet-body h2").Select(h => ((string?)$"#{h.Id}", h.TextContent)));
    }

    [Theory]
    [InlineData(Accreditation)]
    [InlineData(Voucher)]
    public async Task C_SI_1_3_carries_the_hooks_of_the_national_model(string sheet)
    {
        await _portal.Save(Some.Call());

        var page = await _portal.Visitor().Page(sheet);

        foreach (var hook in (string[])[
            "service-title", "service-description", "service-status", "service-topic", "page-index", "service-addressed", "service-how-to", "service-needed", "service-achieved",
            "service-calendar-text", "service-generic-access", "service-online-access", "service-file", "service-area", "breadcrumb"])
        {
            Assert.NotEmpty(page.QuerySelector($"[data-element={hook}]")!.TextContent.Trim());
        }
    }

    [Fact]
    public async Task Tells_every_rule_of_the_accreditation_as_the_call_says()
    {
        var call = Some.Call();
        (call.MinimumDesks, call.AccreditationTermDays, call.EntryMonths, call.ResponsibleOfficer, call.SubstituteOfficer) = (17, 45, 30, "Dora Baltea", "Segreteria generale");
        await _portal.Save(call);

        var page = await _portal.Visitor().Page(Accreditation);
        var words = page.Words();

        foreach (var fact in (string[])["17 postazioni almeno", "entro 45 giorni", "per 30 mesi", "Dora Baltea", "Segreteria generale", call.OfficeAddress, call.OfficeEmail, "dal 1° gennaio 2026", "Servizio attivo"])
        {
            Assert.Contains(fact, words);
        }

        Assert.Equal(call.Requirements.Count, page.QuerySelectorAll("table tbody tr").Length);
        Assert.Equal(["Obbligatorio", "sul posto"], Row(page, "Connessione"));
        Assert.Equal(["Obbligatorio", "presso altra amministrazione"], Row(page, "Regolarità"));
        Assert.Equal(["Solo informativo", "sul posto"], Row(page, "Accessibilità"));
    }

    [Fact]
    public async Task Tells_every_rule_of_the_voucher_as_the_call_says()
    {
        var call = Some.Call();
        (call.CoveredShare, call.MaximumAward, call.MinimumCost, call.MaximumMonths, call.VoucherTermDays) = (0.425m, 2_000m, 1_000m, 10, 25);
        await _portal.Save(call);

        var words = (await _portal.Visitor().Page(Voucher)).Words();

        foreach (var fact in (string[])["42,5%", "€ 2.000,00", "almeno € 1.000,00", "da 1 a 10 mesi", "entro 25 giorni", "Documento d’identità", "Curriculum", "Preventivo dello spazio", "senza IVA"])
        {
            Assert.Contains(fact, words);
        }
    }

    [Fact]
    public async Task Says_how_much_money_is_left_on_each_line()
    {
        var call = Some.Call();
        await _portal.Save([.. Some.Everybody]);
        await _portal.Save(Some.AdmittedVoucher(call, monthlyFee: 200m, months: 12));
        await _portal.WithDb(db =>
        {
            var chamber = db.BudgetLines.Single(l => l.Drawers == Drawers.MilanEnterprises);
            chamber.Commit(chamber.Available, "DD 9/2026", Some.Clock);
            return Task.CompletedTask;
        });

        var words = (await _portal.Visitor().Page(Voucher)).Words();

        Assert.Contains("Camera di commercio I fondi sono finiti: erano € 100.000,00. Imprese iscritte al Registro delle imprese di Milano", words);
        Assert.Contains("Comune di Milano Restano € 197.040,00 di € 198.240,00. Chiunque abbia diritto al voucher", words);
    }

    [Theory]
    [InlineData(Accreditation, "/accedi?ritorno=%2Fservizi%2Faccreditamento")]
    [InlineData(Voucher + "?spazio=isola-lab", "/accedi?ritorno=%2Fservizi%2Fvoucher%3Fspazio%3Disola-lab")]
    public async Task C_SE_1_1_sends_a_visitor_to_sign_in_and_back_to_this_very_service(string sheet, string signIn)
    {
        await _portal.Save(Some.Call());

        var page = await _portal.Visitor().Page(sheet);

        Assert.All(page.QuerySelectorAll("[data-element=service-online-access]"), start => Assert.Equal(signIn, start.GetAttribute("href")));
        Assert.Empty(page.QuerySelectorAll("main form[method=post]"));
    }

    [Theory]
    [InlineData(Accreditation, "/gestori/domande")]
    [InlineData(Voucher, "/coworker/domande")]
    public async Task Lets_an_applicant_start_with_one_press(string sheet, string action)
    {
        await _portal.Save(Some.Call());
        var client = await _portal.SignIn(Some.Person("Ada", "Bianchi"));

        var form = (await client.Page(sheet)).QuerySelector("main form[method=post]")!;

        Assert.Equal(action, form.GetAttribute("action"));
        Assert.NotNull(form.QuerySelector("input[name=__RequestVerificationToken]"));
        Assert.Equal("Inizia la domanda", form.QuerySelector("button")!.TextContent);
    }

    [Theory]
    [InlineData(Accreditation)]
    [InlineData(Voucher)]
    public async Task Offers_an_officer_no_start(string sheet)
    {
        await _portal.Save(Some.Call());
        var client = await _portal.SignIn(Some.Person("Ugo", "Verdi"), Roles.CaseOfficer);

        var page = await client.Page(sheet);

        Assert.Empty(page.QuerySelectorAll("[data-element=service-online-access]"));
        Assert.Empty(page.QuerySelectorAll("main form[method=post]"));
    }

    [Theory]
    [InlineData(Accreditation)]
    [InlineData(Voucher)]
    public async Task Says_that_the_last_call_is_closed_and_hides_the_start(string sheet)
    {
        var call = Some.Call();
        call.Close(new DateOnly(2026, 2, 8));
        await _portal.Save(call);
        var client = await _portal.SignIn(Some.Person("Ada", "Bianchi"));

        var page = await client.Page(sheet);

        Assert.Contains("L’ultimo ha accolto domande fino all", page.Words());
        Assert.Equal("Domande chiuse", page.QuerySelector("[data-element=service-status]")!.TextContent);
        Assert.Empty(page.QuerySelectorAll("main form[method=post]"));
    }

    [Theory]
    [InlineData(Accreditation)]
    [InlineData(Voucher)]
    [InlineData(Voucher + "?canone=200&mesi=12")]
    public async Task Says_so_when_there_has_never_been_a_call(string sheet)
    {
        var response = await _portal.Visitor().GetAsync(sheet);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Contains("Nessun bando è aperto", (await response.Html()).Words());
    }

    private static IEnumerable<string> Row(IDocument page, string requirement) =>
        page.QuerySelectorAll("table tbody tr").Single(r => r.QuerySelector("th")!.TextContent.StartsWith(requirement, StringComparison.Ordinal)).QuerySelectorAll("td").Select(d => d.TextContent.Trim());
}
