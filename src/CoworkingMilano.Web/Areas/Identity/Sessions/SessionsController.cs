using System.Globalization;
using CoworkingMilano.Domain.Accounts;
using CoworkingMilano.Web.Infrastructure;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace CoworkingMilano.Web.Areas.Identity.Sessions;

[Area("Identity"), Route("")]
public class SessionsController(UserManager<Account> accounts, SignInManager<Account> signIn, Credentials credentials, SignInLimits limits) : PortalController
{
    [HttpGet("accedi"), AllowAnonymous]
    public IActionResult Create(string? ritorno) => View(new SignInForm { ReturnUrl = ritorno });

    [HttpPost("accedi"), AllowAnonymous]
    public async Task<IActionResult> Create(SignInForm form)
    {
        if (!await IsValid(form))
        {
            return Invalid(form);
        }

        if (limits.MustWait(form.Email!, HttpContext.Connection.RemoteIpAddress) is { } wait)
        {
            Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
            return StatusCode(StatusCodes.Status429TooManyRequests);
        }

        if (await credentials.FindAsync(form.Email!, form.Password!) is not { } account)
        {
            ModelState.AddModelError(nameof(form.Password), "L’indirizzo e-mail o la password non sono corretti");
            return Invalid(form);
        }

        await signIn.SignInAsync(account, isPersistent: false);
        return Redirect(Landing.After(Url, form.ReturnUrl, isOfficer: (await accounts.GetRolesAsync(account)).Count > 0));
    }

    /// <summary>The stamp changes: whoever copied the cookie is out as well.</summary>
    [HttpPost("esci"), Authorize(Policy = Policies.SignedIn)]
    public async Task<IActionResult> Delete()
    {
        await accounts.UpdateSecurityStampAsync((await accounts.GetUserAsync(User))!);
        await signIn.SignOutAsync();
        Response.Headers["Clear-Site-Data"] = "\"cache\", \"cookies\", \"storage\"";
        return Redirect("/");
    }
}
