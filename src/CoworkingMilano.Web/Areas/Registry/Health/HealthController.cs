using CoworkingMilano.Web.Infrastructure;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CoworkingMilano.Web.Areas.Registry.Health;

/// <summary>For the machines that watch the portal: yes or no, without details.</summary>
[Area("Registry"), AllowAnonymous, NeedsNoDatabase, Route("health")]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public class HealthController(DatabaseReadiness database) : PortalController
{
    /// <summary>The process answers.</summary>
    [HttpGet("live")]
    public IActionResult Live() => Content("ok");

    /// <summary>The database answers too, with the schema of this version.</summary>
    [HttpGet("ready")]
    public async Task<IActionResult> Ready() => await database.AnswersAsync() ? Content("ok") : StatusCode(StatusCodes.Status503ServiceUnavailable, "non pronto");
}
