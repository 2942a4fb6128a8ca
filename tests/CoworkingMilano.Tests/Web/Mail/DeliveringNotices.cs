using CoworkingMilano.Domain.Accounts;
using CoworkingMilano.Domain.Notices;
using CoworkingMilano.Tests.Support;
using CoworkingMilano.Web.Mail;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CoworkingMilano.Tests.Web.Mail;

public sealed class DeliveringNotices : IDisposable
{
    private readonly PortalFactory _portal = new();

    public void Dispose() => _portal.Dispose();

    [Fact]
    public async Task Writes_each_once_into_the_pickup_folder()
    {
        await _portal.Save(Some.Everybody);
        var application = Some.SubmittedVoucher();
        await _portal.Save(application);
        var notices = await _portal.WithDb(db => db.Notices.Where(n => n.RecipientId == application.ApplicantId && n.Subject.Contains(application.Reference)).ToListAsync());
        var notice = Assert.Single(notices);

        await Deliver();
        var message = Assert.Single(_portal.Posted(), letter => letter.Subject == notice.Subject);

        Assert.Equal($"{notice.Key:N}@localhost", message.MessageId);
        Assert.Contains("Auto-Submitted: auto-generated", message.Headers, StringComparison.Ordinal);
        Assert.Contains("Content-Type: multipart/alternative", message.Headers, StringComparison.Ordinal);
        Assert.Equal(Some.Coworker.Email, message.To);
        Assert.StartsWith("Gentile Carla Rossi,", message.Body, StringComparison.Ordinal);
        Assert.Contains(notice.Body, message.Body, StringComparison.Ordinal);
        Assert.Contains($"https://localhost/area-personale/messaggi/{notice.Key:N}", message.Body, StringComparison.Ordinal);
        Assert.All(await _portal.WithDb(db => db.Notices.ToListAsync()), n => Assert.Equal(Some.Clock.GetUtcNow().UtcDateTime, n.SentAt));

        Directory.Delete(_portal.PickupFolder, recursive: true);
        Directory.CreateDirectory(_portal.PickupFolder);
        await Deliver();
        Assert.Empty(Directory.EnumerateFileSystemEntries(_portal.PickupFolder));
    }

    [Fact]
    public async Task Writes_the_same_file_again_when_it_stopped_before_the_mark()
    {
        await _portal.Save(Some.Everybody);
        await _portal.Save(Some.SubmittedVoucher());
        await Deliver();
        var before = Files();
        await _portal.WithDb(db => db.Notices.ExecuteUpdateAsync(n => n.SetProperty(x => x.SentAt, (DateTime?)null)));

        await Deliver();

        Assert.Equal(before, Files());
    }

    [Fact]
    public async Task Lets_nothing_typed_reach_the_headers()
    {
        var account = new Account { GivenName = "Carla\r\nBcc: ladro@evil.example", FamilyName = "Rossi", UserName = "carla@example.org", Email = "carla@example.org" };
        await _portal.Save(account);
        await _portal.Save(Notice.Invitation(account, Some.Clock));

        await Deliver();

        var message = Assert.Single(_portal.Posted());
        Assert.DoesNotContain("Bcc:", message.Headers, StringComparison.OrdinalIgnoreCase);
        Assert.Equal("carla@example.org", message.To);
    }

    [Fact]
    public async Task Shows_them_in_development_with_links_to_follow()
    {
        await using var portal = _portal.InDevelopment();
        await _portal.Save(Some.Coworker);
        await _portal.Save(Notice.Invitation(Some.Coworker, Some.Clock));
        await portal.Services.GetRequiredService<NoticeSender>().DeliverAsync();
        var visitor = portal.PlainVisitor();

        var list = await visitor.Page("/sviluppo/posta");
        var link = list.QuerySelectorAll("tbody a").Single(a => a.TextContent == "Il tuo account dell’ufficio coworking");
        var message = await visitor.Page(link.GetAttribute("href")!);

        Assert.Contains("Scegli la tua password dal collegamento", message.Words(), StringComparison.Ordinal);
        Assert.Contains("/invito?account=", message.QuerySelector(".message a")!.GetAttribute("href"), StringComparison.Ordinal);
        var html = await visitor.GetAsync($"{link.GetAttribute("href")}/html");
        Assert.Equal("text/html", html.Content.Headers.ContentType!.MediaType);
        Assert.Contains("sandbox", html.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Contains("<h1 style=", await html.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private Task Deliver() => _portal.Services.GetRequiredService<NoticeSender>().DeliverAsync();

    private string[] Files() => [.. Directory.EnumerateFileSystemEntries(_portal.PickupFolder).Order().Select(f => $"{Path.GetFileName(f)} {string.Join('\n', File.ReadLines(f))}")];
}
