using CoworkingMilano.Domain.Data;
using CoworkingMilano.Domain.Notices;
using CoworkingMilano.Web.Areas.Identity.Attempts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CoworkingMilano.Web.Areas.Identity.Registrations;

/// <summary>Signing up leaves an address and nothing else; the account is opened by whoever reads its mail. Nothing here looks whether there is one already.</summary>
[AllowAnonymous, Route("registrati")]
public class RegistrationsController(PortalDbContext db, AttemptLimits limits, TimeProvider clock) : LimitedController(limits)
{
    [HttpGet]
    public IActionResult Create(string? ritorno) => View(new RegistrationForm { ReturnUrl = ritorno });

    [HttpPost]
    public async Task<IActionResult> Create(RegistrationForm form)
    {
        if (!await IsValid(form))
        {
            return Invalid(form);
        }

        if (await MustWaitAsync(LimitedAct.SignUp, form.Email!))
        {
            return TooManyTries();
        }

        db.Add(AccountNotices.SignUp(form.Email!, Url.IsLocalUrl(form.ReturnUrl) ? form.ReturnUrl : null, clock));
        await db.SaveChangesAsync();
        return View("Sent", form);
    }
}
