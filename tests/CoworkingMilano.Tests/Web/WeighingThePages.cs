using System.IO.Compression;
using CoworkingMilano.Domain.Accreditation;
using CoworkingMilano.Tests.Support;

namespace CoworkingMilano.Tests.Web;

/// <summary>What a phone downloads to see the list of spaces for the first time, compressed as the published portal compresses it; pictures apart.</summary>
public sealed class WeighingThePages : IAsyncLifetime
{
    private const int Rows = 25;
    private const int MaximumPage = 8 * 1024;
    private const int MaximumFirstVisit = 120 * 1024;

    private readonly PortalFactory _portal = new();

    public async ValueTask InitializeAsync()
    {
        await _portal.Save([.. Some.Everybody]);
        var call = Some.Call();
        await _portal.Save([.. Enumerable.Range(0, Rows).Select(i => Some.AdmittedAccreditation(Premises(i), call))]);
    }

    public ValueTask DisposeAsync()
    {
        _portal.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task The_list_of_twenty_five_spaces_is_eight_kilobytes()
    {
        var page = await _portal.Visitor().Page("/elenco");

        Assert.Equal(Rows, page.QuerySelectorAll(".space-card").Length);
        Assert.InRange((await PageBytes()).Length, 2_000, MaximumPage);
    }

    [Fact]
    public async Task The_first_visit_is_a_hundred_and_twenty_kilobytes_with_its_fonts()
    {
        var page = await _portal.Visitor().Page("/elenco");
        var parts = page.QuerySelectorAll("link[rel=stylesheet], link[rel=icon], script, use").Select(e => (e.GetAttribute("href") ?? e.GetAttribute("src"))!.Split('#')[0]).Distinct();
        var weights = new List<int> { (await PageBytes()).Length };
        foreach (var part in parts)
        {
            weights.Add(Brotli(await _portal.Visitor().GetByteArrayAsync(part)).Length);
        }

        var fonts = Directory.GetFiles(Path.Combine(WebRoot, "dist", "fonts"));
        Assert.InRange(fonts.Length, 1, 4);
        Assert.InRange(weights.Sum() + fonts.Sum(f => (int)new FileInfo(f).Length), 50_000, MaximumFirstVisit);
    }

    private static string WebRoot => Path.GetFullPath("../../../../../src/CoworkingMilano.Web/wwwroot", AppContext.BaseDirectory);

    private static Premises Premises(int number) => Some.Premises($"{Names[number % Names.Length]} {Names[((number * 7) + (number / Names.Length) + 3) % Names.Length].ToLowerInvariant()}", 10 + (number * 3), (number % 9) + 1) with { Address = $"Via {Names[(number * 3 + 5) % Names.Length]} {(number * 11 % 97) + 1}" };

    private static readonly string[] Names = ["Officina", "Cortile", "Ponte", "Darsena", "Loggia", "Bottega", "Torre", "Giardino", "Fucina", "Vetrina", "Portico"];

    private async Task<byte[]> PageBytes()
    {
        var visitor = _portal.Visitor();
        visitor.DefaultRequestHeaders.Add("Accept-Encoding", "br");
        var response = await visitor.GetAsync("/elenco");
        Assert.Equal("br", Assert.Single(response.Content.Headers.ContentEncoding));
        return await response.Content.ReadAsByteArrayAsync();
    }

    /// <summary>At the level the publishing uses.</summary>
    private static byte[] Brotli(byte[] bytes)
    {
        var compressed = new MemoryStream();
        using (var brotli = new BrotliStream(compressed, CompressionLevel.SmallestSize))
        {
            brotli.Write(bytes);
        }

        return compressed.ToArray();
    }
}
