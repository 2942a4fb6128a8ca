using System.Net;
using AngleSharp.Html.Dom;
using CoworkingMilano.Domain;
using CoworkingMilano.Domain.Accounts;
using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Domain.Vouchers;
using CoworkingMilano.Tests.Support;
using CoworkingMilano.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace CoworkingMilano.Tests.Web.Identity.Sessions;

/// <summary>What was typed when a session ends comes back to who typed it, and to nobody else; nothing is done with it by itself.</summary>
public sealed class LosingASession : IDisposable
{
    private const string Typed = "Stampi in tre dimensioni\r\nper i ceramisti «della città»";

    private readonly PortalFactory _portal = new();
    private readonly Account _carla = Some.Person("Carla", "Rossi");

    public void Dispose() => _portal.Dispose();

    [Fact]
    public async Task By_idleness_gives_a_coworker_the_section_back()
    {
        var (carla, draft, page) = await AtTheProject();
        var send = await carla.ReadForm(page, ("ProjectTitle", "Ceramica"), ("ProjectDescription", Typed));
        _portal.Clock.Now += TimeSpan.FromMinutes(31);

        var lost = await send();

        lost.LeadsTo($"/accedi?ritorno={Uri.EscapeDataString(page)}");
        Assert.Null(await ProjectOf(draft));
        Assert.Contains("ritrovi il modulo con tutto quello che avevi scritto", (await carla.Page("/accedi")).Words(), StringComparison.Ordinal);
        (await SignIn(carla, _carla, page)).LeadsTo(page);
        var form = await carla.Page(page);
        Assert.Contains("Non è ancora salvato", form.Words(), StringComparison.Ordinal);
        Assert.Equal("Ceramica", form.ValueOf("ProjectTitle"));
        Assert.Equal(Typed.Replace("\r\n", "\n"), form.ValueOf("ProjectDescription")!.Replace("\r\n", "\n"));
        Assert.Null(await ProjectOf(draft));

        (await carla.FillIn(page)).LeadsTo(CoworkerUrl(draft));

        Assert.Equal("Ceramica", await ProjectOf(draft));
        Assert.DoesNotContain("Non è ancora salvato", (await carla.Page(page)).Words(), StringComparison.Ordinal);
        Assert.False(await _portal.WithDb(db => db.KeptForms.AnyAsync()));
    }

    [Fact]
    public async Task By_idleness_on_the_way_of_the_second_button_gives_the_form_back_until_it_is_sent_by_either()
    {
        var application = Some.VoucherUnderReview();
        application.AskForInformation(null, Some.Clock.TodayInMilan.AddDays(InformationRequest.UsualDays), [InformationItem.Free("Orari", "Quando?")], Some.CaseOfficer, Some.Clock);
        await _portal.Save(Some.Everybody);
        await _portal.Save(application);
        var carla = await Enter(Some.Coworker);
        var page = $"/area-personale/domande/{application.Reference}/integrazioni/1";

        var lost = await carla.FillInAfter(page, $"{page}/invio", IdleAsync, ("voce-1.Words", "Di sera."));

        lost.LeadsTo($"/accedi?ritorno={Uri.EscapeDataString(page)}");
        (await SignIn(carla, Some.Coworker, page)).LeadsTo(page);
        Assert.Equal("Di sera.", (await carla.Page(page)).ValueOf("voce-1_Words"));
        (await carla.FillIn(page)).LeadsTo(page);
        Assert.False(await _portal.WithDb(db => db.KeptForms.AnyAsync()));

        Task IdleAsync()
        {
            _portal.Clock.Now += TimeSpan.FromMinutes(31);
            return Task.CompletedTask;
        }
    }

    [Fact]
    public async Task By_signing_out_on_another_computer_gives_an_officer_the_decision_back()
    {
        var application = Some.VoucherUnderReview();
        Some.Hear(application, RefusalReason.CostNotEligible, "È un ufficio.");
        await _portal.Save(Some.Everybody);
        await _portal.Save(application);
        var ida = await Enter(Some.CaseOfficer, Roles.CaseOfficer);
        var elsewhere = await Enter(Some.CaseOfficer);
        var page = $"/ufficio/domande/{application.Reference}/provvedimento";
        var send = await ida.ReadForm(page, ("Outcome", "Refuse"), ("NewText", "Il canone comprende il parcheggio."));
        await elsewhere.FillIn("/privacy", "/esci");

        (await send()).LeadsTo($"/accedi?ritorno={Uri.EscapeDataString(page)}");

        (await SignIn(ida, Some.CaseOfficer, page)).LeadsTo(page);
        var form = await ida.Page(page);
        Assert.Equal("Refuse", form.QuerySelectorAll("[name=Outcome]").OfType<IHtmlInputElement>().Single(choice => choice.IsChecked).Value);
        Assert.Equal("Il canone comprende il parcheggio.", form.QuerySelector("[name=NewText]")!.TextContent);
        Assert.Equal(ApplicationStatus.UnderReview, await _portal.WithDb(db => db.Applications.Select(a => a.Status).SingleAsync()));
    }

    [Fact]
    public async Task By_signing_out_in_another_tab_which_takes_every_cookie_gives_the_section_back_too()
    {
        var (carla, _, page) = await AtTheProject();
        var send = await carla.ReadForm(page, ("ProjectTitle", "Ceramica"), ("ProjectDescription", Typed));
        await carla.FillIn("/privacy", "/esci");

        (await send()).LeadsTo($"/accedi?ritorno={Uri.EscapeDataString(page)}");
        Assert.Contains("ritrovi il modulo con tutto quello che avevi scritto", (await carla.Page("/accedi")).Words(), StringComparison.Ordinal);

        await SignIn(carla, _carla, page);
        Assert.Equal("Ceramica", (await carla.Page(page)).ValueOf("ProjectTitle"));
    }

    [Fact]
    public async Task Gives_nothing_to_somebody_else_who_signs_in_on_that_browser()
    {
        var application = Some.CheckedVoucher();
        await _portal.Save(Some.Everybody);
        await _portal.Save(application);
        var other = Some.Person("Ugo", "Verdi");
        await Enter(other, Roles.CaseOfficer);
        var browser = await Enter(Some.CaseOfficer, Roles.CaseOfficer);
        var page = $"/ufficio/domande/{application.Reference}/provvedimento";
        var send = await browser.ReadForm(page, ("Outcome", "Refuse"), ("Grounds", "Parole di Ida"));
        _portal.Clock.Now += TimeSpan.FromMinutes(16);
        await send();

        (await SignIn(browser, other, page)).LeadsTo(page);

        var response = await browser.GetAsync(page);
        Assert.DoesNotContain("Parole di Ida", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.DoesNotContain("Non è ancora salvato", (await response.Html()).Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task By_a_form_that_expired_says_so_and_shows_the_way_back()
    {
        var (carla, draft, page) = await AtTheProject();

        var expired = await carla.FillIn(page, ("ProjectTitle", "Ceramica"), ("ProjectDescription", Typed), ("__RequestVerificationToken", "scaduto"));

        Assert.Equal(HttpStatusCode.BadRequest, expired.StatusCode);
        var error = await expired.Html();
        Assert.Contains("Il modulo è scaduto", error.Words(), StringComparison.Ordinal);
        Assert.Equal(page, error.QuerySelectorAll("main a").Single(a => a.TextContent == "Torna al modulo").GetAttribute("href"));
        Assert.Equal("Ceramica", (await carla.Page(page)).ValueOf("ProjectTitle"));
        Assert.Null(await ProjectOf(draft));
    }

    [Fact]
    public async Task By_a_form_of_somebody_else_keeps_nothing()
    {
        var (carla, _, page) = await AtTheProject();
        var send = await carla.ReadForm(page, ("ProjectTitle", "Parole di Carla"));
        await carla.FillIn("/privacy", "/esci");
        var ugo = Some.Person("Ugo", "Verdi");
        await Enter(ugo);
        await SignIn(carla, ugo, "/privacy");

        var response = await send();

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.DoesNotContain("Torna al modulo", (await response.Html()).Words(), StringComparison.Ordinal);
        Assert.False(await _portal.WithDb(db => db.KeptForms.AnyAsync()));
    }

    [Fact]
    public async Task Keeps_nothing_without_the_seal_of_the_page()
    {
        var (carla, _, page) = await AtTheProject();
        foreach (var seal in (string[])["", "inventato"])
        {
            var send = await carla.ReadForm(page, ("ProjectTitle", "Piantato da un altro sito"), (KeptForms.OriginField, seal));
            _portal.Clock.Now += TimeSpan.FromMinutes(31);

            (await send()).LeadsTo("/accedi");
            await SignIn(carla, _carla, page);
        }

        Assert.False(await _portal.WithDb(db => db.KeptForms.AnyAsync()));
    }

    [Fact]
    public async Task Keeps_no_password_and_nothing_too_long()
    {
        var (carla, _, page) = await AtTheProject();
        var tooLong = await carla.ReadForm(page, ("ProjectTitle", "Ceramica"), ("ProjectDescription", new string('a', 70_000)));
        var secret = await carla.ReadForm("/account/password", ("CurrentPassword", PortalFactory.Password), ("Password", "tre pesci rossi in Darsena"));
        _portal.Clock.Now += TimeSpan.FromMinutes(31);

        (await tooLong()).LeadsTo("/accedi");
        (await secret()).LeadsTo("/accedi");

        Assert.False(await _portal.WithDb(db => db.KeptForms.AnyAsync()));
    }

    [Fact]
    public async Task Keeps_the_words_sealed_and_for_an_hour()
    {
        var (carla, _, page) = await AtTheProject();
        var send = await carla.ReadForm(page, ("ProjectTitle", "Ceramica"), ("ProjectDescription", Typed));
        _portal.Clock.Now += TimeSpan.FromMinutes(31);
        var lost = await send();
        var kept = await _portal.WithDb(db => db.KeptForms.SingleAsync());
        Assert.DoesNotContain("Ceramica", System.Text.Encoding.UTF8.GetString(kept.Content), StringComparison.Ordinal);
        Assert.DoesNotContain("Ceramica", string.Join('\n', lost.Headers.Select(h => string.Join(',', h.Value))), StringComparison.Ordinal);

        _portal.Clock.Now += TimeSpan.FromMinutes(61);
        await SignIn(carla, _carla, page);

        Assert.Equal("", (await carla.Page(page)).ValueOf("ProjectTitle"));
    }

    [Fact]
    public async Task Keeps_the_last_form_of_a_person_and_no_more()
    {
        var (carla, _, page) = await AtTheProject();
        var first = await carla.ReadForm(page, ("ProjectTitle", "Prima"));
        var second = await carla.ReadForm(page, ("ProjectTitle", "Seconda"));
        _portal.Clock.Now += TimeSpan.FromMinutes(31);
        await first();
        await second();

        await SignIn(carla, _carla, page);

        Assert.Equal("Seconda", (await carla.Page(page)).ValueOf("ProjectTitle"));
        Assert.Equal(1, await _portal.WithDb(db => db.KeptForms.CountAsync()));
    }

    [Fact]
    public async Task Cannot_keep_a_file_and_says_so_beside_its_field()
    {
        var (carla, draft, _) = await AtTheProject();
        var page = $"{CoworkerUrl(draft)}/documenti";
        var action = (await carla.Page(page)).QuerySelector("form[enctype='multipart/form-data']")!.GetAttribute("action")!;
        var upload = await carla.ReadUpload(page, action, "File", "documento.pdf", SomeFile.Pdf());
        _portal.Clock.Now += TimeSpan.FromMinutes(31);

        (await upload()).LeadsTo($"/accedi?ritorno={Uri.EscapeDataString(page)}");

        await SignIn(carla, _carla, page);
        var form = await carla.Page(page);
        Assert.True(form.QuerySelectorAll("input[type=file]").Length > 1);
        Assert.Single(form.QuerySelectorAll("p"), p => p.TextContent == "Il file non si è potuto conservare: sceglilo di nuovo.");
    }

    [Fact]
    public async Task Does_not_press_a_button_again_by_itself()
    {
        var application = Some.SubmittedVoucher();
        await _portal.Save(Some.Everybody);
        await _portal.Save(application);
        var ida = await Enter(Some.CaseOfficer, Roles.CaseOfficer);
        var page = $"/ufficio/domande/{application.Reference}";
        var lost = await ida.FillInAfter(page, $"{page}/presa-in-carico", () =>
        {
            _portal.Clock.Now += TimeSpan.FromMinutes(16);
            return Task.CompletedTask;
        });
        lost.LeadsTo($"/accedi?ritorno={Uri.EscapeDataString(page)}");

        await SignIn(ida, Some.CaseOfficer, page);

        Assert.Contains("non è cambiato nulla. Se lo vuoi ancora, invialo di nuovo.", (await ida.Page(page)).Words(), StringComparison.Ordinal);
        Assert.Equal(ApplicationStatus.Submitted, await _portal.WithDb(db => db.Applications.Select(a => a.Status).SingleAsync()));
    }

    [Fact]
    public async Task Lets_what_was_typed_be_thrown_away()
    {
        var (carla, draft, page) = await AtTheProject();
        await _portal.WithDb(async db => (await db.VoucherApplications.SingleAsync()).DescribeProject("Salvato", "Prima", _portal.Clock));
        await carla.FillIn(page, ("ProjectTitle", "Ceramica"), ("__RequestVerificationToken", "scaduto"));

        (await carla.FillIn(page, "/modulo-ritrovato/eliminazione")).LeadsTo(page);

        Assert.Equal("Salvato", (await carla.Page(page)).ValueOf("ProjectTitle"));
        Assert.Equal("Salvato", await ProjectOf(draft));
    }

    private async Task<(HttpClient Carla, VoucherApplication Draft, string Page)> AtTheProject()
    {
        var carla = await Enter(_carla);
        var draft = new VoucherApplication { Reference = "VC-2026-0001", ApplicantId = _carla.Id, Call = Some.Call(), StartedAt = Some.Clock.UtcNow };
        await _portal.Save(draft);
        return (carla, draft, $"{CoworkerUrl(draft)}/progetto");
    }

    private static string CoworkerUrl(Application draft) => $"/coworker/domande/{draft.Reference}";

    private Task<string?> ProjectOf(Application draft) => _portal.WithDb(db => db.VoucherApplications.Where(a => a.Id == draft.Id).Select(a => a.ProjectTitle).SingleAsync());

    private Task<HttpClient> Enter(Account account, params string[] roles) => _portal.Enter(account, roles);

    private static Task<HttpResponseMessage> SignIn(HttpClient browser, Account account, string returnTo) =>
        browser.FillIn($"/accedi?ritorno={Uri.EscapeDataString(returnTo)}", "/accedi", ("Email", account.Email!), ("Password", PortalFactory.Password));
}
