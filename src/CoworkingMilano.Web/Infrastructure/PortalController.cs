using System.Security.Claims;
using CoworkingMilano.Domain.Data;
using CoworkingMilano.Domain.Files;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;

namespace CoworkingMilano.Web.Infrastructure;

public abstract class PortalController : Controller
{
    protected string AccountId => User.FindFirstValue(ClaimTypes.NameIdentifier)!;

    /// <summary>Runs the form's own validator and puts its sentences beside their fields, which stand under a prefix where several forms share a page.</summary>
    protected async Task<bool> IsValid<TForm>(TForm form, string? prefix = null)
    {
        var validator = HttpContext.RequestServices.GetRequiredService<IValidator<TForm>>();
        var result = await validator.ValidateAsync(form, HttpContext.RequestAborted);
        foreach (var error in result.Errors)
        {
            ModelState.AddModelError(prefix is null ? error.PropertyName : $"{prefix}.{error.PropertyName}", error.ErrorMessage);
        }

        return ModelState.IsValid;
    }

    /// <summary>Shows the form again with its errors; 422 so that tests and clients can tell it from a first view.</summary>
    protected ViewResult Invalid(object form)
    {
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return View(form);
    }

    /// <summary>As the other, for a form that stands on the page of another action.</summary>
    protected ViewResult Invalid(string view, object page)
    {
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return View(view, page);
    }

    /// <summary>What was asked for was there once; the view says what to do now.</summary>
    protected ViewResult Gone(string view)
    {
        Response.StatusCode = StatusCodes.Status410Gone;
        return View(view);
    }

    /// <summary>Gives out a stored file: whatever is in it, a browser that shows it runs nothing.</summary>
    /// <exception cref="RecordNotFoundException">There is no such file.</exception>
    protected async Task<FileContentResult> Stored(IQueryable<StoredFile> files)
    {
        var file = await files.Select(f => new { f.Name, f.Kind, f.Content.Bytes }).SingleOrNotFoundAsync();
        return Harmless(file.Bytes, file.Kind, file.Name);
    }

    /// <inheritdoc cref="Stored"/>
    protected FileContentResult Harmless(byte[] bytes, FileKind kind, string? name = null)
    {
        Response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        return File(bytes, kind.MediaType, name);
    }

    /// <summary>Says on the next page, in a green banner, that the act was done.</summary>
    protected void Confirm(string sentence) => TempData["Confirmation"] = sentence;
}
