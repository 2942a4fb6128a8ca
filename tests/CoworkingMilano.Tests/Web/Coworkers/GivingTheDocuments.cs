using System.Net;
using System.Text;
using CoworkingMilano.Domain.Files;
using CoworkingMilano.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CoworkingMilano.Tests.Web.Coworkers;

[Collection(CoworkersDesk.Name)]
public sealed class GivingTheDocuments(CoworkersDesk desk)
{
    [Fact]
    public async Task Keeps_the_file_and_gives_it_back_as_an_attachment_that_runs_nothing()
    {
        var (client, draft) = await desk.EmptyDraft();
        var url = $"{CoworkersDesk.UrlOf(draft)}/documenti";

        (await Upload(client, url, "curriculum", "cv.pdf", SomeFile.Pdf())).LeadsTo(url);

        Assert.Contains("cv.pdf", (await client.Page(url)).Words());
        var file = await client.GetAsync($"{url}/curriculum");
        Assert.Equal(SomeFile.Pdf(), await file.Content.ReadAsByteArrayAsync());
        Assert.Equal("application/pdf", file.Content.Headers.ContentType!.MediaType);
        Assert.Equal(("attachment", "cv.pdf"), (file.Content.Headers.ContentDisposition!.DispositionType, file.Content.Headers.ContentDisposition.FileName));
        Assert.Equal("nosniff", file.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("default-src 'none'; sandbox", file.Headers.GetValues("Content-Security-Policy").Single());
    }

    [Fact]
    public async Task Takes_every_document_of_the_call_and_completes_the_section()
    {
        var (client, draft) = await desk.EmptyDraft();
        var url = $"{CoworkersDesk.UrlOf(draft)}/documenti";
        foreach (var document in draft.Call.Documents)
        {
            await Upload(client, url, document.Code, "file.pdf", SomeFile.Pdf());
        }

        Assert.Empty((await desk.Saved(draft)).MissingDocuments);
        Assert.Contains("Sezioni complete: 1 su 7", (await client.Page(CoworkersDesk.UrlOf(draft))).Words());
    }

    [Fact]
    public async Task Cleans_a_picture_of_what_it_tells_beside_what_it_shows()
    {
        var (client, draft) = await desk.EmptyDraft();
        var url = $"{CoworkersDesk.UrlOf(draft)}/documenti";

        await Upload(client, url, "documento-identita", "carta.jpg", SomeFile.Jpeg(exif: true, gps: true));

        var bytes = await client.GetByteArrayAsync($"{url}/documento-identita");
        Assert.True(FileInspection.Of(bytes).IsAccepted);
        Assert.DoesNotContain(SomeFile.Camera, Encoding.Latin1.GetString(bytes));
        Assert.Equal(-1, bytes.AsSpan().IndexOf(SomeFile.LatitudeBytes));
    }

    [Fact]
    public async Task Replaces_a_document_and_deletes_the_one_that_was_there()
    {
        var (client, draft) = await desk.Draft();
        var url = $"{CoworkersDesk.UrlOf(draft)}/documenti";
        var earlier = draft.Attachments.Single(a => a.Code == "preventivo").File.Id;

        (await Upload(client, url, "preventivo", "nuovo.pdf", SomeFile.Pdf())).LeadsTo(url);

        Assert.Equal("nuovo.pdf", (await desk.Saved(draft)).Attachments.Single(a => a.Code == "preventivo").File.Name);
        Assert.False(await desk.Portal.WithDb(db => db.StoredFiles.AnyAsync(f => f.Id == earlier)));
    }

    [Fact]
    public async Task Takes_a_document_away_and_once_gone_says_nothing_more()
    {
        var (client, draft) = await desk.Draft();
        var url = $"{CoworkersDesk.UrlOf(draft)}/documenti";

        (await client.FillIn(url, $"{url}/preventivo/rimozione")).LeadsTo(url);
        (await client.Send($"{url}/preventivo/rimozione")).LeadsTo(url);

        Assert.Equal(["preventivo"], (await desk.Saved(draft)).MissingDocuments.Select(d => d.Code));
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync($"{url}/preventivo")).StatusCode);
    }

    [Fact]
    public async Task Knows_only_the_documents_of_the_call()
    {
        var (client, draft) = await desk.EmptyDraft();

        Assert.Equal(HttpStatusCode.NotFound, (await client.Send($"{CoworkersDesk.UrlOf(draft)}/documenti/altro")).StatusCode);
    }

    private static Task<HttpResponseMessage> Upload(HttpClient client, string url, string code, string name, byte[] bytes) =>
        client.Upload(url, $"{url}/{code}", $"{code}.File", name, bytes);
}
