using System.Data.Common;
using System.Net;
using CoworkingMilano.Domain.Data;
using CoworkingMilano.Tests.Support;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace CoworkingMilano.Tests.Web.Infrastructure;

public sealed class FailingWhilePosting : IDisposable
{
    private readonly PortalFactory _portal = new();

    public void Dispose() => _portal.Dispose();

    [Fact]
    public async Task Shows_the_error_page_with_a_code_and_nothing_of_the_inside()
    {
        await using var broken = Broken();
        var visitor = broken.CreateClient(new() { AllowAutoRedirect = false, BaseAddress = new Uri("https://localhost") });

        var response = await visitor.FillIn("/registrati", ("Email", "carla@example.org"));

        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        var page = await response.Html();
        Assert.Contains("Qualcosa è andato storto", page.Words(), StringComparison.Ordinal);
        Assert.NotEmpty(page.QuerySelector("main .font-monospace")!.TextContent);
        Assert.DoesNotContain("disco", page.Source.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", page.Source.Text, StringComparison.Ordinal);
        Assert.True(response.Headers.CacheControl!.NoStore);
        Assert.True(response.Headers.Contains("Content-Security-Policy"));
    }

    [Theory]
    [InlineData("/accedi")]
    [InlineData("/registrati")]
    [InlineData("/invito")]
    public async Task Without_the_forms_token_says_that_the_form_is_too_old(string path)
    {
        var response = await _portal.Visitor().PostAsync(path, new FormUrlEncodedContent([new("Email", "carla@example.org")]));

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains("Il modulo è scaduto", (await response.Html()).Words(), StringComparison.Ordinal);
    }

    private WebApplicationFactory<Program> Broken() => _portal.WithWebHostBuilder(builder => builder.ConfigureServices(services =>
    {
        services.ConfigureDbContext<SqlitePortalDbContext>(options => options.AddInterceptors(new FullDisk()));
        services.ConfigureDbContext<SqlServerPortalDbContext>(options => options.AddInterceptors(new FullDisk()));
    }));

    private sealed class FullDisk : DbCommandInterceptor
    {
        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default) =>
            command.CommandText.Contains("INSERT", StringComparison.Ordinal) ? throw new IOException("il disco è pieno") : ValueTask.FromResult(result);

        public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default) =>
            command.CommandText.Contains("INSERT", StringComparison.Ordinal) ? throw new IOException("il disco è pieno") : ValueTask.FromResult(result);
    }
}
