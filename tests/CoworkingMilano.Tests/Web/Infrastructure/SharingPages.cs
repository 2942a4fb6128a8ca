using System.IO.Compression;
using System.Net;
using CoworkingMilano.Tests.Support;
using CoworkingMilano.Web.Infrastructure;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace CoworkingMilano.Tests.Web.Infrastructure;

public sealed class SharingPages : IAsyncLifetime
{
    private readonly PortalFactory _portal = new();

    public async ValueTask InitializeAsync()
    {
        await _portal.Save([.. Some.Everybody]);
        await _portal.Save(Some.AdmittedAccreditation());
    }

    public ValueTask DisposeAsync()
    {
        _portal.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Makes_a_page_once_for_all_visitors()
    {
        var first = await _portal.Visitor().GetStringAsync("/elenco");
        _portal.Queries.Forget();

        Assert.Equal(first, await _portal.Visitor().GetStringAsync("/elenco"));
        Assert.Empty(_portal.Queries.Commands);
    }

    [Theory, InlineData("/numeri"), InlineData("/dati/numeri.csv")]
    public async Task Keeps_nothing_of_a_HEAD(string path)
    {
        await _portal.Visitor().SendAsync(new HttpRequestMessage(HttpMethod.Head, path));
        _portal.Queries.Forget();

        Assert.NotEmpty(await _portal.Visitor().GetByteArrayAsync(path));
        Assert.NotEmpty(_portal.Queries.Commands);
    }

    [Fact]
    public async Task Makes_another_for_another_search()
    {
        Assert.Contains("1 spazio in elenco", (await _portal.Visitor().Page("/elenco")).Words(), StringComparison.Ordinal);
        Assert.Contains("Nessuno spazio trovato", (await _portal.Visitor().Page("/elenco?q=altrove")).Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Shows_a_change_at_the_next_request()
    {
        var visitor = _portal.Visitor();
        await visitor.GetAsync("/elenco");
        await visitor.GetAsync("/");

        await _portal.Save(Some.AdmittedAccreditation(name: "Darsena"));

        Assert.Contains("2 spazi in elenco", (await visitor.Page("/elenco")).Words(), StringComparison.Ordinal);
        Assert.Contains("guarda tutti i 2 spazi in elenco", (await visitor.Page("/")).Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Forgets_an_entry_on_the_day_it_ends()
    {
        var visitor = _portal.Visitor();
        await visitor.GetAsync("/elenco");

        _portal.Clock.Later(days: 5 * 365);

        Assert.Contains("L’elenco si apre con il primo spazio ammesso", (await visitor.Page("/elenco")).Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Gives_nobody_the_page_of_somebody()
    {
        var (ada, gino) = (Some.Person("Ada", "Amati"), Some.Person("Gino", "Gestori"));
        var (adas, ginos, visitor) = (await _portal.SignIn(ada), await _portal.SignIn(gino), _portal.Visitor());

        foreach (var _ in (int[])[1, 2])
        {
            Assert.Equal("Ada", await NameOn(adas));
            Assert.Null(await NameOn(visitor));
            Assert.Equal("Gino", await NameOn(ginos));
        }
    }

    [Fact]
    public async Task Answers_apart_who_sends_a_cookie()
    {
        await _portal.Visitor().GetAsync("/servizi/accreditamento");
        var visitor = _portal.VisitorApart();
        _portal.Queries.Forget();

        var response = await visitor.GetAsync("/servizi/accreditamento");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.NotEmpty(_portal.Queries.Commands);
    }

    [Theory]
    [InlineData("br")]
    [InlineData("gzip, deflate;q=0.5, br")]
    [InlineData("gzip")]
    [InlineData("br;q=0")]
    public async Task Sends_each_browser_what_it_can_read(string accepted)
    {
        var plain = await _portal.Visitor().GetStringAsync("/elenco");
        var visitor = _portal.Visitor();
        visitor.DefaultRequestHeaders.Add("Accept-Encoding", accepted);
        foreach (var _ in (int[])[1, 2])
        {
            var response = await visitor.GetAsync("/elenco");

            Assert.Equal(accepted switch { "gzip" => "gzip", "br;q=0" => null, _ => "br" }, response.Content.Headers.ContentEncoding.SingleOrDefault());
            Assert.Equal(["Accept-Encoding", "Cookie"], response.Headers.Vary.Distinct().Order());
            Assert.Equal("public, max-age=60", response.Headers.CacheControl!.ToString());
            Assert.Equal(plain, await Text(response));
        }
    }

    [Fact]
    public async Task Compresses_nothing_that_holds_a_name()
    {
        var client = await _portal.SignIn(Some.Person("Ada", "Amati"));
        client.DefaultRequestHeaders.Add("Accept-Encoding", "br");

        var response = await client.GetAsync("/elenco");

        Assert.Empty(response.Content.Headers.ContentEncoding);
        Assert.True(response.Headers.CacheControl!.NoStore);
    }

    [Fact]
    public void Is_for_pages_open_to_everybody()
    {
        using var client = _portal.Visitor();
        var shared = _portal.Services.GetRequiredService<EndpointDataSource>().Endpoints.Where(e => e.Metadata.GetMetadata<SharedPageAttribute>() is not null).ToList();

        Assert.NotEmpty(shared);
        Assert.All(shared, endpoint => Assert.NotNull(endpoint.Metadata.GetMetadata<IAllowAnonymous>()));
    }

    private static async Task<string?> NameOn(HttpClient client) => (await client.Page("/elenco")).QuerySelector(".header-name-text")?.TextContent;

    private static async Task<string> Text(HttpResponseMessage response)
    {
        var bytes = await response.Content.ReadAsStreamAsync();
        using var reader = new StreamReader(response.Content.Headers.ContentEncoding.SingleOrDefault() switch
        {
            "br" => new BrotliStream(bytes, CompressionMode.Decompress),
            "gzip" => new GZipStream(bytes, CompressionMode.Decompress),
            _ => bytes,
        });
        return await reader.ReadToEndAsync();
    }
}
