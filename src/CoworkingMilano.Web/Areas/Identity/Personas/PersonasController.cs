using CoworkingMilano.Domain.Accounts;
using CoworkingMilano.Domain.Data;
using CoworkingMilano.Web.Areas.Identity.Sessions;
using CoworkingMilano.Web.Demo;
using CoworkingMilano.Web.Infrastructure;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace CoworkingMilano.Web.Areas.Identity.Personas;

[Area("Identity"), DevelopmentOnly, AllowAnonymous, Route("accedi/persona/{key}")]
public class PersonasController(UserManager<Account> accounts, SignInManager<Account> signIn) : PortalController
{
    [HttpPost]
    public async Task<IActionResult> Create(string key, [FromForm(Name = "ritorno")] string? returnUrl)
    {
        var persona = Persona.All.SingleOrDefault(p => p.Key == key) ?? throw new RecordNotFoundException();
        var account = await accounts.FindByEmailAsync(persona.Email) ?? throw new RecordNotFoundException();
        await signIn.SignInAsync(account, isPersistent: false);
        return Redirect(Landing.After(Url, returnUrl, isOfficer: persona.Role is not null));
    }
}
