using System.Net;
using CoworkingMilano.Domain.Accounts;
using CoworkingMilano.Tests.Support;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CoworkingMilano.Tests.Web.Identity.Registrations;

public sealed class Registering : IDisposable
{
    private const string Email = "carla@example.org";
    private const string Password = "una frase lunga abbastanza";

    private readonly PortalFactory _portal = new();

    public void Dispose() => _portal.Dispose();

    [Theory]
    [InlineData("quindici.carat!")]
    [InlineData("solo lettere minuscole e spazi")]
    [InlineData("🐎🔋📎🐎🔋📎🐎🔋📎🐎🔋📎🐎🔋📎 ")]
    public async Task Opens_an_account_from_the_link_and_signs_in(string password)
    {
        var visitor = _portal.Visitor();
        Assert.Contains($"Abbiamo scritto a {Email}", (await (await SignUp(visitor)).Html()).Words(), StringComparison.Ordinal);
        Assert.False(await _portal.WithDb(db => db.Users.AnyAsync()));

        var response = await OpenAccount(visitor, (await _portal.MailTo(Email)).Link, password);

        response.LeadsTo("/area-personale");
        Assert.Contains("Carla", (await visitor.Page("/privacy")).QuerySelector(".header-name")!.TextContent, StringComparison.Ordinal);
        Assert.True((await _portal.WithDb(db => db.Users.SingleAsync())).EmailConfirmed);
        (await SignIn(password)).LeadsTo("/area-personale");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await SignIn(password.TrimEnd() + "?")).StatusCode);
    }

    [Fact]
    public async Task Leads_back_to_the_page_that_asked()
    {
        var visitor = _portal.Visitor();
        await visitor.FillIn("/registrati?ritorno=%2Fservizi%2Fvoucher", "/registrati", ("Email", Email));

        (await OpenAccount(visitor, (await _portal.MailTo(Email)).Link, Password)).LeadsTo("/servizi/voucher");
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("//evil.example")]
    public async Task Never_leads_away(string payload)
    {
        await _portal.Visitor().FillIn("/registrati", ("Email", Email), ("ritorno", payload));

        (await OpenAccount(_portal.Visitor(), (await _portal.MailTo(Email)).Link, Password)).LeadsTo("/area-personale");
    }

    [Fact]
    public async Task Says_the_same_and_does_the_same_for_an_address_that_has_an_account()
    {
        var hasher = new CountingHasher();
        await using var portal = _portal.WithWebHostBuilder(builder => builder.ConfigureTestServices(services => services.AddSingleton<IPasswordHasher<Account>>(hasher)));

        var (fresh, freshSql) = await SignUpCounting(portal);
        await SaveOwner();
        var (taken, takenSql) = await SignUpCounting(portal);

        Assert.Equal(fresh, taken);
        Assert.Equal(freshSql, takenSql);
        Assert.NotEmpty(takenSql);
        Assert.DoesNotContain(takenSql, sql => sql.Contains("\"Accounts\"", StringComparison.Ordinal) || sql.Contains("[Accounts]", StringComparison.Ordinal));
        Assert.Equal(0, hasher.Hashes + hasher.Verifications);
    }

    [Fact]
    public async Task Tells_the_owner_of_an_address_that_somebody_tried()
    {
        await SaveOwner();

        await SignUp(_portal.Visitor());

        var letter = await _portal.MailTo(Email);
        Assert.Contains("Un account c’è già, e non è cambiato nulla", letter.Body, StringComparison.Ordinal);
        Assert.Contains("https://localhost/accedi", letter.Body, StringComparison.Ordinal);
        Assert.Contains("https://localhost/password-dimenticata", letter.Body, StringComparison.Ordinal);
        Assert.False(letter.HasLink);
    }

    [Fact]
    public async Task Leaves_neither_link_nor_address_in_the_database_once_the_message_has_gone()
    {
        await SignUp(_portal.Visitor());
        var link = (await _portal.MailTo(Email)).Link;

        var notice = await _portal.WithDb(db => db.Notices.SingleAsync());

        Assert.Null(notice.Address);
        Assert.DoesNotContain(link.Split('=')[1], $"{notice.Body}{notice.Subject}{notice.ReturnUrl}", StringComparison.Ordinal);
    }

    [Fact]
    public async Task Changes_nothing_while_the_link_is_only_followed()
    {
        await SignUp(_portal.Visitor());
        var link = (await _portal.MailTo(Email)).Link;

        for (var scan = 0; scan < 3; scan++)
        {
            var page = await _portal.Visitor().GetAsync(link);
            Assert.Equal(HttpStatusCode.OK, page.StatusCode);
            Assert.Equal("no-referrer", Assert.Single(page.Headers.GetValues("Referrer-Policy")));
            Assert.True(page.Headers.CacheControl!.NoStore);
        }

        Assert.False(await _portal.WithDb(db => db.Users.AnyAsync()));
    }

    [Fact]
    public async Task Spends_the_link_with_the_first_account_it_opens()
    {
        await SignUp(_portal.Visitor());
        await SignUp(_portal.Visitor());
        var letters = await _portal.MailsTo(Email);
        await OpenAccount(_portal.Visitor(), letters[0].Link, Password);

        foreach (var letter in letters)
        {
            var again = await _portal.Visitor().GetAsync(letter.Link);
            Assert.Equal(HttpStatusCode.Gone, again.StatusCode);
            Assert.Contains("Questo collegamento non è più valido", (await again.Html()).Words(), StringComparison.Ordinal);
        }

        Assert.Equal(1, await _portal.WithDb(db => db.Users.CountAsync()));
    }

    [Fact]
    public async Task Opens_one_account_of_two_pages_that_stood_open()
    {
        await SignUp(_portal.Visitor());
        var link = (await _portal.MailTo(Email)).Link;
        var visitor = _portal.Visitor();

        var second = await visitor.FillInAfter(link, "/registrati/conferma", () => OpenAccount(_portal.Visitor(), link, Password), ("GivenName", "Ugo"), ("FamilyName", "Verdi"), ("Password", Password));

        Assert.Equal(HttpStatusCode.Gone, second.StatusCode);
        Assert.Equal("Carla", (await _portal.WithDb(db => db.Users.SingleAsync())).GivenName);
    }

    [Theory]
    [InlineData("/registrati/conferma")]
    [InlineData("/registrati/conferma?codice=")]
    [InlineData("/registrati/conferma?codice=inventato")]
    public async Task Refuses_a_link_made_up(string link) => Assert.Equal(HttpStatusCode.Gone, (await _portal.Visitor().GetAsync(link)).StatusCode);

    [Fact]
    public async Task Refuses_a_link_older_than_a_day()
    {
        await SignUp(_portal.Visitor());
        var link = (await _portal.MailTo(Email)).Link;
        _portal.Clock.Now += TimeSpan.FromMinutes((24 * 60) - 1);
        Assert.Equal(HttpStatusCode.OK, (await _portal.Visitor().GetAsync(link)).StatusCode);

        _portal.Clock.Now += TimeSpan.FromMinutes(2);

        Assert.Equal(HttpStatusCode.Gone, (await _portal.Visitor().GetAsync(link)).StatusCode);
    }

    [Theory]
    [InlineData(14, "La password ha almeno 15 caratteri")]
    [InlineData(257, "La password non supera i 256 caratteri")]
    [InlineData(0, "Scegli una password")]
    [InlineData(30, "Questa password si indovina facilmente: scegli una frase tua, senza sequenze e non fatta solo del tuo nome o di parole note")]
    public async Task Asks_of_a_password_to_be_long_and_hard_to_guess(int length, string sentence)
    {
        await SignUp(_portal.Visitor());

        var page = await (await OpenAccount(_portal.Visitor(), (await _portal.MailTo(Email)).Link, new string('a', length))).ComesBack("Password", sentence);

        Assert.Equal("Carla", page.ValueOf("GivenName"));
        Assert.Contains("Almeno 15 caratteri", page.QuerySelector("#Password-hint")!.TextContent, StringComparison.Ordinal);
        Assert.False(await _portal.WithDb(db => db.Users.AnyAsync()));
    }

    [Theory]
    [InlineData("", "Scrivi il tuo indirizzo e-mail")]
    [InlineData("carla", "Scrivi un indirizzo e-mail completo, per esempio nome@esempio.it")]
    [InlineData("carla@localhost", "Scrivi un indirizzo e-mail completo, per esempio nome@esempio.it")]
    [InlineData("Carla <carla@example.org>", "Scrivi un indirizzo e-mail completo, per esempio nome@esempio.it")]
    [InlineData("carla@example.org\r\nBcc: ladro@evil.example", "Scrivi un indirizzo e-mail completo, per esempio nome@esempio.it")]
    [InlineData("carlà@example.org", "Scrivi un indirizzo e-mail completo, per esempio nome@esempio.it")]
    public async Task Wants_an_address_that_mail_can_reach(string email, string sentence)
    {
        await (await _portal.Visitor().FillIn("/registrati", ("Email", email))).ComesBack("Email", sentence);

        Assert.False(await _portal.WithDb(db => db.Notices.AnyAsync()));
    }

    [Fact]
    public async Task Sends_the_message_again_three_times_an_hour_at_most()
    {
        var visitor = _portal.Visitor();
        for (var attempt = 1; attempt <= 3; attempt++)
        {
            Assert.Contains("Invia di nuovo", (await (await SignUp(visitor)).Html()).Words(), StringComparison.Ordinal);
        }

        var fourth = await SignUp(visitor);

        Assert.Equal(HttpStatusCode.TooManyRequests, fourth.StatusCode);
        Assert.InRange(fourth.Headers.RetryAfter!.Delta!.Value.TotalMinutes, 1, 60);
        Assert.Contains("Troppe richieste", (await fourth.Html()).Words(), StringComparison.Ordinal);
        _portal.Clock.Now += TimeSpan.FromHours(1);
        Assert.Equal(HttpStatusCode.OK, (await SignUp(visitor)).StatusCode);
        Assert.Equal(4, (await _portal.MailsTo(Email)).Count);
    }

    [Fact]
    public async Task Takes_ten_addresses_an_hour_from_one_place()
    {
        for (var attempt = 1; attempt <= 10; attempt++)
        {
            Assert.Equal(HttpStatusCode.OK, (await SignUp(_portal.Visitor(), $"{attempt}@example.org")).StatusCode);
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, (await SignUp(_portal.Visitor(), "11@example.org")).StatusCode);
    }

    private async Task<(string Answer, IReadOnlyList<string> Sql)> SignUpCounting(WebApplicationFactory<Program> portal)
    {
        var visitor = portal.CreateClient(new() { AllowAutoRedirect = false, BaseAddress = new Uri("https://localhost") });
        var send = await visitor.ReadForm("/registrati", ("Email", Email));
        _portal.Queries.Forget();
        var answer = await (await send()).Told();
        return (answer, _portal.Queries.Commands);
    }

    private Task SaveOwner()
    {
        var owner = Some.Person("Carla", "Rossi");
        owner.MoveTo(Email, Email.ToUpperInvariant());
        return _portal.Save(owner);
    }

    private static Task<HttpResponseMessage> SignUp(HttpClient visitor, string email = Email) => visitor.FillIn("/registrati", ("Email", email));

    private static Task<HttpResponseMessage> OpenAccount(HttpClient visitor, string link, string password) =>
        visitor.FillIn(link, "/registrati/conferma", ("GivenName", "Carla"), ("FamilyName", "Rossi"), ("Password", password));

    private Task<HttpResponseMessage> SignIn(string password) => _portal.Visitor().FillIn("/accedi", ("Email", Email), ("Password", password));
}
