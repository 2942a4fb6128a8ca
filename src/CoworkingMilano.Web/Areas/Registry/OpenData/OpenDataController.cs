using CoworkingMilano.Domain;
using CoworkingMilano.Domain.Data;
using CoworkingMilano.Domain.Spaces;
using CoworkingMilano.Web.Infrastructure;
using CoworkingMilano.Web.Infrastructure.Csv;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;

namespace CoworkingMilano.Web.Areas.Registry.OpenData;

/// <summary>The registry of today for whoever wants to build on it, and the page that says how to read it.</summary>
[Area("Registry"), AllowAnonymous, Route("dati")]
public class OpenDataController(PortalDbContext db, PortalSettings settings, TimeProvider clock) : PortalController
{
    private IReadOnlyList<SpaceColumn> Columns => SpaceColumn.All(new Uri(settings.PublicAddress("/", Request)));

    [HttpGet]
    public IActionResult Index() => View(Columns);

    [HttpGet("spazi.csv")]
    public async Task<IActionResult> Csv() => await IsKnownAsync() ? NotModified() : new CsvResult("spazi.csv", CsvDialect.OpenData, [.. Columns.Select(c => c.Name)], Rows());

    [HttpGet("spazi.json")]
    public async Task<IActionResult> Json() => await IsKnownAsync() ? NotModified() : await WriteAsync("application/json", SpacesJson.WriteAsync);

    [HttpGet("spazi.geojson")]
    public async Task<IActionResult> GeoJson() => await IsKnownAsync() ? NotModified() : await WriteAsync("application/geo+json", SpacesJson.WriteGeoAsync);

    private IAsyncEnumerable<PublishedSpace> Spaces() =>
        PublishedSpace.Of(db.Spaces.AccreditedOn(clock.TodayInMilan).ByName()).AsAsyncEnumerable();

    private async IAsyncEnumerable<IReadOnlyList<object?>> Rows()
    {
        var columns = Columns;
        await foreach (var space in Spaces())
        {
            yield return [.. columns.Select(column => column.Value(space) is IEnumerable<string> keys ? string.Join(' ', keys) : column.Value(space))];
        }
    }

    private async Task<IActionResult> WriteAsync(string mediaType, Func<Stream, DateOnly, IReadOnlyList<SpaceColumn>, IAsyncEnumerable<PublishedSpace>, CancellationToken, Task> write)
    {
        Response.ContentType = mediaType;
        await write(Response.Body, clock.TodayInMilan, Columns, Spaces(), HttpContext.RequestAborted);
        return new EmptyResult();
    }

    /// <summary>A version is the day and the last change.</summary>
    private async Task<bool> IsKnownAsync()
    {
        var lastChange = await db.LastRegistryChangeAsync();
        var version = new EntityTagHeaderValue($"\"{clock.TodayInMilan:yyyyMMdd}-{lastChange?.Ticks:x}\"", isWeak: true);
        Response.Headers.ETag = version.ToString();
        Response.Headers.CacheControl = "public, max-age=300";
        Response.OfferAsOpenData();
        return Request.GetTypedHeaders().IfNoneMatch.Any(known => known.Compare(version, useStrongComparison: false));
    }

    private StatusCodeResult NotModified() => StatusCode(StatusCodes.Status304NotModified);
}
