using System.Net;
using AngleSharp.Dom;
using CoworkingMilano.Domain.Accounts;
using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Domain.Identifiers;
using CoworkingMilano.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CoworkingMilano.Tests.Web.Officers;

public sealed class ReadingACase : IAsyncLifetime
{
    private const int MaximumQueries = 10;

    private readonly PortalFactory _portal = new();
    private readonly Account _auditor = Some.Person("Rita", "Revisori");

    public async ValueTask InitializeAsync() => await _portal.Save(Some.Everybody);

    public ValueTask DisposeAsync() => _portal.DisposeAsync();

    [Fact]
    public async Task An_accreditation_shows_what_was_declared_seen_checked_and_decided()
    {
        var application = Some.AdmittedAccreditation();
        await _portal.Save(application);
        var client = await _portal.SignIn(_auditor, Roles.Auditor);

        var page = await client.Page(Address(application));

        var words = page.Words();
        Assert.Equal("Isola Lab", page.QuerySelector("h1")!.TextContent);
        Assert.All(
            (string[])["Isola Lab Srl", "12345678903", "MI-1234567", "isolalab@pec.example.it", "Via Borsieri 12", "La sala comune", "Integra", "Firmato", "Renata Responsabile", "Domanda ammessa", "Il sopralluogo è concluso"],
            expected => Assert.Contains(expected, words));
        Assert.Equal(["Q3. Postazioni Obbligatorio, sul posto", "24 postazioni", "Sì, visto", "Soddisfatto Ida Istruttori, 2 mar 2026"], Row(page, "Q3"));
        Assert.Equal(application.Timeline.Count, page.QuerySelectorAll(".timeline li").Length);
        Assert.Equal("Domanda ammessa", page.QuerySelector(".timeline-title")!.TextContent);
    }

    [Fact]
    public async Task A_voucher_shows_person_stay_documents_and_the_lines_that_could_pay()
    {
        var application = Some.VoucherUnderReview();
        await _portal.Save(application);
        var client = await _portal.SignIn(Some.CaseOfficer, Roles.CaseOfficer);

        var page = await client.Page(Address(application));

        var words = page.Words();
        Assert.All(
            (string[])[application.FiscalCode!, "12 maggio 1990", "Studio grafico", "Isola Lab", "€ 2.400,00", "€ 1.200,00", "Documento d’identità", "documento.pdf", "Comune di Milano", "€ 198.240,00"],
            expected => Assert.Contains(expected, words));
        Assert.DoesNotContain("Camera di commercio", words);
        Assert.Equal(application.Call.Documents.Count, page.QuerySelectorAll("a[download]").Length);
    }

    [Theory]
    [InlineData(Roles.Accountant, true)]
    [InlineData(Roles.CaseOfficer, false)]
    [InlineData(Roles.Auditor, false)]
    public async Task Only_the_accountant_reads_the_whole_bank_account(string role, bool isWhole)
    {
        var application = Some.SubmittedVoucher();
        await _portal.Save(application);
        var client = await _portal.SignIn(_auditor, role);

        var words = (await client.Page(Address(application))).Words();

        var iban = Iban.Parse(application.Iban!);
        Assert.Equal(isWhole, words.Contains(iban.Formatted, StringComparison.Ordinal));
        Assert.Equal(!isWhole, words.Contains(iban.ToString(), StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_declaration_that_was_tampered_with_is_denounced()
    {
        var application = Some.SubmittedAccreditation();
        await _portal.Save(application);
        var client = await _portal.SignIn(_auditor, Roles.Auditor);
        await _portal.WithDb(db => db.Database.ExecuteSqlAsync($"UPDATE DeclarationTexts SET Text = 'Dichiaro altro' WHERE Code = 'regolarita' AND Kind = 'Accreditation'"));

        var badges = (await client.Page(Address(application))).QuerySelectorAll(".declaration .badge").Select(b => b.TextContent).ToList();

        Assert.Equal(3, badges.Count(b => b == "Integra"));
        Assert.Single(badges, b => b.Contains("alterata"));
    }

    [Fact]
    public async Task Costs_ten_queries_at_most()
    {
        var call = Some.Call();
        var accreditation = Some.AdmittedAccreditation(call);
        var voucher = Some.AdmittedVoucher(call, accreditation.Space);
        await _portal.Save(accreditation, voucher);
        var client = await _portal.SignIn(Some.CaseOfficer, Roles.CaseOfficer);

        await client.Page("/ufficio/sopralluoghi");
        foreach (var application in (Application[])[accreditation, voucher])
        {
            _portal.Queries.Forget();
            await client.Page(Address(application));
            Assert.InRange(_portal.Queries.Commands.Count, 1, MaximumQueries);
        }
    }

    [Fact]
    public async Task Offers_the_case_officer_only_the_acts_that_are_possible_now()
    {
        var call = Some.Call();
        var submitted = Some.SubmittedAccreditation(call, "Uno");
        var underReview = Some.AccreditationUnderReview(call, "Due");
        var inspected = Some.InspectedAccreditation(call, "Tre");
        var prepared = Some.PreparedAccreditation(call, "Quattro");
        await _portal.Save(submitted, underReview, inspected, prepared);
        var client = await _portal.SignIn(Some.CaseOfficer, Roles.CaseOfficer);

        Assert.Equal(["presa-in-carico"], await ActsOn(submitted, client));
        Assert.Equal(["sopralluogo", "provvedimento", "integrazioni", "preavviso"], await ActsOn(underReview, client));
        Assert.Equal(["sopralluogo", "rilievi", "provvedimento", "integrazioni", "preavviso"], await ActsOn(inspected, client));
        Assert.Empty(await ActsOn(prepared, client));
        Assert.Equal(9 + 4, (await client.Page(Address(underReview))).QuerySelectorAll(".check-link").Length);

        var signer = await _portal.SignIn(Some.ResponsibleOfficer, Roles.ResponsibleOfficer);
        Assert.Equal(["firma", "rinvio"], await ActsOn(prepared, signer));
        Assert.Empty(await ActsOn(underReview, signer));
    }

    [Fact]
    public async Task Offers_the_auditor_nothing_to_change()
    {
        var call = Some.Call();
        Application[] cases = [Some.SubmittedAccreditation(call, "Uno"), Some.InspectedAccreditation(call, "Due"), Some.PreparedAccreditation(call, "Tre"), Some.VoucherUnderReview(call)];
        await _portal.Save(cases);
        var client = await _portal.SignIn(_auditor, Roles.Auditor);

        foreach (var application in cases)
        {
            var page = await client.Page(Address(application));
            Assert.Empty(page.QuerySelectorAll("main form, main button, .case-acts, .check-link"));
        }

        foreach (var act in (string[])["presa-in-carico", "rilievi", "sopralluogo", "verifiche/Q9"])
        {
            Assert.Equal(HttpStatusCode.Forbidden, (await client.PostAsync($"{Address(cases[0])}/{act}", null)).StatusCode);
        }
    }

    [Fact]
    public async Task Drafts_and_unknown_references_are_not_found()
    {
        var draft = Some.DraftAccreditation();
        await _portal.Save(draft);
        var client = await _portal.SignIn(Some.CaseOfficer, Roles.CaseOfficer);

        foreach (var path in (string[])[Address(draft), $"{Address(draft)}/fotografie/1", $"{Address(draft)}/verifiche/Q9", $"{Address(draft)}/sopralluogo", "/ufficio/domande/VC-2026-9999", "/ufficio/domande/SO-2026-0001", "/ufficio/domande/qualcosa"])
        {
            Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(path)).StatusCode);
        }
    }

    private static async Task<IEnumerable<string>> ActsOn(Application application, HttpClient client)
    {
        var page = await client.Page(Address(application));
        return page.QuerySelectorAll(".case-acts a, .case-acts form").Select(act => (act.GetAttribute("href") ?? act.GetAttribute("action"))!.Replace($"{Address(application)}/", "", StringComparison.Ordinal));
    }

    private static IEnumerable<string> Row(IDocument page, string code) =>
        page.QuerySelectorAll(".requirements tbody tr").Single(row => row.TextContent.Contains($"{code}.")).Children
            .Select(cell => string.Join(' ', cell.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));

    private static string Address(Application application) => $"/ufficio/domande/{application.Reference}";
}
