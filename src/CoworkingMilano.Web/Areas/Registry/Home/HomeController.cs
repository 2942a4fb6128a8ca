using CoworkingMilano.Web.Infrastructure;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CoworkingMilano.Web.Areas.Registry.Home;

[Area("Registry"), AllowAnonymous, Route("")]
public class HomeController : PortalController
{
    [HttpGet]
    public IActionResult Index() => View();
}
