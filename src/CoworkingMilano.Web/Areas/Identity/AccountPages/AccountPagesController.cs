using CoworkingMilano.Domain.Data;
using CoworkingMilano.Web.Infrastructure;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CoworkingMilano.Web.Areas.Identity.AccountPages;

[Area("Identity"), Authorize(Policy = Policies.SignedIn), Route("account")]
public class AccountPagesController(PortalDbContext db) : PortalController
{
    [HttpGet]
    public async Task<IActionResult> Details() => View(await db.Users.AsNoTracking().SingleAsync(a => a.Id == AccountId));
}
