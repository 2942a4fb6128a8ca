using CoworkingMilano.Web.Infrastructure;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CoworkingMilano.Web.Areas.Registry.Errors;

/// <summary>Reached only through <see cref="ErrorPages"/>; typed as an address it is one more page that does not exist.</summary>
[Area("Registry"), AllowAnonymous, NeedsNoDatabase, Route("errore/{status:int}")]
public class ErrorsController : PortalController
{
    [HttpGet]
    public IActionResult Details(int status)
    {
        status = HttpContext.Response.StatusCode == status ? status : StatusCodes.Status404NotFound;
        Response.StatusCode = status;
        return View("Error", new ErrorPage(status, ErrorPages.SentenceOf(HttpContext), status >= 500 ? HttpContext.TraceIdentifier : null, KeptForms.WayBackOf(HttpContext), ErrorPages.UnsavedOf(HttpContext)));
    }
}
