using System.Diagnostics;
using System.Text.RegularExpressions;

namespace CoworkingMilano.BrowserTests;

/// <summary>What a city's operator does on a clean machine: clone, publish, start from wherever the service manager stands.</summary>
public sealed partial class PublishingTheFirstClone : IAsyncLifetime
{
    private const string Host = "coworking.example";

    private readonly string _folder = Directory.CreateTempSubdirectory("clone-").FullName;

    private string Published => Path.Combine(_folder, "out");

    public async ValueTask InitializeAsync()
    {
        var repository = Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "../../../../.."));
        await RunAsync("git", "clone", "--quiet", repository, Path.Combine(_folder, "clone"));
        await RunAsync("dotnet", "publish", Path.Combine(_folder, "clone/src/CoworkingMilano.Web"), "-c", "Release", "-o", Published, "--nologo", "-v", "quiet");
    }

    public ValueTask DisposeAsync()
    {
        Directory.Delete(_folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Gives_every_style_and_script_its_compressed_twin_and_serves_them_from_the_root_folder()
    {
        var assets = Directory.EnumerateFiles(Path.Combine(Published, "wwwroot"), "*", SearchOption.AllDirectories).Where(f => f.EndsWith(".css", StringComparison.Ordinal) || f.EndsWith(".js", StringComparison.Ordinal)).ToList();
        Assert.True(assets.Count >= 2, "The publish holds no style or no script.");
        Assert.All(assets, asset => Assert.True(File.Exists($"{asset}.br"), $"{asset} has no .br beside it."));

        await using var portal = await PortalProcess.StartAsync(
            Path.Combine(Published, "CoworkingMilano.Web.dll"), "/", ("ASPNETCORE_ENVIRONMENT", "Production"), ("Portal__PublicUrl", $"https://{Host}"), ("Portal__KnownProxies", "127.0.0.1"));
        using var browser = new HttpClient { BaseAddress = new Uri(portal.Address) };
        browser.DefaultRequestHeaders.Host = Host;
        browser.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");

        var home = await browser.GetStringAsync("/");
        foreach (var (reference, file) in new[] { (Style().Match(home).Groups[1].Value, "portal.css"), (Script().Match(home).Groups[1].Value, "portal.js") })
        {
            Assert.NotEmpty(reference);
            Assert.Equal(await File.ReadAllBytesAsync(assets.Single(a => Path.GetFileName(a) == file)), await browser.GetByteArrayAsync(reference));
        }
    }

    private static async Task RunAsync(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, $"{program} {arguments[0]} failed:\n{await output}\n{await errors}");
    }

    [GeneratedRegex("<link rel=\"stylesheet\" href=\"([^\"]+)\"")]
    private static partial Regex Style();

    [GeneratedRegex("<script src=\"([^\"]+)\"")]
    private static partial Regex Script();
}
