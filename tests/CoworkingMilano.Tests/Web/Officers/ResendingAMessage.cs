using CoworkingMilano.Domain.Accounts;
using CoworkingMilano.Domain.Notices;
using CoworkingMilano.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CoworkingMilano.Tests.Web.Officers;

public sealed class ResendingAMessage : IDisposable
{
    private const string List = "/ufficio/messaggi-non-consegnati";

    private readonly PortalFactory _portal = new();

    public void Dispose() => _portal.Dispose();

    [Theory]
    [InlineData(Roles.ResponsibleOfficer)]
    [InlineData(Roles.Administrator)]
    public async Task Begins_with_the_servers_words(string role)
    {
        await Undelivered("550 5.1.1 <carla@example.org>: utente sconosciuto");

        var page = await (await _portal.SignIn(Some.Person("Ada", "Neri"), role)).Page(List);

        var row = Assert.Single(page.QuerySelectorAll("tbody tr")).Words();
        Assert.Contains("Carla Rossi carla@example.org 2 mar 2026, 10:00 550 5.1.1 <carla@example.org>: utente sconosciuto", row);
        Assert.Contains(List, page.QuerySelectorAll(".office-nav a").Select(a => a.GetAttribute("href")));
    }

    [Fact]
    public async Task Puts_it_back_to_be_sent_and_a_second_click_changes_nothing()
    {
        var notice = await Undelivered("550 utente sconosciuto");
        var officer = await _portal.SignIn(Some.ResponsibleOfficer, Roles.ResponsibleOfficer);

        var (first, second) = await officer.FillInTwice(List, $"{List}/{notice.Key:N}/rinvio");

        first.LeadsTo(List);
        second.LeadsTo(List);
        Assert.Contains("Nessuno: tutto quello che è partito è arrivato", (await officer.Page(List)).Words());
        var letter = await _portal.MailTo("carla@example.org");
        Assert.Equal($"{notice.Key:N}@localhost", letter.MessageId);
        Assert.NotNull((await Saved()).SentAt);

        (await officer.Send($"{List}/{notice.Key:N}/rinvio")).LeadsTo(List);
        Assert.Single(await _portal.MailsTo("carla@example.org"));
    }

    [Fact]
    public async Task Is_not_offered_any_more_once_set_aside()
    {
        var notice = await Undelivered("550 utente sconosciuto");
        var officer = await _portal.SignIn(Some.ResponsibleOfficer, Roles.ResponsibleOfficer);

        var (first, second) = await officer.FillInTwice(List, $"{List}/{notice.Key:N}/archiviazione");

        first.LeadsTo(List);
        second.LeadsTo(List);
        Assert.Empty((await officer.Page(List)).QuerySelectorAll("tbody tr"));
        await (await officer.Send($"{List}/{notice.Key:N}/rinvio")).IsConflict("Il messaggio è stato archiviato.");
    }

    [Fact]
    public async Task Is_preceded_by_what_the_portal_is_still_trying()
    {
        await Write();
        await _portal.WithDb(async db => (await db.Notices.SingleAsync()).Postpone("La connessione con il server si è interrotta: rifiutata", _portal.Clock));

        var page = await (await _portal.SignIn(Some.ResponsibleOfficer, Roles.ResponsibleOfficer)).Page(List);

        Assert.Contains("Un messaggio aspetta un nuovo tentativo, dal 2 marzo 2026.", page.Words());
        Assert.Contains("«La connessione con il server si è interrotta: rifiutata»", page.Words());
    }

    [Fact]
    public async Task Is_not_for_an_examiner()
    {
        var response = await (await _portal.SignIn(Some.CaseOfficer, Roles.CaseOfficer)).GetAsync(List);

        Assert.Equal(System.Net.HttpStatusCode.Forbidden, response.StatusCode);
    }

    private async Task<Notice> Undelivered(string words)
    {
        var notice = await Write();
        await _portal.WithDb(async db => (await db.Notices.SingleAsync()).Fail(words, _portal.Clock));
        return notice;
    }

    private async Task<Notice> Write()
    {
        var carla = Some.Person("Carla", "Rossi");
        carla.Email = "carla@example.org";
        var notice = Notice.Invitation(carla, _portal.Clock);
        await _portal.Save(carla, notice);
        return notice;
    }

    private Task<Notice> Saved() => _portal.WithDb(db => db.Notices.SingleAsync());
}
