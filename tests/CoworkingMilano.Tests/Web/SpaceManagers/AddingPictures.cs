using System.Net;
using CoworkingMilano.Domain.Accreditation;
using CoworkingMilano.Domain.Files;
using CoworkingMilano.Tests.Support;
using CoworkingMilano.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace CoworkingMilano.Tests.Web.SpaceManagers;

public sealed class AddingPictures : IDisposable
{
    private readonly PortalFactory _portal = new();
    private readonly AccreditationApplication _draft = Some.StartedAccreditation();

    public void Dispose() => _portal.Dispose();

    [Fact]
    public async Task Keeps_the_picture_without_what_the_camera_wrote_into_it()
    {
        var manager = await _portal.SignInWith(_draft);

        var response = await Add(manager, "sala.jpg", SomeFile.Jpeg(64, 48, exif: true, gps: true, orientation: 6), "La sala comune");

        Assert.Equal(_draft.Url("fotografie"), response.Headers.Location?.OriginalString);
        var picture = Assert.Single((await _portal.Saved(_draft)).Pictures);
        Assert.Equal(("La sala comune", FileKind.Jpeg, 48, 64), (picture.Caption, picture.File.Kind, picture.File.Width, picture.File.Height));
        var bytes = await (await manager.GetAsync(_draft.Url($"fotografie/{picture.Position}"))).Content.ReadAsByteArrayAsync();
        Assert.Equal(picture.File.Size, bytes.Length);
        Assert.Equal(-1, bytes.AsSpan().IndexOf(SomeFile.LatitudeBytes));
        Assert.Equal(-1, bytes.AsSpan().IndexOf(System.Text.Encoding.ASCII.GetBytes(SomeFile.Camera)));
    }

    [Fact]
    public async Task Shows_it_with_its_words_and_serves_it_with_the_type_detected()
    {
        var manager = await _portal.SignInWith(_draft);
        await Add(manager, "sala", SomeFile.Png(), "La sala comune");

        var page = await manager.Page(_draft.Url("fotografie"));
        Assert.StartsWith(_draft.Url("fotografie/1?v="), page.QuerySelector("main img")!.GetAttribute("src"), StringComparison.Ordinal);
        Assert.Contains("La sala comune", page.Words(), StringComparison.Ordinal);
        var picture = await manager.GetAsync(_draft.Url("fotografie/1"));
        Assert.Equal("image/png", picture.Content.Headers.ContentType!.ToString());
        Assert.Equal("nosniff", Assert.Single(picture.Headers.GetValues("X-Content-Type-Options")));
    }

    [Fact]
    public async Task Keeps_the_smaller_copies_clean_like_the_picture_and_shows_them()
    {
        var manager = await _portal.SignInWith(_draft);

        await AddWithCopies(manager, SomeFile.Jpeg(1600, 1200), SomeFile.Jpeg(480, 360, gps: true), SomeFile.Jpeg(960, 720));

        var photo = (await manager.Page(_draft.Url("fotografie"))).QuerySelector("main img")!;
        Assert.EndsWith(" 1600w", photo.GetAttribute("srcset"), StringComparison.Ordinal);
        Assert.Equal(SomeFile.Jpeg(480, 360), await manager.GetByteArrayAsync(_draft.Url("fotografie/1/480")));
        Assert.Equal(SomeFile.Jpeg(960, 720), await manager.GetByteArrayAsync(_draft.Url("fotografie/1/960")));
        Assert.Equal(HttpStatusCode.NotFound, (await manager.GetAsync(_draft.Url("fotografie/1/700"))).StatusCode);
    }

    /// <summary>Not a picture, of another kind, of other proportions, with something behind the image.</summary>
    public static TheoryData<byte[]> BadCopies => new() { SomeFile.Html(), SomeFile.Png(480, 360), SomeFile.Jpeg(480, 480), (byte[])[.. SomeFile.Jpeg(480, 360), .. SomeFile.Zip()] };

    [Theory]
    [MemberData(nameof(BadCopies), DisableDiscoveryEnumeration = true)]
    public async Task Keeps_the_picture_alone_when_a_copy_cannot_be_trusted(byte[] copy)
    {
        var manager = await _portal.SignInWith(_draft);

        var response = await AddWithCopies(manager, SomeFile.Jpeg(800, 600), copy);

        Assert.Equal(HttpStatusCode.Found, response.StatusCode);
        Assert.Single((await _portal.Saved(_draft)).Pictures);
        Assert.Equal(0, await _portal.WithDb(db => db.Set<Rendition>().CountAsync()));
        Assert.Null((await manager.Page(_draft.Url("fotografie"))).QuerySelector("main img")!.GetAttribute("srcset"));
    }

    [Fact]
    public async Task Twice_keeps_one()
    {
        var manager = await _portal.SignInWith(_draft);
        await Add(manager, "sala.png", SomeFile.Png(), "La sala comune");

        var again = await Add(manager, "sala.png", SomeFile.Png(), "La sala comune");

        Assert.Equal(_draft.Url("fotografie"), again.Headers.Location?.OriginalString);
        Assert.Single((await _portal.Saved(_draft)).Pictures);
    }

    [Fact]
    public async Task Says_that_a_file_is_too_large_to_be_read()
    {
        var manager = await _portal.SignInWith(_draft);

        // Without an antiforgery token: the size is judged before anything is read, or the answer would be 400.
        using var form = new MultipartFormDataContent { { new ByteArrayContent(new byte[Uploads.ReadableRequestBytes]), "Picture", "sala.jpg" } };
        var response = await manager.PostAsync(_draft.Url("fotografie"), form);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
        Assert.Contains("Il file è troppo grande", (await response.Html()).Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Stops_at_eight()
    {
        for (var i = 1; i <= AccreditationApplication.MaximumPictures; i++)
        {
            _draft.AddPicture(Some.File(FileKind.Png, $"{i}.png"), $"Sala {i}", Some.Clock);
        }

        var manager = await _portal.SignInWith(_draft);

        Assert.Null((await manager.Page(_draft.Url("fotografie"))).QuerySelector("input[type=file]"));
        var page = await manager.Page("/accessibilita");
        using var form = new MultipartFormDataContent
        {
            { new StringContent(page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!), "__RequestVerificationToken" },
            { new StringContent("Sala 9"), "Caption" },
            { new ByteArrayContent(SomeFile.Png()), "Picture", "9.png" },
        };
        Assert.Equal(HttpStatusCode.Conflict, (await manager.PostAsync(_draft.Url("fotografie"), form)).StatusCode);
        Assert.Equal(AccreditationApplication.MaximumPictures, (await _portal.Saved(_draft)).Pictures.Count());
    }

    [Fact]
    public async Task Lets_one_be_removed_with_its_bytes_once_and_for_all()
    {
        var manager = await _portal.SignInWith(_draft);
        await AddWithCopies(manager, SomeFile.Jpeg(800, 600), SomeFile.Jpeg(480, 360));
        Assert.Equal(1, await _portal.WithDb(db => db.Set<Rendition>().CountAsync()));
        var removal = _draft.Url("fotografie/1/rimozione");

        var first = await manager.FillIn(_draft.Url("fotografie"), removal);
        var second = await manager.Send(removal);

        Assert.Equal(_draft.Url("fotografie"), first.Headers.Location?.OriginalString);
        Assert.Equal(_draft.Url("fotografie"), second.Headers.Location?.OriginalString);
        Assert.Equal((0, 0, 0), await _portal.WithDb(async db => (await db.StoredFiles.CountAsync(), await db.Set<FileContent>().CountAsync(), await db.Set<Rendition>().CountAsync())));
        Assert.Equal(HttpStatusCode.NotFound, (await manager.GetAsync(_draft.Url("fotografie/1"))).StatusCode);
    }

    [Fact]
    public async Task Is_refused_once_submitted_but_the_pictures_can_still_be_seen()
    {
        var submitted = Some.SubmittedAccreditation();
        var manager = await _portal.SignInWith(submitted);

        Assert.Equal(HttpStatusCode.Conflict, (await manager.Send(submitted.Url("fotografie"), ("Caption", "Sala"))).StatusCode);
        Assert.Equal(HttpStatusCode.Conflict, (await manager.Send(submitted.Url("fotografie/1/rimozione"))).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await manager.GetAsync(submitted.Url("fotografie/1"))).StatusCode);
    }

    [Fact]
    public async Task Shows_nobody_else_a_picture()
    {
        var draft = Some.DraftAccreditation();
        await _portal.SignInWith(draft);

        var other = await _portal.SignIn(Some.Person("Gino", "Gestori"));

        Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync(draft.Url("fotografie/1"))).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await other.Send(draft.Url("fotografie/1/rimozione"))).StatusCode);
    }

    private Task<HttpResponseMessage> AddWithCopies(HttpClient manager, byte[] picture, params byte[][] copies) => manager.Upload(
        _draft.Url("fotografie"), _draft.Url("fotografie"), [("Picture", "sala.jpg", picture), .. copies.Select(copy => ("Smaller", "sala.jpg", copy))], ("Caption", "La sala comune"));

    private Task<HttpResponseMessage> Add(HttpClient manager, string name, byte[] bytes, string caption) =>
        manager.Upload(_draft.Url("fotografie"), _draft.Url("fotografie"), "Picture", name, bytes, ("Caption", caption));
}
