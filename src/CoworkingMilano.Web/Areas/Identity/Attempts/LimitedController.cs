using System.Globalization;
using CoworkingMilano.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;

namespace CoworkingMilano.Web.Areas.Identity.Attempts;

/// <summary>Pages where a password is tried or a message asked for: each may be used only so often.</summary>
[Area("Identity")]
public abstract class LimitedController(AttemptLimits limits) : PortalController
{
    /// <summary>Too many tries: the answer to give is a 429, which already says how long to wait.</summary>
    protected async Task<bool> MustWaitAsync(LimitedAct act, string email)
    {
        if (await limits.MustWaitAsync(act, email, HttpContext.Connection.RemoteIpAddress) is not { } wait)
        {
            return false;
        }

        Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        return true;
    }

    protected IActionResult TooManyTries() => StatusCode(StatusCodes.Status429TooManyRequests);
}
