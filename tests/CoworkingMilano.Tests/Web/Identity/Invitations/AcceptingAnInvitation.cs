using System.Net;
using CoworkingMilano.Tests.Support;
using CoworkingMilano.Web.Areas.Identity.Invitations;
using CoworkingMilano.Web.Infrastructure;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CoworkingMilano.Tests.Web.Identity.Invitations;

public sealed class AcceptingAnInvitation : IDisposable
{
    private const string Password = "la mia prima frase segreta";

    private readonly PortalFactory _portal = new();

    public void Dispose() => _portal.Dispose();

    [Fact]
    public async Task The_first_administrator_chooses_a_password_once_and_gets_in()
    {
        var link = await FirstLink("ada@comune.example");

        var response = await Accept(link, Password);

        Assert.Equal("/accedi", response.Headers.Location!.ToString());
        Assert.Equal("/ufficio", (await _portal.Visitor().FillIn("/accedi", ("Email", "ada@comune.example"), ("Password", Password))).Headers.Location!.ToString());
        Assert.Equal(HttpStatusCode.Gone, (await _portal.Visitor().GetAsync(link)).StatusCode);
    }

    [Fact]
    public async Task A_short_password_comes_back_with_its_rule()
    {
        var link = await FirstLink("ada@comune.example");

        var response = await Accept(link, "breve");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        Assert.EndsWith("La password ha almeno 15 caratteri", (await response.Html()).QuerySelector("#Password-error")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("/accedi", (await Accept(link, Password)).Headers.Location!.ToString());
    }

    [Fact]
    public async Task A_link_that_is_too_old_or_made_up_says_so()
    {
        await using var slow = _portal.WithWebHostBuilder(b => b.ConfigureServices(s => s.Configure<DataProtectionTokenProviderOptions>(o => o.TokenLifespan = TimeSpan.Zero)));
        var old = await FirstLink("ada@comune.example", slow);
        var visitor = slow.CreateClient(new() { AllowAutoRedirect = false, BaseAddress = new Uri("https://localhost") });

        foreach (var link in (string[])[old, "/invito", "/invito?account=x&codice=y", "/invito?account=x"])
        {
            var response = await visitor.GetAsync(link);

            Assert.Equal(HttpStatusCode.Gone, response.StatusCode);
            Assert.Contains("Questo invito non è più valido", (await response.Html()).Words(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_second_administrator_is_refused_to_the_command_once_there_is_one()
    {
        await Accept(await FirstLink("ada@comune.example"), Password);

        var failure = await Assert.ThrowsAsync<StartFailureException>(() => FirstLink("ugo@comune.example"));

        Assert.Equal("Il portale ha già chi lo amministra: altre persone si invitano dalla pagina /ufficio/account.", failure.Message);
        Assert.Equal(1, await _portal.WithDb(db => db.Users.CountAsync()));
    }

    [Fact]
    public async Task The_administrator_who_lost_the_password_gets_a_new_link_from_the_command()
    {
        await Accept(await FirstLink("ada@comune.example"), Password);

        await Accept(await FirstLink("ADA@comune.example"), "la mia seconda frase segreta");

        Assert.Equal("/ufficio", (await _portal.Visitor().FillIn("/accedi", ("Email", "ada@comune.example"), ("Password", "la mia seconda frase segreta"))).Headers.Location!.ToString());
    }

    [Theory]
    [InlineData("ada")]
    [InlineData("@")]
    public async Task The_command_wants_an_address(string email) =>
        Assert.Equal($"'{email}' non è un indirizzo e-mail.", (await Assert.ThrowsAsync<StartFailureException>(() => FirstLink(email))).Message);

    [Fact]
    public async Task The_command_does_not_promote_a_citizen()
    {
        var citizen = Some.Person("Carla", "Rossi");
        await _portal.Save(citizen);

        await Assert.ThrowsAsync<StartFailureException>(() => FirstLink(citizen.Email!));

        Assert.False(await _portal.WithDb(db => db.UserRoles.AnyAsync()));
    }

    private async Task<string> FirstLink(string email, WebApplicationFactory<Program>? portal = null)
    {
        await using var scope = (portal ?? _portal).Services.CreateAsyncScope();
        var printed = await scope.ServiceProvider.GetRequiredService<FirstAdministrator>().InviteAsync(email);
        return new Uri(printed.Split('\n')[^1]).PathAndQuery;
    }

    private async Task<HttpResponseMessage> Accept(string link, string password) => await _portal.Visitor().FillIn(link, "/invito", ("Password", password));
}
