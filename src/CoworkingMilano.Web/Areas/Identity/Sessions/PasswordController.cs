using System.Globalization;
using CoworkingMilano.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;

namespace CoworkingMilano.Web.Areas.Identity.Sessions;

/// <summary>Pages where a password is tried or made: each costs a slow hash, so they are limited together.</summary>
[Area("Identity")]
public abstract class PasswordController(SignInLimits limits) : PortalController
{
    /// <summary>Too many tries: the answer to give is a 429, which already says how long to wait.</summary>
    protected bool MustWait(string email)
    {
        if (limits.MustWait(email, HttpContext.Connection.RemoteIpAddress) is not { } wait)
        {
            return false;
        }

        Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        return true;
    }

    protected IActionResult TooManyTries() => StatusCode(StatusCodes.Status429TooManyRequests);
}
