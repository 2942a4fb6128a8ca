using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace CoworkingMilano.BrowserTests.Support;

/// <summary>Somebody at a browser of their own. Every page they look at is checked: accessibility, console, and that nothing was asked of another site.</summary>
public sealed class Visitor : IAsyncDisposable
{
    private static readonly string Artifacts = Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "../../../../../artifacts/screenshots"));

    /// <summary>Beside those of the pictures: the narrowest a page must bear (WCAG 1.4.10), and two tablets.</summary>
    private static readonly int[] Widths = [320, 768, 1024];

    private readonly string _portal;
    private readonly IBrowserContext _context;
    private readonly bool _hasJavaScript;
    private readonly List<string> _complaints = [];

    private Visitor(string portal, IBrowserContext context, IPage page, bool hasJavaScript)
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
            if (!request.Url.StartsWith(portal, StringComparison.Ordinal) && !request.Url.StartsWith("data:", StringComparison.Ordinal))
            {
                _complaints.Add($"{page.Url} asked {request.Url}");
            }
        };
        page.Dialog += (_, dialog) => dialog.AcceptAsync();
    }

    public IPage Page { get; }

    public ILocator Main => Page.Locator("main");

    /// <summary>How many pages were looked at.</summary>
    public int PagesChecked { get; private set; }

    public static Task<Visitor> EnterAsync(Portal portal, Chromium chromium, bool javaScript = true) => EnterAsync(portal.Address, chromium, javaScript);

    public static async Task<Visitor> EnterAsync(string portal, Chromium chromium, bool javaScript = true)
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

    public async Task<IResponse> GoToAsync(string path) => (await Page.GotoAsync(_portal + path))!;

    /// <summary>Signs in with the one-click button of a persona.</summary>
    public async Task BecomeAsync(string name)
    {
        await GoToAsync("/accedi");
        await Page.GetByRole(AriaRole.Button, new() { Name = name }).ClickAsync();
        await Assertions.Expect(Page.GetByRole(AriaRole.Button, new() { Name = "Esci" })).ToBeVisibleAsync();
    }

    public async Task SignInAsync(string email, string password)
    {
        await GoToAsync("/accedi");
        await FillAsync("E-mail", email);
        await FillAsync("Password", password);
        await PressAsync("Accedi");
        await Assertions.Expect(Page.GetByRole(AriaRole.Button, new() { Name = "Esci" })).ToBeVisibleAsync();
    }

    /// <summary>Becomes another persona, whoever was signed in.</summary>
    public async Task HandOverToAsync(string name)
    {
        await LeaveAsync();
        await BecomeAsync(name);
    }

    public Task FillAsync(string label, string text) => Main.GetByLabel(label, new() { Exact = true }).FillAsync(text);

    /// <summary>Answers a question made of radio buttons. The kit draws them on the label, over the control itself: hence the force.</summary>
    public Task ChooseAsync(string legend, string answer) => TickAsync(Main.GetByRole(AriaRole.Group, new() { Name = legend }).GetByLabel(answer, new() { Exact = true }));

    public Task ChooseAsync(string answer) => TickAsync(Main.GetByLabel(answer, new() { Exact = true }));

    public static Task TickAsync(ILocator control) => control.CheckAsync(new() { Force = true });

    public async Task TickEverythingAsync()
    {
        foreach (var box in await Main.GetByRole(AriaRole.Checkbox).AllAsync())
        {
            await TickAsync(box);
        }
    }

    public Task SelectAsync(string label, string answer) => Main.GetByLabel(label, new() { Exact = true }).SelectOptionAsync(new SelectOptionValue { Label = answer });

    public async Task PressAsync(string button)
    {
        await Main.GetByRole(AriaRole.Button, new() { Name = button }).First.ClickAsync();
        await Page.WaitForLoadStateAsync();
    }

    public async Task FollowAsync(string link)
    {
        await Main.GetByRole(AriaRole.Link, new() { Name = link }).First.ClickAsync();
        await Page.WaitForLoadStateAsync();
    }

    public Task SeesAsync(string words) => Assertions.Expect(Main).ToContainTextAsync(words);

    public async Task<PdfFile> DownloadPdfAsync(string link)
    {
        var address = await Main.GetByRole(AriaRole.Link, new() { Name = link }).First.GetAttributeAsync("href");
        var response = await Page.APIRequest.GetAsync(new Uri(new Uri(Page.Url), address).ToString());
        Assert.True(response.Ok, $"{address} does not answer 200.");
        return new PdfFile(await response.BodyAsync());
    }

    /// <summary>Notes what another administration has answered today about a case.</summary>
    public async Task AscertainAsync(string reference, string code, string result, string? note = null)
    {
        await GoToAsync($"/ufficio/domande/{reference}/accertamenti/{code}");
        await ChooseAsync("Che cosa risulta", result);
        await FillAsync("Data della risposta", await Main.GetByLabel("Chiesta il", new() { Exact = true }).InputValueAsync());
        await FillAsync("Numero della risposta", "INPS_41234567");
        await FillAsync("Nota", note ?? "");
        await PressAsync("Salva la verifica");
        await SeesAsync("La verifica è annotata.");
    }

    /// <summary>Waits for a message, which leaves every few seconds, and opens the one-time link in it.</summary>
    public async Task FollowMailAsync(string address, string subject)
    {
        var message = Main.Locator("tbody tr").Filter(new() { HasText = address }).GetByRole(AriaRole.Link, new() { Name = subject }).First;
        for (var patience = DateTime.UtcNow.AddSeconds(30); await message.CountAsync() == 0 && DateTime.UtcNow < patience; await Page.WaitForTimeoutAsync(500))
        {
            await GoToAsync("/sviluppo/posta");
        }

        await message.ClickAsync();
        var link = await Main.Locator("a[href*='codice=']").GetAttributeAsync("href");
        await GoToAsync(new Uri(link!).PathAndQuery);
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
        foreach (var width in Widths)
        {
            await AssertFitsAsync(name, width);
        }

        await Page.SetViewportSizeAsync(1280, 900);
        PagesChecked++;
    }

    public void AssertNothingWasWrong() => Assert.Empty(_complaints);

    public async ValueTask DisposeAsync() => await _context.DisposeAsync();

    /// <summary>Nobody scrolls sideways.</summary>
    private async Task AssertFitsAsync(string name, int width)
    {
        await Page.SetViewportSizeAsync(width, 900);
        if (_hasJavaScript)
        {
            var overflow = await Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
            Assert.True(overflow <= 0, $"{name} ({Page.Url}) is {overflow} pixels wider than a screen of {width}.");
        }
    }

    private async Task PictureAsync(string name, int width)
    {
        await AssertFitsAsync(name, width);
        var folder = Path.Combine(Artifacts, _hasJavaScript ? $"{width}" : $"{width}-nojs");
        Directory.CreateDirectory(folder);
        await Page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}.png"), FullPage = true });
    }
}
