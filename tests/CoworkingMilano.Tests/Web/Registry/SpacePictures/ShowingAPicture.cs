using System.Net;
using System.Net.Http.Headers;
using CoworkingMilano.Domain.Accreditation;
using CoworkingMilano.Tests.Support;

namespace CoworkingMilano.Tests.Web.Registry.SpacePictures;

public sealed class ShowingAPicture : IAsyncLifetime
{
    private const string Picture = "/elenco/isola-lab/immagini/1";

    private readonly PortalFactory _portal = new();
    private readonly AccreditationApplication _application = Some.AdmittedAccreditation();

    public async ValueTask InitializeAsync()
    {
        await _portal.Save([.. Some.Everybody]);
        await _portal.Save(_application);
    }

    public ValueTask DisposeAsync()
    {
        _portal.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Sends_the_bytes_as_the_type_that_was_detected()
    {
        var response = await _portal.Visitor().GetAsync(Picture);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("image/jpeg", response.Content.Headers.ContentType!.ToString());
        Assert.Equal("nosniff", Assert.Single(response.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal(_application.Space!.Pictures[0].File.Content.Bytes, await response.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task Lets_browsers_keep_it_a_week()
    {
        var response = await _portal.Visitor().GetAsync(Picture);

        Assert.Equal("public, max-age=604800", response.Headers.CacheControl!.ToString());
        Assert.Equal($"\"{_application.Space!.Pictures[0].File.Sha256}\"", response.Headers.ETag!.Tag);
    }

    [Fact]
    public async Task Does_not_send_again_what_the_browser_has_nor_reads_it()
    {
        var visitor = _portal.Visitor();
        var fingerprint = (await visitor.GetAsync(Picture)).Headers.ETag!;
        _portal.Queries.Forget();

        using var again = new HttpRequestMessage(HttpMethod.Get, Picture);
        again.Headers.IfNoneMatch.Add(new EntityTagHeaderValue(fingerprint.Tag));
        var response = await visitor.SendAsync(again);

        Assert.Equal(HttpStatusCode.NotModified, response.StatusCode);
        Assert.Empty(await response.Content.ReadAsByteArrayAsync());
        Assert.Single(_portal.Queries.Commands);
        Assert.DoesNotContain(_portal.Queries.Commands, sql => sql.Contains("FileContents"));
    }

    [Fact]
    public async Task Lets_browsers_keep_it_for_ever_at_the_address_that_is_its_alone()
    {
        var visitor = _portal.Visitor();
        var photo = (await visitor.Page("/elenco/isola-lab")).QuerySelector(".gallery img")!;

        var response = await visitor.GetAsync(photo.GetAttribute("src"));

        Assert.Equal("public, max-age=31536000, immutable", Assert.Single(response.Headers.GetValues("Cache-Control")));
        Assert.Equal("public, max-age=604800", (await visitor.GetAsync($"{Picture}?v=00000000")).Headers.CacheControl!.ToString());
        Assert.Equal("public, max-age=604800", (await visitor.GetAsync($"{Picture}?v=")).Headers.CacheControl!.ToString());
    }

    [Fact]
    public async Task Sends_a_smaller_screen_the_smaller_copy()
    {
        var visitor = _portal.Visitor();
        var sizes = (await visitor.Page("/elenco/isola-lab")).QuerySelector(".gallery img")!.GetAttribute("srcset")!.Split(", ");

        Assert.Equal(["480w", "800w"], sizes.Select(s => s.Split(' ')[1]));
        var smaller = await visitor.GetAsync(sizes[0].Split(' ')[0]);
        Assert.Equal("image/jpeg", smaller.Content.Headers.ContentType!.ToString());
        Assert.Equal(SomeFile.Jpeg(480, 360), await smaller.Content.ReadAsByteArrayAsync());
        Assert.NotEqual(smaller.Headers.ETag, (await visitor.GetAsync(Picture)).Headers.ETag);
    }

    [Theory]
    [InlineData("/elenco/isola-lab/immagini/1/700")]
    [InlineData("/elenco/isola-lab/immagini/2")]
    [InlineData("/elenco/mai-visto/immagini/1")]
    public async Task Is_a_404_where_there_is_none(string path)
    {
        var response = await _portal.Visitor().GetAsync(path);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Null(response.Headers.ETag);
    }
}
