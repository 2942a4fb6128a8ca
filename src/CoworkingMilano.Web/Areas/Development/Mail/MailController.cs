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
    public async Task<IActionResult> Details(string name)
    {
        var file = Files().SingleOrDefault(f => f.Name == $"{name}.eml") ?? throw new RecordNotFoundException();
        return View(await SentMessage.ReadAsync(file));
    }

    private IEnumerable<FileInfo> Files() => Directory.Exists(settings.PickupFolder) ? new DirectoryInfo(settings.PickupFolder).EnumerateFiles("*.eml") : [];
}
