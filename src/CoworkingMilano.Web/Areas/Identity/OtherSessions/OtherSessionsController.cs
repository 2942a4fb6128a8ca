using CoworkingMilano.Domain.Accounts;
using CoworkingMilano.Domain.Data;
using CoworkingMilano.Web.Infrastructure;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CoworkingMilano.Web.Areas.Identity.OtherSessions;

[Area("Identity"), Authorize(Policy = Policies.SignedIn), Route("account/sessioni")]
public class OtherSessionsController(PortalDbContext db, SignInManager<Account> signIn) : PortalController
{
    /// <summary>Says that this session is alive, and by being asked keeps it so.</summary>
    [HttpGet]
    public IActionResult Details() => NoContent();

    [HttpPost]
    public async Task<IActionResult> Delete()
    {
        var account = await db.Users.SingleAsync(a => a.Id == AccountId);
        account.EndSessions();
        await db.SaveChangesAsync();
        await signIn.RefreshSignInAsync(account);
        Confirm("Le altre sessioni sono chiuse: resta aperta solo questa.");
        return Redirect("/account");
    }
}
