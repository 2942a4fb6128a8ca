using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace CoworkingMilano.BrowserTests.Support;

/// <summary>Somebody at a browser of their own. Every page they look at is checked: accessibility, console, and that nothing was asked of another site.</summary>
public sealed class Visitor : IAsyncDisposable
{
    private static readonly string Artifacts = Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "../../../../../artifacts/screenshots"));

    private readonly Portal _portal;
    private readonly IBrowserContext _context;
    private readonly bool _hasJavaScript;
    private readonly List<string> _complaints = [];

    private Visitor(Portal portal, IBrowserContext context, IPage page, bool hasJavaScript)
    {
        (_portal, _context, Page, _hasJavaScript) = (portal, context, page, hasJavaScript);
        page.Console += (_, message) =>
        {
            // Chromium itself notes every answer of 400 and above; those are looked at by the journey.
            if (message.Type is "error" or "warning" && !message.Text.StartsWith("Failed to load resource", StringComparison.Ordinal))
            {
                _complaints.Add($"{page.Url}: console says {message.Text}");
            }
        };
        page.PageError += (_, error) => _complaints.Add($"{page.Url}: {error}");
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(portal.Address, StringComparison.Ordinal) && !request.Url.StartsWith("data:", StringComparison.Ordinal))
            {
                _complaints.Add($"{page.Url} asked {request.Url}");
            }
        };
        page.Dialog += (_, dialog) => dialog.AcceptAsync();
    }

    public IPage Page { get; }

    /// <summary>How many pages were looked at.</summary>
    public int PagesChecked { get; private set; }

    public static async Task<Visitor> EnterAsync(Portal portal, Chromium chromium, bool javaScript = true)
    {
        var context = await chromium.Browser.NewContextAsync(new()
        {
            JavaScriptEnabled = javaScript,
            Locale = "it-IT",
            TimezoneId = "Europe/Rome",
            ViewportSize = new() { Width = 1280, Height = 900 },
        });
        context.SetDefaultTimeout(20_000);
        return new Visitor(portal, context, await context.NewPageAsync(), javaScript);
    }

    public async Task<IResponse> GoToAsync(string path) => (await Page.GotoAsync(_portal.Address + path))!;

    /// <summary>Signs in with the one-click button of a persona.</summary>
    public async Task BecomeAsync(string name)
    {
        await GoToAsync("/accedi");
        await Page.GetByRole(AriaRole.Button, new() { Name = name }).ClickAsync();
        await Assertions.Expect(Page.GetByRole(AriaRole.Button, new() { Name = "Esci" })).ToBeVisibleAsync();
    }

    public async Task LeaveAsync()
    {
        await Page.GetByRole(AriaRole.Button, new() { Name = "Esci" }).ClickAsync();
        await Assertions.Expect(Page.GetByRole(AriaRole.Link, new() { Name = "Accedi" })).ToBeVisibleAsync();
    }

    /// <summary>Checks the page at hand and keeps two pictures of it, at 1280 and at 390 pixels.</summary>
    public async Task LookAsync(string name)
    {
        if (_hasJavaScript)
        {
            var result = await Page.RunAxe(new AxeRunOptions { RunOnly = RunOnlyOptions.Tags("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice") });
            Assert.True(result.Violations.Length == 0, $"{name} ({Page.Url}): {string.Join("; ", result.Violations.Select(v => $"{v.Id} on {string.Join(", ", v.Nodes.Select(n => n.Html))}"))}");
        }

        await PictureAsync(name, 1280);
        await PictureAsync(name, 390);
        await Page.SetViewportSizeAsync(1280, 900);
        PagesChecked++;
    }

    public void AssertNothingWasWrong() => Assert.Empty(_complaints);

    public async ValueTask DisposeAsync() => await _context.DisposeAsync();

    private async Task PictureAsync(string name, int width)
    {
        await Page.SetViewportSizeAsync(width, 900);
        if (_hasJavaScript)
        {
            var overflow = await Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
            Assert.True(overflow <= 0, $"{name} ({Page.Url}) is {overflow} pixels wider than a screen of {width}.");
        }

        var folder = Path.Combine(Artifacts, _hasJavaScript ? $"{width}" : $"{width}-nojs");
        Directory.CreateDirectory(folder);
        await Page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}.png"), FullPage = true });
    }
}
