using System.Net;
using CoworkingMilano.Domain.Accounts;
using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Domain.Vouchers;
using CoworkingMilano.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CoworkingMilano.Tests.Web.Officers;

public sealed class SendingADecisionBack : IDisposable
{
    private readonly PortalFactory _portal = new();
    private readonly VoucherApplication _application = Some.PreparedVoucher();

    public void Dispose() => _portal.Dispose();

    [Fact]
    public async Task Returns_the_case_to_examination_with_a_note()
    {
        var officer = await SignIn();

        AssertLeadsToCase(await officer.FillIn(Page, ("Note", "Manca il mese di partenza.")));

        var saved = await Saved();
        Assert.True(saved.IsUnderReview);
        Assert.Equal(("Manca il mese di partenza.", Some.ResponsibleOfficer.Id), (saved.Decisions[0].SentBackNote, saved.Decisions[0].SentBackById));
        var entry = saved.Timeline.MaxBy(e => e.Id)!;
        Assert.Equal((Act.DecisionSentBack, "Manca il mese di partenza.", true), (entry.Act, entry.Note, entry.Act.IsInternal()));
    }

    [Fact]
    public async Task Wants_a_note()
    {
        var officer = await SignIn();

        var response = await officer.FillIn(Page, ("Note", "  "));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        Assert.Contains("Spiega a chi ha predisposto il provvedimento che cosa va rivisto", (await response.Html()).QuerySelector("#Note-error")!.TextContent);
        Assert.True((await Saved()).AwaitsSignature);
    }

    [Fact]
    public async Task Keeps_a_note_too_long_for_its_writer_to_shorten()
    {
        var officer = await SignIn();
        var note = new string('a', 2_001);

        var response = await officer.FillIn(Page, ("Note", note));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        Assert.Equal(note, (await response.Html()).QuerySelector("#Note")!.TextContent);
    }

    [Fact]
    public async Task Leads_to_the_case_when_it_is_clicked_twice()
    {
        var officer = await SignIn();
        var sendBack = await officer.ReadForm(Page, ("Note", "Rivedi l’importo."));

        AssertLeadsToCase(await sendBack());
        AssertLeadsToCase(await sendBack());

        Assert.Single((await Saved()).Timeline, e => e.Act is Act.DecisionSentBack);
    }

    [Fact]
    public async Task Comes_too_late_for_a_decision_already_signed()
    {
        var officer = await SignIn();
        var sendBack = await officer.ReadForm(Page, ("Note", "Rivedi l’importo."));
        await officer.FillIn($"/ufficio/domande/{_application.Reference}/firma");

        var response = await sendBack();

        Assert.Equal(HttpStatusCode.Conflict, response.StatusCode);
        Assert.Contains("Il provvedimento non è più in attesa di firma", (await response.Html()).Words());
        Assert.Equal(ApplicationStatus.Admitted, (await Saved()).Status);
        Assert.Equal(HttpStatusCode.Conflict, (await officer.GetAsync(Page)).StatusCode);
    }

    [Fact]
    public async Task Costs_eight_queries_at_most()
    {
        var officer = await SignIn();
        await officer.Page(Page);

        _portal.Queries.Forget();
        var words = (await officer.Page(Page)).Words();

        Assert.InRange(_portal.Queries.Commands.Count, 1, 8);
        Assert.Contains("Nota per Ida Istruttori", words);
    }

    private string Page => $"/ufficio/domande/{_application.Reference}/rinvio";

    private void AssertLeadsToCase(HttpResponseMessage response)
    {
        Assert.Equal(HttpStatusCode.Found, response.StatusCode);
        Assert.Equal($"/ufficio/domande/{_application.Reference}", response.Headers.Location!.ToString());
    }

    private async Task<HttpClient> SignIn()
    {
        await _portal.Save([.. Some.Everybody, _application]);
        return await _portal.SignIn(Some.ResponsibleOfficer, Roles.ResponsibleOfficer);
    }

    private Task<VoucherApplication> Saved() => _portal.WithDb(db =>
        db.VoucherApplications.Include(a => a.Decisions).Include(a => a.Timeline).SingleAsync());
}
