using CoworkingMilano.Domain.Applications;
using System.Net;
using System.Text;
using System.Text.Json;
using CoworkingMilano.Domain.Spaces;
using CoworkingMilano.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CoworkingMilano.Tests.Web.Registry.OpenData;

public sealed class DownloadingTheRegistry : IAsyncLifetime
{
    private const string Awkward = "=SOMMA(1;2), \"Lab\"\r\ndi Città";

    private readonly PortalFactory _portal = new();
    private HttpClient _visitor = null!;

    public async ValueTask InitializeAsync()
    {
        var call = Some.Call();
        await _portal.Save([.. Some.Everybody]);
        await _portal.Save(
            Some.AdmittedAccreditation(Some.Premises("Isola Lab") with { Coordinates = new Coordinates(45.485613m, 9.190412m), HoursNote = "domenica su prenotazione" }, call),
            Some.AdmittedAccreditation(Some.Premises(Awkward), call),
            Some.AdmittedAccreditation(Some.Premises("Chi è uscito"), call));
        await _portal.WithDb(async db =>
        {
            var space = await db.Spaces.SingleAsync(s => s.Name == "Chi è uscito");
            space.Suspend(ProceedingGround.RequirementLost, "Mancano le sale.", new DateOnly(2026, 3, 2), null, Some.ResponsibleOfficer, Some.Clock);
        });
        _visitor = _portal.Visitor();
    }

    public ValueTask DisposeAsync()
    {
        _portal.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Gives_a_CSV_that_survives_quotes_newlines_and_spreadsheets()
    {
        var response = await _visitor.GetAsync("/dati/spazi.csv");
        var rows = Parsed(Encoding.UTF8.GetString(await response.Content.ReadAsByteArrayAsync()).TrimStart('\uFEFF'));

        Assert.Equal("text/csv", response.Content.Headers.ContentType!.MediaType);
        Assert.Equal("utf-8", response.Content.Headers.ContentType.CharSet);
        Assert.Equal(3, rows.Count);
        Assert.All(rows, row => Assert.Equal(rows[0].Count, row.Count));
        string Cell(string space, string column) => rows.Single(r => r[1] == space)[rows[0].IndexOf(column)];
        Assert.Equal("'" + Awkward, Cell("'" + Awkward, "nome"));
        Assert.Equal(("45.485613", "9.190412"), (Cell("Isola Lab", "latitudine"), Cell("Isola Lab", "longitudine")));
        Assert.Equal(("Mo-Fr 09:00-19:00", "domenica su prenotazione", "24", "200.00"), (Cell("Isola Lab", "orari"), Cell("Isola Lab", "orari_nota"), Cell("Isola Lab", "postazioni"), Cell("Isola Lab", "canone_mensile_da")));
        Assert.Equal("connessione sale attrezzature ristoro eventi rete stampa open-space", Cell("Isola Lab", "servizi"));
        Assert.Equal(("2026-03-02", "https://localhost/elenco/isola-lab"), (Cell("Isola Lab", "in_elenco_dal"), Cell("Isola Lab", "pagina")));
        Assert.Matches(@"^AC-2026-\d{4,}$", Cell("Isola Lab", "id"));
        Assert.Contains("creativecommons.org/licenses/by/4.0", Cell("Isola Lab", "licenza"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Gives_the_same_facts_as_JSON()
    {
        var response = await _visitor.GetAsync("/dati/spazi.json");
        var root = JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement;

        Assert.Equal("application/json", response.Content.Headers.ContentType!.MediaType);
        Assert.Contains("creativecommons.org/licenses/by/4.0", root.GetProperty("licenza").GetString(), StringComparison.Ordinal);
        Assert.Equal("2026-03-02", root.GetProperty("giorno").GetString());
        var spaces = root.GetProperty("spazi").EnumerateArray().ToList();
        Assert.Equal(2, spaces.Count);
        var isola = spaces.Single(s => s.GetProperty("nome").GetString() == "Isola Lab");
        Assert.Equal((24, 200m, 9.190412), (isola.GetProperty("postazioni").GetInt32(), isola.GetProperty("canone_mensile_da").GetDecimal(), isola.GetProperty("longitudine").GetDouble()));
        Assert.Contains("stampa", isola.GetProperty("servizi").EnumerateArray().Select(s => s.GetString()));
        Assert.Contains(spaces, s => s.GetProperty("nome").GetString() == Awkward);
    }

    [Fact]
    public async Task Gives_a_valid_GeoJSON_with_no_geometry_for_who_has_no_point()
    {
        var response = await _visitor.GetAsync("/dati/spazi.geojson");
        var root = JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement;

        Assert.Equal("application/geo+json", response.Content.Headers.ContentType!.MediaType);
        Assert.Equal("FeatureCollection", root.GetProperty("type").GetString());
        var features = root.GetProperty("features").EnumerateArray().ToDictionary(f => f.GetProperty("properties").GetProperty("nome").GetString()!);
        Assert.All(features.Values, f => Assert.Equal(("Feature", f.GetProperty("properties").GetProperty("id").GetString()), (f.GetProperty("type").GetString(), f.GetProperty("id").GetString())));
        Assert.Equal(JsonValueKind.Null, features[Awkward].GetProperty("geometry").ValueKind);
        var point = features["Isola Lab"].GetProperty("geometry");
        Assert.Equal("Point", point.GetProperty("type").GetString());
        Assert.Equal([9.190412, 45.485613], point.GetProperty("coordinates").EnumerateArray().Select(n => n.GetDouble()));
    }

    [Theory]
    [InlineData("csv")]
    [InlineData("json")]
    [InlineData("geojson")]
    public async Task Is_not_sent_again_until_something_changes(string format)
    {
        var first = await _visitor.GetAsync($"/dati/spazi.{format}");
        Assert.Equal("*", Assert.Single(first.Headers.GetValues("Access-Control-Allow-Origin")));
        Assert.Equal("public, max-age=300", first.Headers.CacheControl!.ToString().Replace("max-age=300, public", "public, max-age=300", StringComparison.Ordinal));

        Assert.Equal(HttpStatusCode.NotModified, (await Ask()).StatusCode);

        _portal.Clock.Later(days: 2);
        await _portal.WithDb(async db => (await db.Spaces.SingleAsync(s => s.Name == "Chi è uscito")).Reinstate("Le sale ci sono.", Some.ResponsibleOfficer, _portal.Clock));
        var changed = await Ask();
        Assert.Equal(HttpStatusCode.OK, changed.StatusCode);
        Assert.Contains("Chi è uscito", await changed.Content.ReadAsStringAsync(), StringComparison.Ordinal);

        Task<HttpResponseMessage> Ask()
        {
            var request = new HttpRequestMessage(HttpMethod.Get, $"/dati/spazi.{format}");
            request.Headers.IfNoneMatch.Add(first.Headers.ETag!);
            return _visitor.SendAsync(request);
        }
    }

    [Fact]
    public async Task Holds_nothing_of_the_manager()
    {
        foreach (var format in (string[])["csv", "json", "geojson"])
        {
            var text = await (await _visitor.GetAsync($"/dati/spazi.{format}")).Content.ReadAsStringAsync();
            Assert.All((string[])[Some.Manager.Email!, Some.Manager.FamilyName, Some.Manager.Id, "pec.example", "12345678903", "MI-1234567"], secret => Assert.DoesNotContain(secret, text, StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task Is_documented_column_by_column()
    {
        var header = (await (await _visitor.GetAsync("/dati/spazi.csv")).Content.ReadAsStringAsync()).TrimStart('\uFEFF').Split("\r\n")[0].Split(',');

        var page = await _visitor.Page("/dati");

        Assert.Equal(header, page.QuerySelectorAll("main tbody th").Select(th => th.TextContent));
        Assert.All((string[])["/dati/spazi.csv", "/dati/spazi.json", "/dati/spazi.geojson"], file => Assert.NotNull(page.QuerySelector($"main a[href='{file}']")));
        Assert.NotNull(page.QuerySelector("main a[rel=license]"));
    }

    /// <summary>RFC 4180, by hand.</summary>
    private static List<List<string>> Parsed(string text)
    {
        var (rows, row, cell, quoted) = (new List<List<string>>(), new List<string>(), new StringBuilder(), false);
        for (var i = 0; i < text.Length; i++)
        {
            switch (text[i])
            {
                case '"' when quoted && i + 1 < text.Length && text[i + 1] == '"':
                    cell.Append('"');
                    i++;
                    break;
                case '"':
                    quoted = !quoted;
                    break;
                case ',' when !quoted:
                    row.Add(cell.ToString());
                    cell.Clear();
                    break;
                case '\n' when !quoted:
                    row.Add(cell.ToString().TrimEnd('\r'));
                    cell.Clear();
                    rows.Add(row);
                    row = [];
                    break;
                default:
                    cell.Append(text[i]);
                    break;
            }
        }

        return rows;
    }
}
