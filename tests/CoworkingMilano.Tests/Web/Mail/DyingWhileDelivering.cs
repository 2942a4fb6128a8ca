using CoworkingMilano.Domain.Accounts;
using CoworkingMilano.Domain.Notices;
using CoworkingMilano.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CoworkingMilano.Tests.Web.Mail;

/// <summary>The portal, in a process of its own, is killed around a real mail server's word: no message is lost, and one that comes twice comes as the same one (docs/adr/0016).</summary>
public sealed class DyingWhileDelivering(MailServerProgram server) : IClassFixture<MailServerProgram>
{
    private readonly string _host = $"{Guid.NewGuid():N}.example";

    [Fact]
    public async Task Loses_no_message_and_repeats_one_only_under_the_same_name()
    {
        Death[] deaths =
        [
            new($"hold-recipient@{_host}", AfterTheServersWord: false),
            new($"hold-data@prima.{_host}", AfterTheServersWord: false),
            new($"hold-data@subito.{_host}", AfterTheServersWord: true),
            new($"hold-data@poi.{_host}", AfterTheServersWord: true, Later: TimeSpan.FromSeconds(2)),
        ];
        var people = deaths.Select(death => Reader(death.Address)).ToList();
        await using var portal = await PortalProcess.StartEmptyAsync(
            Directory.CreateTempSubdirectory("portal-").FullName,
            [("Mail__Host", "localhost"), ("Mail__Port", $"{server.StartTls}"), ("Mail__User", "portale"), ("Mail__Password", "segreto"), ("Mail__Authority", server.Authority)],
            [],
            [.. people, .. people.Select(person => AccountNotices.PasswordChanged(person, TimeProvider.System))]);

        foreach (var death in deaths)
        {
            await server.Holds(death.Address);
            await Kill(portal, death);
            await NothingIsNoted(portal, death);
            await EndTheLease(portal);
            await portal.StartAsync();
        }

        foreach (var death in deaths)
        {
            var notice = await Sent(portal, death.Address);
            var taken = await server.TakenFor(death.Address, death.AfterTheServersWord ? 2 : 1);
            Assert.All(taken, copy => Assert.Equal((notice.MessageId!.Trim('<', '>'), notice.Subject, taken[0].Letter.Body), (copy.Letter.MessageId, copy.Letter.Subject, copy.Letter.Body)));
            Assert.Contains("password", taken[0].Letter.Body, StringComparison.Ordinal);
        }
    }

    /// <summary>SQLite's lock, taken before the server says its 250 and given back after the death, leaves the portal no moment to note it.</summary>
    private async Task Kill(PortalProcess portal, Death death)
    {
        if (!death.AfterTheServersWord)
        {
            await portal.KillAsync();
            return;
        }

        await using (await portal.LockDatabaseAsync())
        {
            server.GoOn(death.Address);
            await server.TakenFor(death.Address);
            await Task.Delay(death.Later);
            await portal.KillAsync();
        }
    }

    private static async Task NothingIsNoted(PortalProcess portal, Death death)
    {
        var notice = await Of(portal, death.Address);
        Assert.Null(notice.SentAt);
        Assert.Null(notice.FailedAt);
        Assert.NotNull(notice.MessageId);
        Assert.True(notice.HeldUntil > DateTime.UtcNow.AddMinutes(5));
    }

    /// <summary>Ten minutes go by.</summary>
    private static async Task EndTheLease(PortalProcess portal)
    {
        await using var db = portal.OpenDatabase();
        await db.Notices.Where(n => n.HeldUntil != null).ExecuteUpdateAsync(notices => notices.SetProperty(n => n.HeldUntil, n => DateTime.UtcNow.AddSeconds(-1)));
    }

    private static async Task<Notice> Sent(PortalProcess portal, string address)
    {
        var notice = await Of(portal, address);
        for (var patience = DateTime.UtcNow.AddSeconds(30); notice.SentAt is null && DateTime.UtcNow < patience; notice = await Of(portal, address))
        {
            await Task.Delay(100);
        }

        Assert.NotNull(notice.SentAt);
        return notice;
    }

    private static async Task<Notice> Of(PortalProcess portal, string address)
    {
        await using var db = portal.OpenDatabase();
        return await db.Notices.AsNoTracking().SingleAsync(n => n.Recipient!.Email == address);
    }

    private static Account Reader(string address)
    {
        var person = Some.Person("Carla", "Rossi");
        person.Email = address;
        return person;
    }

    /// <param name="Address">Where the server stops and waits.</param>
    /// <param name="AfterTheServersWord">Else before it has promised anything.</param>
    /// <param name="Later">How long after its word.</param>
    private sealed record Death(string Address, bool AfterTheServersWord, TimeSpan Later = default);
}
