using System.Net;
using CoworkingMilano.Domain.Accounts;
using CoworkingMilano.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CoworkingMilano.Tests.Web.Identity.AccountPages;

public sealed class LookingAfterOnesAccount : IDisposable
{
    private const string NewPassword = "una bicicletta sul naviglio";
    private const string NewEmail = "carla.nuova@example.org";

    private readonly PortalFactory _portal = new();
    private readonly Account _carla = Some.Person("Carla", "Rossi");

    public void Dispose() => _portal.Dispose();

    [Fact]
    public async Task Shows_name_and_address()
    {
        var page = await (await _portal.Enter(_carla)).Page("/account");

        Assert.Equal("Carla Rossi", page.Fact("Nome e cognome"));
        Assert.StartsWith(_carla.Email!, page.Fact("E-mail"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Changes_the_password_closes_the_other_sessions_and_says_so_by_mail()
    {
        var here = await _portal.Enter(_carla);
        var elsewhere = await _portal.Enter(_carla);

        (await here.FillIn("/account/password", ("CurrentPassword", PortalFactory.Password), ("Password", NewPassword))).LeadsTo("/account");

        Assert.Contains("La password è cambiata e le altre sessioni sono chiuse.", (await here.Page("/account")).Words(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Found, (await elsewhere.GetAsync("/account")).StatusCode);
        (await SignIn(_carla.Email!, NewPassword)).LeadsTo("/area-personale");
        Assert.Contains("la password del tuo account di Coworking Milano è cambiata", (await _portal.MailTo(_carla.Email!)).Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "Scrivi la tua password attuale")]
    [InlineData("non è questa di certo", "La password attuale non è questa")]
    public async Task Wants_the_current_password_for_a_new_one(string current, string sentence)
    {
        var client = await _portal.Enter(_carla);

        await (await client.FillIn("/account/password", ("CurrentPassword", current), ("Password", NewPassword))).ComesBack("CurrentPassword", sentence);

        (await SignIn(_carla.Email!, PortalFactory.Password)).LeadsTo("/area-personale");
    }

    [Fact]
    public async Task Lets_the_current_password_be_guessed_only_so_often()
    {
        var client = await _portal.Enter(_carla);
        for (var attempt = 2; attempt <= 5; attempt++)
        {
            Assert.Equal(HttpStatusCode.UnprocessableEntity, (await client.FillIn("/account/password", ("CurrentPassword", $"tentativo {attempt}"), ("Password", NewPassword))).StatusCode);
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, (await client.FillIn("/account/password", ("CurrentPassword", PortalFactory.Password), ("Password", NewPassword))).StatusCode);
    }

    [Fact]
    public async Task Moves_to_a_new_address_once_its_mail_was_read()
    {
        var client = await _portal.Enter(_carla);
        var old = _carla.Email!;

        Assert.Contains($"Abbiamo scritto a {NewEmail}", (await (await AskToMove(client)).Html()).Words(), StringComparison.Ordinal);
        Assert.Contains("è stato chiesto di ricevere i messaggi a un altro indirizzo", (await _portal.MailTo(old)).Body, StringComparison.Ordinal);
        var link = (await _portal.MailTo(NewEmail)).Link;
        Assert.Contains(NewEmail, (await _portal.Visitor().Page(link)).Words(), StringComparison.Ordinal);
        Assert.Equal(old, await Address());

        (await _portal.Visitor().FillIn(link, "/account/e-mail/conferma")).LeadsTo("/accedi");

        Assert.Equal(NewEmail, await Address());
        Assert.Contains("ora usa un altro indirizzo e-mail", (await _portal.MailTo(old)).Body, StringComparison.Ordinal);
        (await SignIn(NewEmail, PortalFactory.Password)).LeadsTo("/area-personale");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await SignIn(old, PortalFactory.Password)).StatusCode);
        Assert.Equal(HttpStatusCode.Found, (await client.GetAsync("/account")).StatusCode);
        Assert.Equal(HttpStatusCode.Gone, (await _portal.Visitor().GetAsync(link)).StatusCode);
    }

    [Fact]
    public async Task Says_the_same_of_an_address_somebody_else_has()
    {
        var client = await _portal.Enter(_carla);
        var free = await (await AskToMove(client)).Told();
        var ugo = Some.Person("Ugo", "Verdi");
        ugo.MoveTo(NewEmail, NewEmail.ToUpperInvariant());
        await _portal.Save(ugo);

        Assert.Equal(free, await (await AskToMove(client)).Told());

        var letter = await _portal.MailTo(NewEmail);
        Assert.Contains("L’indirizzo ha già un account suo", letter.Body, StringComparison.Ordinal);
        Assert.False(letter.HasLink);
    }

    [Fact]
    public async Task Refuses_the_link_when_the_address_was_taken_meanwhile()
    {
        await AskToMove(await _portal.Enter(_carla));
        var link = (await _portal.MailTo(NewEmail)).Link;
        var ugo = Some.Person("Ugo", "Verdi");
        ugo.MoveTo(NewEmail, NewEmail.ToUpperInvariant());
        await _portal.Save(ugo);

        Assert.Equal(HttpStatusCode.Gone, (await _portal.Visitor().GetAsync(link)).StatusCode);
    }

    [Fact]
    public async Task Refuses_the_link_after_a_day_and_after_a_change_of_password()
    {
        var client = await _portal.Enter(_carla);
        await AskToMove(client);
        var link = (await _portal.MailTo(NewEmail)).Link;
        await client.FillIn("/account/password", ("CurrentPassword", PortalFactory.Password), ("Password", NewPassword));
        Assert.Equal(HttpStatusCode.Gone, (await _portal.Visitor().GetAsync(link)).StatusCode);

        await client.FillIn("/account/e-mail", ("Email", NewEmail), ("CurrentPassword", NewPassword));
        link = (await _portal.MailTo(NewEmail)).Link;
        Assert.Equal(HttpStatusCode.OK, (await _portal.Visitor().GetAsync(link)).StatusCode);
        _portal.Clock.Now += TimeSpan.FromHours(25);
        Assert.Equal(HttpStatusCode.Gone, (await _portal.Visitor().GetAsync(link)).StatusCode);
    }

    [Theory]
    [InlineData("non un indirizzo", PortalFactory.Password, "Email", "Scrivi un indirizzo e-mail completo, per esempio nome@esempio.it")]
    [InlineData(NewEmail, "non è questa di certo", "CurrentPassword", "La password attuale non è questa")]
    public async Task Wants_an_address_and_the_current_password(string email, string password, string field, string sentence)
    {
        var client = await _portal.Enter(_carla);

        await (await client.FillIn("/account/e-mail", ("Email", email), ("CurrentPassword", password))).ComesBack(field, sentence);

        Assert.False(await _portal.WithDb(db => db.Notices.AnyAsync()));
    }

    [Fact]
    public async Task Closes_the_other_sessions_and_keeps_this_one()
    {
        var here = await _portal.Enter(_carla);
        var elsewhere = await _portal.Enter(_carla);

        (await here.FillIn("/account", "/account/sessioni")).LeadsTo("/account");

        Assert.Equal(HttpStatusCode.OK, (await here.GetAsync("/account")).StatusCode);
        Assert.Equal(HttpStatusCode.Found, (await elsewhere.GetAsync("/account")).StatusCode);
    }

    private static Task<HttpResponseMessage> AskToMove(HttpClient client) => client.FillIn("/account/e-mail", ("Email", NewEmail), ("CurrentPassword", PortalFactory.Password));

    private Task<string?> Address() => _portal.WithDb(db => db.Users.Where(a => a.Id == _carla.Id).Select(a => a.Email).SingleAsync());

    private Task<HttpResponseMessage> SignIn(string email, string password) => _portal.Visitor().FillIn("/accedi", ("Email", email), ("Password", password));
}
