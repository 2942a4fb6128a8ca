using CoworkingMilano.Web.Infrastructure;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CoworkingMilano.Web.Areas.Registry.Guides;

/// <summary>The pages every public service owes its readers.</summary>
[Area("Registry"), AllowAnonymous, Route(""), SharedPage(PublicFact.None)]
public class GuidesController : PortalController
{
    [HttpGet("privacy")]
    public IActionResult Privacy() => View();

    [HttpGet("accessibilita")]
    public IActionResult Accessibility() => View();

    [HttpGet("note-legali")]
    public IActionResult LegalNotes() => View();

    [HttpGet("domande-frequenti")]
    public IActionResult Questions() => View();
}
