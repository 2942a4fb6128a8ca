using System.Security.Claims;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;

namespace CoworkingMilano.Web.Infrastructure;

public abstract class PortalController : Controller
{
    protected string AccountId => User.FindFirstValue(ClaimTypes.NameIdentifier)!;

    /// <summary>Runs the form's own validator and puts its sentences beside their fields.</summary>
    protected async Task<bool> IsValid<TForm>(TForm form)
    {
        var validator = HttpContext.RequestServices.GetRequiredService<IValidator<TForm>>();
        var result = await validator.ValidateAsync(form, HttpContext.RequestAborted);
        foreach (var error in result.Errors)
        {
            ModelState.AddModelError(error.PropertyName, error.ErrorMessage);
        }

        return ModelState.IsValid;
    }

    /// <summary>Shows the form again with its errors; 422 so that tests and clients can tell it from a first view.</summary>
    protected ViewResult Invalid(object form)
    {
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return View(form);
    }

    /// <summary>Says on the next page, in a green banner, that the act was done.</summary>
    protected void Confirm(string sentence) => TempData["Confirmation"] = sentence;
}
