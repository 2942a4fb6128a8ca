using System.Net;
using CoworkingMilano.Domain.Accounts;
using CoworkingMilano.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CoworkingMilano.Tests.Web.Officers.Accounts;

public sealed class GivingAndTakingRoles : IDisposable
{
    private readonly PortalFactory _portal = new();
    private readonly Account _officer = Some.Person("Ida", "Testa");
    private readonly Account _ada = Some.Person("Ada", "Bianchi");

    public void Dispose() => _portal.Dispose();

    [Fact]
    public async Task Counts_from_the_officers_next_request()
    {
        var officer = await _portal.SignIn(_officer, Roles.Auditor);
        var administrator = await _portal.SignIn(_ada, Roles.Administrator);
        Assert.Equal(HttpStatusCode.Forbidden, (await officer.GetAsync("/ufficio/account")).StatusCode);

        await GiveRoles(administrator, _officer, "Administrator", "Auditor");
        Assert.Equal(HttpStatusCode.OK, (await officer.GetAsync("/ufficio/account")).StatusCode);

        await GiveRoles(administrator, _officer, "Inspector");
        Assert.Equal(HttpStatusCode.Forbidden, (await officer.GetAsync("/ufficio/account")).StatusCode);
        Assert.Equal(["Inspector"], await _portal.WithDb(db => db.UserRoles.Where(r => r.UserId == _officer.Id).Select(r => r.RoleId).ToListAsync()));
    }

    [Fact]
    public async Task Leaves_at_least_one_role()
    {
        await _portal.SignIn(_officer, Roles.Auditor);

        var response = await GiveRoles(await _portal.SignIn(_ada, Roles.Administrator), _officer);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        Assert.Contains("Scegli almeno un ruolo", (await response.Html()).QuerySelector("#Roles-error")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Leaves_at_least_one_administrator()
    {
        var administrator = await _portal.SignIn(_ada, Roles.Administrator);

        var response = await GiveRoles(administrator, _ada, "Auditor");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        Assert.Contains("È l’unico amministratore", (await response.Html()).QuerySelector("#Roles-error")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, (await administrator.Send($"/ufficio/account/{_ada.Id}/blocco")).StatusCode);

        await _portal.SignIn(_officer, Roles.Administrator);
        Assert.Equal(HttpStatusCode.Found, (await GiveRoles(administrator, _ada, "Auditor")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await administrator.GetAsync("/ufficio/account")).StatusCode);
    }

    [Fact]
    public async Task Concerns_officers_only()
    {
        var citizen = Some.Person("Carla", "Rossi");
        await _portal.Save(citizen);
        var administrator = await _portal.SignIn(_ada, Roles.Administrator);

        Assert.DoesNotContain(citizen.Email!, (await administrator.Page("/ufficio/account")).Words(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await administrator.GetAsync($"/ufficio/account/{citizen.Id}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await administrator.Send($"/ufficio/account/{citizen.Id}", ("Roles", "Auditor"))).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await administrator.Send($"/ufficio/account/{citizen.Id}/blocco")).StatusCode);
    }

    private static Task<HttpResponseMessage> GiveRoles(HttpClient administrator, Account officer, params string[] roles) =>
        administrator.Send($"/ufficio/account/{officer.Id}", [.. roles.Select(role => ("Roles", role))]);
}
