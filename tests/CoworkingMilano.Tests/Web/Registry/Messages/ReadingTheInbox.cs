using System.Net;
using CoworkingMilano.Domain.Notices;
using CoworkingMilano.Domain.Vouchers;
using CoworkingMilano.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CoworkingMilano.Tests.Web.Registry.Messages;

public sealed class ReadingTheInbox : IDisposable
{
    private readonly PortalFactory _portal = new();

    public void Dispose() => _portal.Dispose();

    [Fact]
    public async Task Holds_every_message_of_ones_cases_also_before_the_mail_leaves()
    {
        var application = await Save();

        var page = await (await _portal.SignIn(Some.Coworker)).Page("/area-personale/messaggi");

        Assert.Equal(
            [$"La tua domanda è stata presa in carico · {application.Reference}", $"Abbiamo ricevuto la tua domanda · {application.Reference}"],
            page.QuerySelectorAll(".notice-list a").Select(a => a.TextContent));
        Assert.Contains("Ne hai 2 da leggere.", page.Words());
        Assert.Equal(2, page.QuerySelectorAll(".notice-list .badge").Length);
    }

    [Fact]
    public async Task Notes_the_first_reading_and_only_the_first()
    {
        var application = await Save();
        var client = await _portal.SignIn(Some.Coworker);
        var url = (await client.Page("/area-personale/messaggi")).QuerySelector(".notice-list a")!.GetAttribute("href")!;
        var first = _portal.Clock.Now.UtcDateTime;

        var page = await client.Page(url);
        _portal.Clock.Now += TimeSpan.FromMinutes(10);
        await client.Page(url);

        Assert.Contains("Un istruttore dell’ufficio ha preso in carico la domanda", page.Words());
        Assert.Contains("L’e-mail è in partenza.", page.Words());
        Assert.NotNull(page.QuerySelector($"main a[href='/coworker/domande/{application.Reference}']"));
        Assert.Equal([null, first], (await Notices(application)).Select(n => n.ReadAt).Order());
        Assert.Contains("Ne hai uno da leggere.", (await client.Page("/area-personale/messaggi")).Words());
        Assert.Contains("Tutti i messaggi: uno da leggere", (await client.Page("/area-personale")).Words());
    }

    [Fact]
    public async Task Says_when_the_mail_left_or_that_it_did_not_arrive()
    {
        var application = await Save();
        var client = await _portal.SignIn(Some.Coworker);
        await _portal.MailsTo(Some.Coworker.Email!);
        var notice = (await Notices(application))[0];

        Assert.Contains("Spedito anche per e-mail il 2 marzo 2026, alle 10:00.", (await client.Page($"/area-personale/messaggi/{notice.Key:N}")).Words());

        await _portal.WithDb(db => db.Notices.ExecuteUpdateAsync(n => n.SetProperty(x => x.SentAt, (DateTime?)null).SetProperty(x => x.FailedAt, _portal.Clock.Now.UtcDateTime)));
        Assert.Contains("Non siamo riusciti a consegnarlo per e-mail", (await client.Page($"/area-personale/messaggi/{notice.Key:N}")).Words());
    }

    [Fact]
    public async Task Reading_does_not_disturb_the_sender_at_work()
    {
        var application = await Save();
        var client = await _portal.SignIn(Some.Coworker);
        await _portal.WithDb(async db =>
        {
            var notice = await db.Notices.OrderBy(n => n.Id).FirstAsync(n => n.RecipientId == Some.Coworker.Id);
            await client.Page($"/area-personale/messaggi/{notice.Key:N}");
            notice.MarkSent(_portal.Clock);
        });

        var read = (await Notices(application))[0];
        Assert.NotNull(read.ReadAt);
        Assert.NotNull(read.SentAt);
    }

    [Fact]
    public async Task Shows_nobody_elses()
    {
        var application = await Save();
        var stranger = await _portal.SignIn(Some.Person("Ugo", "Verdi"));

        Assert.Contains("Nessun messaggio", (await stranger.Page("/area-personale/messaggi")).Words());
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync($"/area-personale/messaggi/{(await Notices(application))[0].Key:N}")).StatusCode);
        Assert.All(await Notices(application), n => Assert.Null(n.ReadAt));
    }

    [Fact]
    public async Task Comes_in_pages_of_twenty_at_four_queries_each()
    {
        await _portal.Save(Some.Everybody);
        var call = Some.Call();
        var space = Some.AccreditedSpace(call);
        await _portal.Save([.. Enumerable.Range(1, 21).Select(n => Some.SubmittedVoucher(call, space, fiscalCode: Some.NewFiscalCode()))]);
        var client = await _portal.SignIn(Some.Coworker);
        await client.Page("/area-personale/messaggi");
        _portal.Queries.Forget();

        Assert.Equal(20, (await client.Page("/area-personale/messaggi")).QuerySelectorAll(".notice-list li").Length);
        Assert.InRange(_portal.Queries.Commands.Count, 1, 4);
        Assert.Single((await client.Page("/area-personale/messaggi?pagina=2")).QuerySelectorAll(".notice-list li"));
    }

    private async Task<VoucherApplication> Save()
    {
        await _portal.Save(Some.Everybody);
        var application = Some.VoucherUnderReview();
        await _portal.Save(application);
        return application;
    }

    private Task<List<Notice>> Notices(VoucherApplication application) =>
        _portal.WithDb(db => db.Notices.Where(n => n.Application!.Reference == application.Reference).OrderBy(n => n.Id).ToListAsync());
}
