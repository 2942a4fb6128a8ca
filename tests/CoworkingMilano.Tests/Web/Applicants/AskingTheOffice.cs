using System.Net;
using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Domain.Questions;
using CoworkingMilano.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CoworkingMilano.Tests.Web.Applicants;

/// <summary>A question about a call, whose answer is for everybody.</summary>
public sealed class AskingTheOffice : IDisposable
{
    private const string Own = "/area-personale/quesiti";
    private const string New = $"{Own}/nuovo";

    private readonly PortalFactory _portal = new();

    public void Dispose() => _portal.Dispose();

    [Fact]
    public async Task Begins_on_the_service_sheet_and_ends_among_ones_own()
    {
        var client = await SignIn();
        var link = (await client.Page("/servizi/voucher")).QuerySelectorAll("main a").Single(a => a.TextContent == "Fai un quesito").GetAttribute("href")!;
        Assert.Equal($"{New}?servizio=voucher", link);
        Assert.True((await client.Page(link)).QuerySelector("input[value=Voucher]")!.HasAttribute("checked"));

        var response = await client.FillIn(New, ("Kind", "Voucher"), ("Text", " Posso contare l’IVA? "));

        response.LeadsTo(Own);
        var asked = await Saved();
        Assert.Equal(("Posso contare l’IVA?", ApplicationKind.Voucher, Some.Coworker.Id), (asked.Asked, asked.Kind, asked.AskedById));
        Assert.Contains($"{asked.Reference} Posso contare l’IVA? In attesa di risposta", (await client.Page(Own)).Words());
        Assert.DoesNotContain("Posso contare", (await _portal.VisitorApart().Page("/servizi/voucher")).Words());
    }

    [Fact]
    public async Task Twice_asks_once()
    {
        var client = await SignIn();
        var send = await client.ReadForm(New, ("Kind", "Voucher"), ("Text", "Che cosa?"));

        (await send()).LeadsTo(Own);
        (await send()).LeadsTo(Own);

        await Saved();
    }

    [Fact]
    public async Task A_bad_form_comes_back_with_what_was_typed()
    {
        var client = await SignIn();

        await (await client.FillIn(New, ("Kind", "Voucher"), ("Text", ""))).ComesBack("Text", "Scrivi il quesito");
        await (await client.FillIn(New, ("Kind", "Voucher"), ("Text", new string('a', 1001)))).ComesBack("Text", "Il quesito può avere al massimo 1.000 caratteri");
        var page = await (await client.FillIn(New, ("Text", "Che cosa?"))).Html();
        Assert.Contains("Scegli il servizio", page.Words());
        Assert.Equal("Che cosa?", page.ValueOf("Text"));
    }

    [Fact]
    public async Task Waits_after_five_without_an_answer()
    {
        var client = await SignIn();
        await _portal.WithDb(async db =>
        {
            var attached = await db.Calls.SingleAsync();
            db.AddRange(Enumerable.Range(1, Question.MaximumWaiting).Select(_ => Some.Question(attached)));
        });

        await (await client.FillIn(New, ("Kind", "Voucher"), ("Text", "E poi?"))).IsConflict("Hai già 5 quesiti che aspettano una risposta: aspettala prima di farne altri.");
    }

    [Fact]
    public async Task Is_told_of_the_answer_and_finds_it()
    {
        var client = await SignIn();
        await client.FillIn(New, ("Kind", "Voucher"), ("Text", "Posso contare l’IVA?"));
        await Publish();

        var letter = await _portal.MailTo(Some.Coworker.Email!);
        Assert.StartsWith("C’è la risposta al tuo quesito", letter.Subject, StringComparison.Ordinal);
        var inbox = await client.Page("/area-personale/messaggi");
        var message = await client.Page(inbox.QuerySelector(".notice-list a")!.GetAttribute("href")!);
        var own = await client.Page(message.QuerySelector("main a.btn-primary")!.GetAttribute("href")!);
        var answer = await client.Page(own.QuerySelectorAll("main a").Single(a => a.TextContent.StartsWith("Leggi la risposta", StringComparison.Ordinal)).GetAttribute("href")!);
        Assert.Contains("La spesa si conta senza IVA.", answer.Words());
    }

    [Fact]
    public async Task Shows_nobody_elses()
    {
        await SignIn();
        await _portal.WithDb(async db => db.Add(Some.Question(await db.Calls.SingleAsync())));

        Assert.Contains("Non hai ancora chiesto nulla.", (await (await _portal.SignIn(Some.Person("Ugo", "Verdi"))).Page(Own)).Words());
    }

    [Fact]
    public async Task Waits_for_the_next_call_when_none_is_open()
    {
        await _portal.Save(Some.Everybody);
        var client = await _portal.SignIn(Some.Coworker);

        Assert.Equal(HttpStatusCode.Conflict, (await client.FillIn(New, ("Kind", "Voucher"), ("Text", "Che cosa?"))).StatusCode);
    }

    private async Task<HttpClient> SignIn()
    {
        await _portal.Save([.. Some.Everybody, Some.Call()]);
        return await _portal.SignIn(Some.Coworker);
    }

    private Task Publish() => _portal.WithDb(async db =>
    {
        db.Add((await db.Questions.SingleAsync()).Publish("Si conta l’IVA?", "La spesa si conta senza IVA.", Some.CaseOfficer, _portal.Clock));
    });

    private Task<Question> Saved() => _portal.WithDb(db => db.Questions.SingleAsync());
}
