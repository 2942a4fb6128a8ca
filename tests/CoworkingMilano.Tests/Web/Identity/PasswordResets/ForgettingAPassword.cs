using System.Diagnostics;
using System.Net;
using CoworkingMilano.Domain.Accounts;
using CoworkingMilano.Tests.Support;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CoworkingMilano.Tests.Web.Identity.PasswordResets;

public sealed class ForgettingAPassword : IDisposable
{
    private const string Request = "/password-dimenticata";
    private const string Reset = "/password-dimenticata/nuova";
    private const string NewPassword = "una bicicletta sul naviglio";

    private readonly PortalFactory _portal = new();
    private readonly Account _carla = Some.Person("Carla", "Rossi");

    public void Dispose() => _portal.Dispose();

    [Fact]
    public async Task Takes_a_message_a_link_and_a_new_password_and_ends_every_session()
    {
        var session = await _portal.Enter(_carla);
        var link = await AskForLink();

        (await Choose(link)).LeadsTo("/accedi");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await SignIn(PortalFactory.Password)).StatusCode);
        (await SignIn(NewPassword)).LeadsTo("/area-personale");
        Assert.Null((await session.Page("/privacy")).QuerySelector(".header-name"));
        Assert.Contains("la password del tuo account di Coworking Milano è cambiata", (await _portal.MailTo(_carla.Email!)).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Says_the_same_and_does_the_same_for_an_address_nobody_has()
    {
        const string email = "carla@example.org";
        var hasher = new CountingHasher();
        await using var portal = _portal.WithWebHostBuilder(builder => builder.ConfigureTestServices(services => services.AddSingleton<IPasswordHasher<Account>>(hasher)));

        var (unknown, unknownSql) = await AskCounting();
        _carla.MoveTo(email, email.ToUpperInvariant());
        await _portal.Save(_carla);
        var (known, knownSql) = await AskCounting();

        Assert.Equal(unknown, known);
        Assert.Equal(unknownSql, knownSql);
        Assert.DoesNotContain(knownSql, sql => sql.Contains("\"Accounts\"", StringComparison.Ordinal) || sql.Contains("[Accounts]", StringComparison.Ordinal));
        Assert.Equal(0, hasher.Hashes + hasher.Verifications);

        async Task<(string, IReadOnlyList<string>)> AskCounting()
        {
            var send = await portal.CreateClient(new() { AllowAutoRedirect = false, BaseAddress = new Uri("https://localhost") }).ReadForm(Request, ("Email", email));
            _portal.Queries.Forget();
            var answer = await (await send()).Told();
            return (answer, _portal.Queries.Commands);
        }
    }

    [Fact]
    public async Task Takes_about_the_same_time_for_everybody()
    {
        await _portal.Save(_carla);
        await Ask("riscaldamento@example.org");
        List<double> known = [], unknown = [];
        for (var round = 0; round < 15; round++)
        {
            known.Add(await Timed(_carla.Email!));
            unknown.Add(await Timed("nessuno.rossi.1@example.org"));
        }

        Assert.InRange(Median(known) / Median(unknown), 0.4, 2.5);

        async Task<double> Timed(string email)
        {
            _portal.Clock.Now += TimeSpan.FromHours(1);
            var send = await _portal.Visitor().ReadForm(Request, ("Email", email));
            var watch = Stopwatch.StartNew();
            Assert.Equal(HttpStatusCode.OK, (await send()).StatusCode);
            return watch.Elapsed.TotalMilliseconds;
        }

        static double Median(List<double> times) => times.Order().ElementAt(times.Count / 2);
    }

    [Fact]
    public async Task Tells_by_mail_who_has_no_account_here()
    {
        await Ask("nessuno@example.org");

        var letter = await _portal.MailTo("nessuno@example.org");

        Assert.Contains("non c’è un account che lo usi", letter.Body, StringComparison.Ordinal);
        Assert.False(letter.HasLink);
    }

    [Fact]
    public async Task Gives_no_link_to_a_locked_account()
    {
        _carla.Lock(Some.Clock);
        await _portal.Save(_carla);
        await Ask(_carla.Email!);

        var letter = await _portal.MailTo(_carla.Email!);

        Assert.Contains("Questo account però è bloccato", letter.Body, StringComparison.Ordinal);
        Assert.False(letter.HasLink);
    }

    [Fact]
    public async Task Changes_nothing_while_the_link_is_only_followed()
    {
        await _portal.Enter(_carla);
        var link = await AskForLink();

        for (var scan = 0; scan < 3; scan++)
        {
            var page = await _portal.Visitor().GetAsync(link);
            Assert.Equal(HttpStatusCode.OK, page.StatusCode);
            Assert.Equal("no-referrer", Assert.Single(page.Headers.GetValues("Referrer-Policy")));
            Assert.True(page.Headers.CacheControl!.NoStore);
        }

        (await SignIn(PortalFactory.Password)).LeadsTo("/area-personale");
    }

    [Fact]
    public async Task Works_once()
    {
        await _portal.Enter(_carla);
        var link = await AskForLink();
        var other = await AskForLink();
        await Choose(link);

        Assert.Equal(HttpStatusCode.Gone, (await _portal.Visitor().GetAsync(link)).StatusCode);
        Assert.Equal(HttpStatusCode.Gone, (await _portal.Visitor().GetAsync(other)).StatusCode);
    }

    [Fact]
    public async Task Works_once_also_for_two_pages_that_stood_open()
    {
        await _portal.Enter(_carla);
        var link = await AskForLink();

        var second = await _portal.Visitor().FillInAfter(link, Reset, () => Choose(link), ("Password", "tre pesci rossi in Darsena"));

        Assert.Equal(HttpStatusCode.Gone, second.StatusCode);
        (await SignIn(NewPassword)).LeadsTo("/area-personale");
    }

    [Fact]
    public async Task Works_for_an_hour()
    {
        await _portal.Save(_carla);
        var link = await AskForLink();
        _portal.Clock.Now += TimeSpan.FromMinutes(59);
        Assert.Equal(HttpStatusCode.OK, (await _portal.Visitor().GetAsync(link)).StatusCode);

        _portal.Clock.Now += TimeSpan.FromMinutes(2);

        Assert.Equal(HttpStatusCode.Gone, (await _portal.Visitor().GetAsync(link)).StatusCode);
    }

    [Fact]
    public async Task Works_no_more_after_another_change_of_password()
    {
        var session = await _portal.Enter(_carla);
        var link = await AskForLink();

        (await session.FillIn("/account/password", ("CurrentPassword", PortalFactory.Password), ("Password", NewPassword))).LeadsTo("/account");

        Assert.Equal(HttpStatusCode.Gone, (await _portal.Visitor().GetAsync(link)).StatusCode);
    }

    [Fact]
    public async Task Works_no_more_once_the_account_is_locked()
    {
        await _portal.Save(_carla);
        var link = await AskForLink();

        await _portal.WithDb(async db => (await db.Users.SingleAsync()).Lock(Some.Clock));

        Assert.Equal(HttpStatusCode.Gone, (await _portal.Visitor().GetAsync(link)).StatusCode);
    }

    [Fact]
    public async Task Is_one_account_s_alone()
    {
        await _portal.Enter(_carla);
        var ugo = Some.Person("Ugo", "Verdi");
        await _portal.Enter(ugo);

        await Choose(await AskForLink());

        (await _portal.Visitor().FillIn("/accedi", ("Email", ugo.Email!), ("Password", PortalFactory.Password))).LeadsTo("/area-personale");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await _portal.Visitor().FillIn("/accedi", ("Email", ugo.Email!), ("Password", NewPassword))).StatusCode);
    }

    [Fact]
    public async Task Refuses_the_link_of_another_kind()
    {
        await _portal.Visitor().FillIn("/registrati", ("Email", "nuova@example.org"));
        var signUp = (await _portal.MailTo("nuova@example.org")).Link;
        await _portal.Save(_carla);
        var reset = await AskForLink();

        Assert.Equal(HttpStatusCode.Gone, (await _portal.Visitor().GetAsync($"{Reset}?{signUp.Split('?')[1]}")).StatusCode);
        Assert.Equal(HttpStatusCode.Gone, (await _portal.Visitor().GetAsync($"/registrati/conferma?{reset.Split('?')[1]}")).StatusCode);
        Assert.Equal(HttpStatusCode.Gone, (await _portal.Visitor().GetAsync($"/account/e-mail/conferma?{reset.Split('?')[1]}")).StatusCode);
    }

    [Fact]
    public async Task Asks_of_the_new_password_what_every_password_must_be()
    {
        await _portal.Save(_carla);
        var link = await AskForLink();

        await (await Choose(link, "breve")).ComesBack("Password", "La password ha almeno 15 caratteri");
        await (await Choose(link, "carlarossi12345")).ComesBack("Password", "Questa password si indovina facilmente: scegli una frase tua, senza sequenze e non fatta solo del tuo nome o di parole note");
        (await Choose(link)).LeadsTo("/accedi");
    }

    [Fact]
    public async Task May_be_asked_three_times_an_hour_for_one_address_and_ten_from_one_place()
    {
        for (var attempt = 1; attempt <= 3; attempt++)
        {
            Assert.Equal(HttpStatusCode.OK, (await Ask("carla@example.org")).StatusCode);
        }

        var fourth = await Ask("CARLA@example.org");
        Assert.Equal(HttpStatusCode.TooManyRequests, fourth.StatusCode);
        Assert.Contains("Troppe richieste", (await fourth.Html()).Words(), StringComparison.Ordinal);
        for (var attempt = 4; attempt <= 10; attempt++)
        {
            Assert.Equal(HttpStatusCode.OK, (await Ask($"{attempt}@example.org")).StatusCode);
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, (await Ask("11@example.org")).StatusCode);
        Assert.Equal(10, await _portal.WithDb(db => db.Notices.CountAsync()));
    }

    private Task<HttpResponseMessage> Ask(string email) => _portal.Visitor().FillIn(Request, ("Email", email));

    private async Task<string> AskForLink()
    {
        Assert.Equal(HttpStatusCode.OK, (await Ask(_carla.Email!)).StatusCode);
        return (await _portal.MailTo(_carla.Email!)).Link;
    }

    private Task<HttpResponseMessage> Choose(string link, string password = NewPassword) => _portal.Visitor().FillIn(link, Reset, ("Password", password));

    private Task<HttpResponseMessage> SignIn(string password) => _portal.Visitor().FillIn("/accedi", ("Email", _carla.Email!), ("Password", password));
}
