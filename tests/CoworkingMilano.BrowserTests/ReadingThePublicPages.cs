
namespace CoworkingMilano.BrowserTests;

public sealed class ReadingThePublicPages(Portal portal, Chromium chromium)
{
    [Theory, InlineData(true), InlineData(false)]
    public async Task Needs_no_account_and_no_script(bool javaScript)
    {
        await using var visitor = await Visitor.EnterAsync(portal, chromium, javaScript);
        (string Path, string Name)[] pages =
        [
            ("/", "home"), ("/privacy", "privacy"), ("/accessibilita", "accessibilita"), ("/note-legali", "note-legali"), ("/domande-frequenti", "domande-frequenti"),
        ];
        foreach (var (path, name) in pages)
        {
            Assert.Equal(200, (await visitor.GoToAsync(path)).Status);
            await visitor.LookAsync(name);
        }

        visitor.AssertNothingWasWrong();
        Assert.Equal(pages.Length, visitor.PagesChecked);
    }
}
