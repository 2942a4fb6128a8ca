using CoworkingMilano.Domain.Data;
using CoworkingMilano.Domain.Notices;
using CoworkingMilano.Web.Areas.Identity.Attempts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CoworkingMilano.Web.Areas.Identity.PasswordRequests;

/// <summary>Somebody forgot a password and leaves an address. Nothing here looks whether it has an account: the message tells whoever reads it.</summary>
[AllowAnonymous, Route("password-dimenticata")]
public class PasswordRequestsController(PortalDbContext db, AttemptLimits limits, TimeProvider clock) : LimitedController(limits)
{
    [HttpGet]
    public IActionResult Create() => View(new PasswordRequestForm());

    [HttpPost]
    public async Task<IActionResult> Create(PasswordRequestForm form)
    {
        if (!await IsValid(form))
        {
            return Invalid(form);
        }

        if (await MustWaitAsync(LimitedAct.PasswordReset, form.Email!))
        {
            return TooManyTries();
        }

        db.Add(AccountNotices.PasswordReset(form.Email!, clock));
        await db.SaveChangesAsync();
        return View("Sent", form);
    }
}
