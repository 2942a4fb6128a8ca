using CoworkingMilano.Domain.Data;
using CoworkingMilano.Web.Infrastructure;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CoworkingMilano.Web.Areas.Development.Mail;

/// <summary>The messages that would have gone out, to read them and follow their links.</summary>
[Area("Development"), DevelopmentOnly, AllowAnonymous, Route("sviluppo/posta")]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public class MailController(PortalSettings settings) : PortalController
{
    [HttpGet]
    public async Task<IActionResult> Index() => View(await Task.WhenAll(Files().OrderByDescending(f => f.Name).Take(100).Select(SentMessage.ReadAsync)));

    [HttpGet("{name}")]
    public async Task<IActionResult> Details(string name) => View(await Find(name));

    /// <summary>As a mail program shows it: with the styles it carries, and nothing else allowed.</summary>
    [HttpGet("{name}/html")]
    public async Task<IActionResult> Html(string name)
    {
        var message = await Find(name);
        Response.Headers.ContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'; sandbox";
        return Content(message.Html, "text/html; charset=utf-8");
    }

    private Task<SentMessage> Find(string name) => SentMessage.ReadAsync(Files().SingleOrDefault(f => f.Name == $"{name}.eml") ?? throw new RecordNotFoundException());

    private IEnumerable<FileInfo> Files() => Directory.Exists(settings.PickupFolder) ? new DirectoryInfo(settings.PickupFolder).EnumerateFiles("*.eml") : [];
}
