using System.Net;
using CoworkingMilano.Tests.Support;
using CoworkingMilano.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CoworkingMilano.Tests.Web.Infrastructure;

public sealed class WaitingForMigration : IDisposable
{
    private readonly PortalFactory _portal = new();

    public void Dispose() => _portal.Dispose();

    [Fact]
    public async Task Answers_503_on_pages_until_the_database_is_ready()
    {
        // As SQL Server finds it, which never migrates itself: the last migration has not run.
        await using var portal = _portal.WithWebHostBuilder(host => host.ConfigureServices(services =>
        {
            var database = services.Select(s => s.ImplementationInstance).OfType<PortalDatabase>().Single();
            services.AddSingleton(database with { MigratesAtStart = false });
        }));
        var client = await _portal.SignIn(Some.Person("Carla", "Rossi"));
        var visitor = portal.CreateClient(new() { AllowAutoRedirect = false, BaseAddress = new Uri("https://localhost") });
        var history = await _portal.WithDb(db => db.Database.GetAppliedMigrationsAsync());
        await Forget(history.Last());

        foreach (var cookie in (string[])["", client.DefaultRequestHeaders.GetValues("Cookie").Single()])
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/elenco");
            request.Headers.TryAddWithoutValidation("Cookie", cookie);
            var page = await visitor.SendAsync(request);

            Assert.Equal(HttpStatusCode.ServiceUnavailable, page.StatusCode);
            Assert.NotNull(page.Headers.RetryAfter);
            Assert.Contains("Servizio in manutenzione", (await page.Html()).Words(), StringComparison.Ordinal);
        }

        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/health/live")).StatusCode);
        var ready = await visitor.GetAsync("/health/ready");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, ready.StatusCode);
        Assert.Equal("non pronto", await ready.Content.ReadAsStringAsync());

        await Remember(history.Last());
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/health/ready")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/elenco")).StatusCode);
    }

    private Task Forget(string migration) => Rename(migration, to: "x" + migration);

    private Task Remember(string migration) => Rename("x" + migration, to: migration);

    private async Task Rename(string migration, string to) =>
        await _portal.WithDb(db => db.Database.ExecuteSqlAsync($"UPDATE __EFMigrationsHistory SET MigrationId = {to} WHERE MigrationId = {migration}"));
}
