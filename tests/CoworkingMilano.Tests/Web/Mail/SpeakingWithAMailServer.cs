using CoworkingMilano.Domain.Notices;
using CoworkingMilano.Tests.Support;
using CoworkingMilano.Web.Mail;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CoworkingMilano.Tests.Web.Mail;

/// <summary>With a real one, over real TLS.</summary>
public sealed class SpeakingWithAMailServer(MailServerProgram server) : IClassFixture<MailServerProgram>, IDisposable
{
    private readonly PortalFactory _portal = new();
    private readonly string _host = $"{Guid.NewGuid():N}.example";

    public void Dispose() => _portal.Dispose();

    [Fact]
    public async Task Protects_the_connection_with_STARTTLS_and_signs_in() => await Arrives(Speaking(server.StartTls));

    [Fact]
    public async Task Protects_it_from_the_first_byte_where_the_server_wants_it() => await Arrives(Speaking(server.ImplicitTls, ("Mail:Security", "Tls")));

    [Fact]
    public async Task Needs_no_user_where_the_server_asks_for_none()
    {
        await Write("carla");

        await Deliver(Speaking(server.StartTls, ("Mail:User", ""), ("Mail:Password", "")));

        Assert.Null(Assert.Single(await server.TakenFor($"carla@{_host}")).User);
    }

    [Fact]
    public async Task Never_speaks_in_clear_where_TLS_was_to_come_first()
    {
        await Write("carla");

        await Deliver(Speaking(server.StartTls, ("Mail:Security", "Tls")));

        await Waits("carla", "connessione");
    }

    [Fact]
    public async Task Tells_nothing_to_a_server_whose_certificate_comes_from_a_stranger()
    {
        await Write("carla");

        await Deliver(Speaking(server.Foreign));

        await Waits("carla", "Il certificato del server di posta non è valido");
    }

    [Fact]
    public async Task Tells_nothing_to_a_server_of_another_name()
    {
        await Write("carla");

        await Deliver(Speaking(server.Misnamed));

        await Waits("carla", "Il certificato del server di posta non è valido");
    }

    [Fact]
    public async Task Trusts_no_authority_but_the_systems_unless_it_is_named()
    {
        await Write("carla");

        await Deliver(Speaking(server.StartTls, ("Mail:Authority", "")));

        await Waits("carla", "Il certificato del server di posta non è valido");
    }

    [Fact]
    public async Task Waits_when_user_or_password_are_wrong()
    {
        await Write("carla", "dario");

        await Deliver(Speaking(server.StartTls, ("Mail:Password", "sbagliata")));

        await Waits("carla", "utente o password");
        await Waits("dario", "utente o password");
    }

    [Fact]
    public async Task Waits_when_nobody_listens()
    {
        await Write("carla");

        await Deliver(Speaking(1));

        await Waits("carla", "La connessione con il server si è interrotta");
    }

    [Theory]
    [InlineData("451", "451 ")]
    [InlineData("452-data", "452 il messaggio non va bene")]
    [InlineData("cut", "La connessione con il server si è interrotta")]
    public async Task Tries_later_what_may_go_better(string who, string words)
    {
        await Write(who, "carla");

        await Deliver(Speaking(server.StartTls));

        await Waits(who, words);
        await server.TakenFor($"carla@{_host}");
    }

    [Fact]
    public async Task Waits_no_longer_than_its_patience_for_a_server_that_hangs()
    {
        await Write("hang", "carla");

        await Deliver(Speaking(server.StartTls, ("Mail:TimeoutSeconds", "2")));

        await Waits("hang", "Il server non ha risposto entro 2 secondi.");
        await server.TakenFor($"carla@{_host}");
    }

    [Theory]
    [InlineData("550", "550 ")]
    [InlineData("552-data", "552 il messaggio non va bene")]
    public async Task Gives_up_at_once_what_the_server_will_never_take_and_keeps_its_words(string who, string words)
    {
        await Write(who, "carla");

        await Deliver(Speaking(server.StartTls));

        var refused = await Saved(who);
        Assert.True(refused.IsUndelivered);
        Assert.Null(refused.HeldUntil);
        Assert.Contains(words, refused.Failure, StringComparison.Ordinal);
        await server.TakenFor($"carla@{_host}");
    }

    private async Task Arrives(WebApplicationFactory<Program> portal)
    {
        var notice = Assert.Single(await Write("carla"));

        await Deliver(portal);

        var taken = Assert.Single(await server.TakenFor($"carla@{_host}"));
        Assert.True(taken.Secure);
        Assert.Equal("portale", taken.User);
        Assert.Equal(notice.Subject, taken.Letter.Subject);
        Assert.Equal($"{notice.Key:N}@localhost", taken.Letter.MessageId);
        Assert.Contains("ti è stato creato un account", taken.Letter.Body, StringComparison.Ordinal);
        Assert.Contains("ti &#xE8; stato creato un account", taken.Letter.Html, StringComparison.Ordinal);
        Assert.Equal(_portal.Clock.GetUtcNow().UtcDateTime, (await Saved("carla")).SentAt);
    }

    private async Task Waits(string who, string words)
    {
        var notice = await Saved(who);
        Assert.Null(notice.SentAt);
        Assert.Null(notice.FailedAt);
        Assert.Equal(1, notice.Tries);
        Assert.Equal(_portal.Clock.GetUtcNow().UtcDateTime.AddMinutes(1), notice.HeldUntil);
        Assert.Contains(words, notice.Failure, StringComparison.Ordinal);
        Assert.True(server.TookNothingFor($"{who}@{_host}"));
    }

    private WebApplicationFactory<Program> Speaking(int port, params (string Name, string Value)[] settings) => _portal.WithWebHostBuilder(builder =>
    {
        foreach (var (name, value) in ((string, string)[])[("Mail:Host", "localhost"), ("Mail:Port", $"{port}"), ("Mail:User", "portale"), ("Mail:Password", "segreto"), ("Mail:Authority", server.Authority), .. settings])
        {
            builder.UseSetting(name, value);
        }
    });

    private async Task<Notice[]> Write(params string[] names)
    {
        var people = names.Select(name =>
        {
            var person = Some.Person("Carla", "Rossi");
            person.Email = $"{name}@{_host}";
            return person;
        }).ToArray();
        var notices = people.Select(person => Notice.Invitation(person, _portal.Clock)).ToArray();
        await _portal.Save([.. people, .. notices]);
        return notices;
    }

    private Task<Notice> Saved(string who) => _portal.WithDb(db => db.Notices.Include(n => n.Recipient).SingleAsync(n => n.Recipient!.Email == $"{who}@{_host}"));

    private static async Task Deliver(WebApplicationFactory<Program> portal) => await portal.Services.GetRequiredService<NoticeSender>().DeliverAsync();
}
