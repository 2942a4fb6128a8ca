using System.Net;
using CoworkingMilano.Domain.Calls;
using CoworkingMilano.Domain.Questions;
using CoworkingMilano.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CoworkingMilano.Tests.Web.Registry.Questions;

public sealed class ReadingTheQuestions : IDisposable
{
    private readonly PortalFactory _portal = new();
    private readonly Call _call = Some.Call();

    public void Dispose() => _portal.Dispose();

    [Fact]
    public async Task Stand_on_the_sheet_of_their_service_the_latest_five_first()
    {
        await Publish(7);

        var page = await _portal.Visitor().Page("/servizi/voucher");

        Assert.Equal(["Quesito 7?", "Quesito 6?", "Quesito 5?", "Quesito 4?", "Quesito 3?"], page.QuerySelectorAll(".public-questions summary").Select(s => s.TextContent));
        Assert.NotNull(page.QuerySelector("#quesiti"));
        Assert.Empty((await _portal.Visitor().Page("/servizi/accreditamento")).QuerySelectorAll(".public-questions summary"));
    }

    [Theory]
    [InlineData("perché", "Perché no?")]
    [InlineData("PERCHE", "Perché no?")]
    [InlineData("citta  CAFFE", "Caffè in città?")]
    [InlineData("risposta 1", "Perché no?")]
    public async Task Are_found_whatever_case_and_accents(string words, string found)
    {
        await Save(Published("Perché no?", "Risposta 1."), Published("Caffè in città?", "Risposta 2."), Some.Question(_call, text: "Perché aspetta?"));

        var page = await _portal.Visitor().Page($"/servizi/voucher/quesiti?q={Uri.EscapeDataString(words)}");

        Assert.Equal([found], page.QuerySelectorAll(".public-questions summary").Select(s => s.TextContent));
    }

    [Fact]
    public async Task Say_when_nothing_is_found()
    {
        await Publish(1);

        var page = await _portal.Visitor().Page("/servizi/voucher/quesiti?q=zebra");

        Assert.Contains("Nessun quesito contiene «zebra».", page.Words());
    }

    [Fact]
    public async Task Come_in_pages_of_twenty()
    {
        await Publish(21);

        Assert.Equal(20, (await _portal.Visitor().Page("/servizi/voucher/quesiti")).QuerySelectorAll("summary").Length);
        Assert.Single((await _portal.Visitor().Page("/servizi/voucher/quesiti?pagina=2")).QuerySelectorAll("summary"));
    }

    [Fact]
    public async Task Have_each_an_address_that_stays_on_their_service_alone()
    {
        var question = Published("Perché no?", "Perché sì.");
        var waiting = Some.Question(_call);
        await Save(question, waiting);
        var visitor = _portal.Visitor();

        Assert.Contains("Perché sì.", (await visitor.Page($"/servizi/voucher/quesiti/{question.Reference}")).Words());
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync($"/servizi/accreditamento/quesiti/{question.Reference}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync($"/servizi/voucher/quesiti/{waiting.Reference}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync("/servizi/altro/quesiti")).StatusCode);
    }

    [Fact]
    public async Task Of_an_earlier_call_stay_at_its_code()
    {
        var question = Published("Com’era prima?", "Così.");
        await Save(question);
        await _portal.WithDb(async db => (await db.Calls.SingleAsync()).Close(new(2026, 1, 31)));
        await _portal.Save(Call2013.Open("2026-nuovo", new DateOnly(2026, 2, 1), Some.Clock));
        var visitor = _portal.Visitor();

        Assert.Empty((await visitor.Page("/servizi/voucher/quesiti")).QuerySelectorAll("summary"));
        Assert.Single((await visitor.Page($"/servizi/voucher/quesiti?bando={_call.Code}")).QuerySelectorAll("summary"));
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync("/servizi/voucher/quesiti?bando=1999")).StatusCode);
    }

    [Fact]
    public async Task Appear_on_a_page_kept_for_everybody_as_soon_as_they_are_published()
    {
        await Publish(1);
        var visitor = _portal.Visitor();
        await visitor.Page("/servizi/voucher");

        await Save(Published("Appena adesso?", "Sì."));

        Assert.Contains("Appena adesso?", (await visitor.Page("/servizi/voucher")).Words());
    }

    [Fact]
    public async Task Cost_three_queries()
    {
        await Publish(21);
        var visitor = _portal.VisitorApart();
        await visitor.Page("/servizi/voucher/quesiti");
        _portal.Queries.Forget();

        await visitor.Page("/servizi/voucher/quesiti");

        Assert.InRange(_portal.Queries.Commands.Count, 1, 3);
    }

    private Task Publish(int count) => Save([.. Enumerable.Range(1, count).Select(n => Published($"Quesito {n}?", "Risposta."))]);

    private async Task Save(params Question[] questions)
    {
        await _portal.WithDb(async db =>
        {
            if (!await db.Users.AnyAsync())
            {
                db.AddRange(Some.Everybody);
            }
        });
        await _portal.WithDb(db =>
        {
            db.AttachRange(questions);
            return Task.CompletedTask;
        });
    }

    private Question Published(string text, string answer)
    {
        var question = Some.Question(_call, text: text);
        question.Publish(text, answer, Some.CaseOfficer, Some.Clock);
        return question;
    }
}
