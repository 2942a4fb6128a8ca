using System.Net;
using CoworkingMilano.Domain.Accounts;
using CoworkingMilano.Domain.Accreditation;
using CoworkingMilano.Domain.Inspections;
using CoworkingMilano.Tests.Support;
using CoworkingMilano.Web.Areas.Officers.Findings;
using Microsoft.EntityFrameworkCore;
using UglyToad.PdfPig.Core;

namespace CoworkingMilano.Tests.Web.Officers;

public sealed class PhotographingFindings : IAsyncLifetime
{
    private const string Reference = "SO-2026-0007";
    private const string Visit = $"/ufficio/sopralluoghi/{Reference}";
    private const string First = $"{Visit}/rilievi/Q3";

    private readonly PortalFactory _portal = new();
    private readonly AccreditationApplication _application = Some.AccreditationUnderReview();

    public async ValueTask InitializeAsync()
    {
        _application.ScheduleInspection(Reference, new DateOnly(2026, 3, 2), new TimeOnly(10, 30), Some.Inspector, Some.CaseOfficer, _portal.Clock);
        await _portal.Save(Some.Everybody);
        await _portal.Save(_application);
    }

    public ValueTask DisposeAsync() => _portal.DisposeAsync();

    [Fact]
    public async Task Keeps_them_without_what_the_camera_wrote_and_shows_them_to_the_office()
    {
        var client = await Inspector();

        var response = await Shoot(client, SomeFile.Jpeg(64, 48, exif: true, gps: true, orientation: 6), ("IsMet", "true"), ("ThenStay", "true"));

        Assert.Equal(First, response.Headers.Location?.OriginalString);
        var picture = Assert.Single((await Saved()).Pictures);
        Assert.Equal(("Q3", 48, 64), (picture.Requirement.Code, picture.File.Width, picture.File.Height));
        var reader = await _portal.SignIn(Some.Person("Ada", "Revisori"), Roles.Auditor);
        Assert.Contains($"{Visit}/fotografie/1", (await reader.Page(Visit)).QuerySelector("main .shots img")!.GetAttribute("src"));
        var bytes = await (await reader.GetAsync($"{Visit}/fotografie/1")).Content.ReadAsByteArrayAsync();
        Assert.Equal(picture.File.Size, bytes.Length);
        Assert.Equal(-1, bytes.AsSpan().IndexOf(SomeFile.LatitudeBytes));
        Assert.Equal(HttpStatusCode.NotFound, (await reader.GetAsync($"{Visit}/fotografie/2")).StatusCode);
    }

    [Fact]
    public async Task Asks_for_the_camera_and_takes_several_of_one_requirement()
    {
        var client = await Inspector();
        var camera = (await client.Page(First)).QuerySelector("input[type=file]")!;
        Assert.Equal(("image/*", "environment"), (camera.GetAttribute("accept"), camera.GetAttribute("capture")));

        await Shoot(client, SomeFile.Jpeg(64, 48));
        await Shoot(client, SomeFile.Jpeg(64, 48));
        await Shoot(client, SomeFile.Png(30, 20));

        Assert.Equal([1, 2], (await Saved()).Pictures.Select(p => p.Position).Order());
        Assert.Empty((await Saved()).Findings);
        Assert.Contains("2 fotografie", (await client.Page(Visit)).Words());
    }

    [Fact]
    public async Task Takes_some_away_until_the_report_is_closed()
    {
        var client = await Inspector();
        await Shoot(client, SomeFile.Jpeg(64, 48), ("IsMet", "true"));
        await Shoot(client, SomeFile.Jpeg(32, 48), ("IsMet", "true"));

        await client.FillIn(First, ("Unwanted", "1"));

        Assert.Equal(2, Assert.Single((await Saved()).Pictures).Position);
        Assert.Equal(1 + _application.Pictures.Count(), await _portal.WithDb(db => db.StoredFiles.CountAsync()));

        foreach (var code in (await Saved()).Checklist.Select(r => r.Code).ToList())
        {
            await client.FillIn($"{Visit}/rilievi/{code}", ("IsMet", "true"));
        }

        var late = await client.FillInAfter(First, First, () => client.FillIn($"{Visit}/chiusura"), ("Unwanted", "2"));
        Assert.Equal(HttpStatusCode.Conflict, late.StatusCode);
        Assert.Single((await Saved()).Pictures);
        Assert.Equal(HttpStatusCode.Found, (await client.GetAsync(First)).StatusCode);
    }

    [Fact]
    public async Task Keeps_the_picture_also_when_a_word_is_missing()
    {
        var client = await Inspector();

        var response = await Shoot(client, SomeFile.Jpeg(64, 48), ("IsMet", "false"), ("MeasuredValue", "otto"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        var page = await response.Html();
        Assert.Contains("La fotografia è salvata", page.Words());
        Assert.Contains("Descrivi che cosa manca", page.GetElementById("Note-error")!.TextContent);
        Assert.Equal("otto", page.QuerySelector("[name=MeasuredValue]")!.GetAttribute("value"));
        Assert.Single((await Saved()).Pictures);
        Assert.Empty((await Saved()).Findings);
    }

    [TypedInto<FindingForm>(nameof(FindingForm.Picture))]
    [Theory, InlineData("Hai già 4 fotografie di questo requisito: togline una")]
    public async Task Stops_at_four_of_one_requirement(string sentence)
    {
        var client = await Inspector();
        foreach (var width in Enumerable.Range(1, Inspection.MaximumPicturesOfOne))
        {
            await Shoot(client, SomeFile.Jpeg(8 * width, 48));
        }

        Assert.Null((await client.Page(First)).QuerySelector("input[type=file]"));
        var response = await Shoot(client, SomeFile.Jpeg(80, 48));

        await response.ComesBack("Picture", sentence);
        Assert.Equal(Inspection.MaximumPicturesOfOne, (await Saved()).Pictures.Count);
    }

    [Fact]
    public async Task Draws_them_in_the_report_that_the_manager_reads()
    {
        var client = await Inspector();
        await Shoot(client, SomeFile.Jpeg(64, 48, orientation: 6), ("IsMet", "true"));
        foreach (var code in (await Saved()).Checklist.Select(r => r.Code).ToList())
        {
            await client.FillIn($"{Visit}/rilievi/{code}", ("IsMet", "true"));
        }

        await client.FillIn($"{Visit}/chiusura");
        var manager = await _portal.SignIn(Some.Manager);

        var report = new PdfFile(await (await manager.GetAsync($"/gestori/domande/{_application.Reference}/verbali/{Reference}.pdf")).Content.ReadAsByteArrayAsync());

        var picture = Assert.Single((await Saved()).Pictures);
        Assert.Contains("Fotografia 1: Q3 Postazioni", report.Text);
        Assert.Contains(picture.File.Sha256[..20], report.Text.Replace(" ", ""));
        var drawn = Assert.Single(report.Pages.SelectMany(p => p.GetImages()));
        PdfPoint[] corners = [drawn.BoundingBox.BottomLeft, drawn.BoundingBox.BottomRight, drawn.BoundingBox.TopLeft, drawn.BoundingBox.TopRight];
        Assert.True(corners.Max(c => c.Y) - corners.Min(c => c.Y) > corners.Max(c => c.X) - corners.Min(c => c.X), "A picture taken upright stands upright.");
        Assert.Contains(report.Alternatives, words => words.StartsWith("Fotografia 1: Q3", StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.Forbidden, (await manager.GetAsync($"{Visit}/fotografie/1")).StatusCode);
    }

    private Task<HttpClient> Inspector() => _portal.SignIn(Some.Inspector, Roles.Inspector);

    private static Task<HttpResponseMessage> Shoot(HttpClient client, byte[] bytes, params (string, string)[] fields) =>
        client.Upload(First, First, "Picture", bytes[0] == 0x89 ? "foto.png" : "foto.jpg", bytes, fields);

    private Task<Inspection> Saved() => _portal.WithDb(db => db.Inspections.ForVisit(Reference).SingleAsync());
}
