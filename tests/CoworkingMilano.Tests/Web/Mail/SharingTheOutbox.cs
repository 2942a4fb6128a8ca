using System.Collections.Concurrent;
using CoworkingMilano.Domain.Notices;
using CoworkingMilano.Tests.Support;
using CoworkingMilano.Web.Mail;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MimeKit;

namespace CoworkingMilano.Tests.Web.Mail;

/// <summary>Several nodes send from one database; any of them may die at any moment.</summary>
public sealed class SharingTheOutbox : IDisposable
{
    private readonly PortalFactory _portal = new();

    public void Dispose() => _portal.Dispose();

    [Fact]
    public async Task Hands_each_notice_to_one_of_many_senders()
    {
        await WriteNews(count: 90);

        var taken = await StartingLine.Run(6, async (_, line) =>
        {
            await line.Wait();
            var own = new List<int>();
            while (await _portal.WithDb(db => db.TakeNoticesAsync("coworking.example", _portal.Clock)) is { Count: > 0 } batch)
            {
                own.AddRange(batch);
            }

            return own;
        });

        var all = taken.SelectMany(own => own).ToList();
        Assert.Equal(all.Count, all.Distinct().Count());
        var left = await Notices();
        Assert.Equal(left.Count(n => n.Tries == 1), all.Count);
        Assert.True(all.Count >= Outbox.Batch);
    }

    [Fact]
    public async Task Sends_each_once_from_two_nodes_at_work_at_the_same_time()
    {
        await WriteNews(count: 60);
        var post = new ConcurrentBag<string>();
        await using var first = Sending(_ => new RecordingCarrier(post));
        await using var second = Sending(_ => new RecordingCarrier(post));

        await Task.WhenAll(Deliver(first), Deliver(second));
        await Deliver(first);

        Assert.Equal(60, post.Count);
        Assert.Equal(60, post.Distinct().Count());
        Assert.All(await Notices(), n => Assert.NotNull(n.SentAt));
    }

    [Fact]
    public async Task Leaves_alone_what_another_has_until_its_lease_is_over()
    {
        await WriteNews(count: 3);
        Assert.Equal(3, (await _portal.WithDb(db => db.TakeNoticesAsync("coworking.example", _portal.Clock))).Count);
        var post = new ConcurrentBag<string>();
        await using var other = Sending(_ => new RecordingCarrier(post));

        _portal.Clock.Now += Outbox.Lease - TimeSpan.FromSeconds(1);
        await Deliver(other);
        Assert.Empty(post);

        _portal.Clock.Now += TimeSpan.FromSeconds(1);
        await Deliver(other);
        Assert.Equal(3, post.Count);
    }

    [Fact]
    public async Task Sends_again_with_the_same_Message_ID_what_a_sender_died_over_after_the_servers_word()
    {
        await WriteNews(count: 5);
        var post = new ConcurrentBag<string>();
        using var death = new CancellationTokenSource();
        await using (var dying = Sending(_ => new RecordingCarrier(post) { After = 3, Death = death }))
        {
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => dying.Services.GetRequiredService<NoticeSender>().DeliverAsync(death.Token));
        }

        Assert.Equal(3, post.Count);
        Assert.Equal(2, (await Notices()).Count(n => n.SentAt is not null));

        _portal.Clock.Now += Outbox.Lease;
        await using var next = Sending(_ => new RecordingCarrier(post));
        await Deliver(next);

        var notices = await Notices();
        Assert.All(notices, n => Assert.NotNull(n.SentAt));
        Assert.Equal(notices.Select(n => n.MessageId!.Trim('<', '>')).Order(), post.Distinct().Order());
        Assert.Equal(6, post.Count);
    }

    [Fact]
    public async Task Keeps_the_Message_ID_from_try_to_try()
    {
        await WriteNews(count: 1);
        var post = new ConcurrentBag<string>();
        await using var failing = Sending(_ => new RecordingCarrier(post) { Refusal = new("451 più tardi", "451") });
        await Deliver(failing);
        var before = Assert.Single(await Notices()).MessageId;

        _portal.Clock.Now += TimeSpan.FromMinutes(1);
        await using var working = Sending(_ => new RecordingCarrier(post));
        await Deliver(working);

        Assert.NotNull(before);
        Assert.Equal([before, before], post.Select(id => $"<{id}>"));
        Assert.Null(Assert.Single(await Notices()).Failure);
    }

    [Fact]
    public async Task Pauses_longer_and_longer_and_gives_up_after_five_days()
    {
        await WriteNews(count: 1);
        await using var failing = Sending(_ => new RecordingCarrier([]) { Refusal = new("451 più tardi", "451") });
        var begun = _portal.Clock.Now;
        var pauses = new List<TimeSpan>();
        await Deliver(failing);
        while (Assert.Single(await Notices()).HeldUntil is { } next)
        {
            pauses.Add(next - _portal.Clock.Now.UtcDateTime);
            _portal.Clock.Now = next;
            await Deliver(failing);
        }

        var notice = Assert.Single(await Notices());
        Assert.True(notice.IsUndelivered);
        Assert.Equal("451 più tardi", notice.Failure);
        Assert.Equal(TimeSpan.FromMinutes(1), pauses[0]);
        Assert.Equal(pauses.Order(), pauses);
        Assert.InRange((_portal.Clock.Now - begun).TotalDays, 4.5, 5.5);
    }

    [Fact]
    public async Task Goes_on_past_a_message_it_cannot_even_write()
    {
        await WriteNews(count: 2);
        var nobody = Some.Person("Senza", "Indirizzo");
        nobody.Email = "non un indirizzo";
        await _portal.Save(nobody, Notice.Invitation(nobody, _portal.Clock));
        var post = new ConcurrentBag<string>();
        await using var sender = Sending(_ => new RecordingCarrier(post));

        await Deliver(sender);

        Assert.Equal(2, post.Count);
        Assert.Equal("L’indirizzo non è scritto come un indirizzo e-mail.", Assert.Single(await Notices(), n => n.IsUndelivered).Failure);
    }

    private WebApplicationFactory<Program> Sending(Func<IServiceProvider, MailCarrier> carrier) =>
        _portal.WithWebHostBuilder(builder => builder.ConfigureServices(services => services.AddTransient(carrier)));

    private async Task WriteNews(int count)
    {
        var person = Some.Person("Carla", "Rossi");
        await _portal.Save([person, .. Enumerable.Range(1, count).Select(n => AccountNotices.PasswordChanged(person, _portal.Clock))]);
    }

    private Task<List<Notice>> Notices() => _portal.WithDb(db => db.Notices.OrderBy(n => n.Id).ToListAsync());

    private static Task Deliver(WebApplicationFactory<Program> portal) => portal.Services.GetRequiredService<NoticeSender>().DeliverAsync();

    /// <summary>Notes the Message-ID of what it took over; may refuse, or die with its sender right after the server's word.</summary>
    private sealed class RecordingCarrier(ConcurrentBag<string> post) : MailCarrier
    {
        public int After { get; init; }
        public CancellationTokenSource? Death { get; init; }
        public DeliveryException? Refusal { get; init; }

        public override bool ProvesDelivery => true;

        public override async Task HandOverAsync(MimeMessage message, Notice notice, CancellationToken stopping)
        {
            post.Add(message.MessageId!);
            if (Refusal is not null)
            {
                throw Refusal;
            }

            if (Death is not null && post.Count == After)
            {
                await Death.CancelAsync();
                stopping.ThrowIfCancellationRequested();
            }
        }
    }
}
