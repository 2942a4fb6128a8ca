using CoworkingMilano.Domain.Accounts;
using CoworkingMilano.Web.Infrastructure;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CoworkingMilano.Web.Areas.Officers.Home;

/// <summary>The door of the office: each role finds its own first page.</summary>
[Route("ufficio"), Authorize(Policy = Policies.Officer)]
public class HomeController : OfficerController
{
    [HttpGet]
    public IActionResult Index() => Redirect(FirstPage);

    private string FirstPage =>
        User.IsInRole(Roles.Administrator) ? "/ufficio/account"
        : HasOnly(Roles.Inspector) ? "/ufficio/sopralluoghi"
        : HasOnly(Roles.Accountant) ? "/ufficio/bilancio"
        : "/ufficio/domande";

    private bool HasOnly(string role) => Roles.All.All(r => User.IsInRole(r) == (r == role));
}
