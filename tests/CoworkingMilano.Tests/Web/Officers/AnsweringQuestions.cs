using System.Net;
using CoworkingMilano.Domain.Accounts;
using CoworkingMilano.Domain.Questions;
using CoworkingMilano.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CoworkingMilano.Tests.Web.Officers;

public sealed class AnsweringQuestions : IDisposable
{
    private const string List = "/ufficio/quesiti";

    private readonly PortalFactory _portal = new();
    private readonly Question _question = Some.Question(text: "Sono Elisa Fumagalli: posso contare l’IVA?");

    private string Answer => $"{List}/{_question.Reference}/risposta";
    private string Refusal => $"{List}/{_question.Reference}/rifiuto";
    private string Correction => $"{List}/{_question.Reference}/correzione";

    public void Dispose() => _portal.Dispose();

    [Fact]
    public async Task Begins_with_the_list_of_what_waits_and_how_many()
    {
        var officer = await SignIn(Some.Question(_question.Call));

        var page = await officer.Page(List);

        Assert.Contains("Da rispondere 2", page.Words());
        Assert.Equal(2, page.QuerySelectorAll(".case-card").Length);
        Assert.Contains("Chiesto da Carla Rossi il 2 marzo 2026", page.Words());
        Assert.Single((await officer.Page($"{List}?q=FUMAGÀLLI")).QuerySelectorAll(".case-card"));
        Assert.Contains(List, page.QuerySelectorAll(".office-nav a").Select(a => a.GetAttribute("href")));
    }

    [Fact]
    public async Task Publishes_question_and_answer_without_the_name()
    {
        var officer = await SignIn();
        Assert.Equal(_question.Asked, (await officer.Page(Answer)).ValueOf("Published"));

        var response = await officer.FillIn(Answer, ("Published", "Posso contare l’IVA?"), ("Answer", "No.\nLa spesa si conta senza IVA."));

        response.LeadsTo(List);
        var visitor = _portal.Visitor();
        var sheet = (await visitor.Page("/servizi/voucher")).Words();
        Assert.Contains("Posso contare l’IVA? No. La spesa si conta senza IVA.", sheet);
        Assert.DoesNotContain("Fumagalli", sheet);
        Assert.DoesNotContain("Carla", sheet);
        Assert.DoesNotContain("Posso contare", (await visitor.Page("/servizi/accreditamento")).Words());
        Assert.Contains("Pubblicati", (await officer.Page($"{List}?stato=pubblicati")).Words());
        Assert.Single(await _portal.WithDb(db => db.Notices.Where(n => n.RecipientId == Some.Coworker.Id).ToListAsync()));
    }

    [Fact]
    public async Task Twice_publishes_once_and_tells_once()
    {
        var officer = await SignIn();
        var send = await officer.ReadForm(Answer, ("Answer", "No."));

        (await send()).LeadsTo(List);
        (await send()).LeadsTo(List);

        Assert.Single(await _portal.WithDb(db => db.Notices.Where(n => n.RecipientId == Some.Coworker.Id).ToListAsync()));
    }

    [Fact]
    public async Task Of_two_officers_the_second_is_told()
    {
        var first = await SignIn();
        var second = await _portal.SignIn(Some.ResponsibleOfficer, Roles.ResponsibleOfficer);

        var response = await second.FillInAfter(Answer, Answer, () => first.FillIn(Answer, ("Answer", "No.")), ("Answer", "Sì."));

        await response.IsConflict("Al quesito ha già pensato qualcun altro: riaprilo e controlla.");
        Assert.Equal("No.", (await Saved()).Answer);
    }

    [Fact]
    public async Task A_bad_form_comes_back_with_what_was_typed()
    {
        var officer = await SignIn();

        var page = await (await officer.FillIn(Answer, ("Published", ""), ("Answer", "No."))).ComesBack("Published", "Scrivi il quesito come lo leggeranno tutti");
        Assert.Equal("No.", page.ValueOf("Answer"));
        await (await officer.FillIn(Answer, ("Answer", ""))).ComesBack("Answer", "Scrivi la risposta");
        await (await officer.FillIn(Answer, ("Answer", new string('a', 4001)))).ComesBack("Answer", "La risposta può avere al massimo 4.000 caratteri");
        await (await officer.FillIn(Refusal, ("Reason", ""))).ComesBack("Reason", "Spiega a chi ha chiesto perché il quesito non si pubblica");

        Assert.True((await Saved()).IsWaiting);
    }

    [Fact]
    public async Task Corrects_what_is_published()
    {
        var officer = await SignIn();
        await officer.FillIn(Answer, ("Answer", "Sì."));
        await (await officer.FillIn(Correction, ("Answer", ""))).ComesBack("Answer", "Scrivi la risposta");

        (await officer.FillIn(Correction, ("Answer", "No."))).LeadsTo($"{List}?stato=pubblicati");

        Assert.Contains("corretta il 2 marzo 2026", (await _portal.Visitor().Page($"/servizi/voucher/quesiti/{_question.Reference}")).Words());
        Assert.Equal("No.", (await Saved()).Answer);
    }

    [Fact]
    public async Task Declines_with_a_reason_that_who_asked_reads()
    {
        var officer = await SignIn();
        var send = await officer.ReadForm(Refusal, ("Reason", "Riguarda solo la tua domanda."));

        (await send()).LeadsTo(List);
        (await send()).LeadsTo(List);

        Assert.Contains("Dice l’ufficio: Riguarda solo la tua domanda.", (await (await _portal.SignIn(Some.Coworker)).Page("/area-personale/quesiti")).Words());
        Assert.Contains("Non pubblicato: Riguarda solo la tua domanda.", (await officer.Page($"{List}?stato=non-pubblicati")).Words());
        Assert.Equal(HttpStatusCode.NotFound, (await _portal.Visitor().GetAsync($"/servizi/voucher/quesiti/{_question.Reference}")).StatusCode);
        Assert.Single(await _portal.WithDb(db => db.Notices.Where(n => n.RecipientId == Some.Coworker.Id).ToListAsync()));
        Assert.Equal(HttpStatusCode.Conflict, (await officer.Send(Answer, ("Published", "Che cosa?"), ("Answer", "Questo."))).StatusCode);
    }

    [Theory]
    [InlineData(Roles.Auditor)]
    [InlineData(Roles.Inspector)]
    public async Task Is_read_by_everybody_in_the_office_and_done_by_who_speaks_for_it(string role)
    {
        await SignIn();
        var reader = await _portal.SignIn(Some.Person("Rita", "Lettori"), role);

        var page = await reader.Page(List);

        Assert.Contains(_question.Asked, page.Words());
        Assert.Empty(page.QuerySelectorAll(".case-card a"));
        Assert.Equal(HttpStatusCode.Forbidden, (await reader.GetAsync(Answer)).StatusCode);
    }

    [Fact]
    public async Task Costs_four_queries()
    {
        var officer = await SignIn([.. Enumerable.Range(1, 25).Select(_ => Some.Question(_question.Call))]);
        await officer.Page(List);
        _portal.Queries.Forget();

        Assert.Equal(20, (await officer.Page(List)).QuerySelectorAll(".case-card").Length);
        Assert.InRange(_portal.Queries.Commands.Count, 1, 4);
    }

    private async Task<HttpClient> SignIn(params object[] others)
    {
        await _portal.Save([.. Some.Everybody, _question, .. others]);
        return await _portal.SignIn(Some.CaseOfficer, Roles.CaseOfficer);
    }

    private Task<Question> Saved() => _portal.WithDb(db => db.Questions.SingleAsync());
}
