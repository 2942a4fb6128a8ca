using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace CoworkingMilano.Web.Infrastructure;

/// <summary>
/// Refuses a request too large to read with 413. It looks at the announced length before the antiforgery check reads the body: that one would take the failure for an expired form.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class UploadLimitAttribute(int bytes) : Attribute, IAuthorizationFilter
{
    /// <summary>The whole request, form included.</summary>
    public int Bytes => bytes;

    public void OnAuthorization(AuthorizationFilterContext context)
    {
        if (context.HttpContext.Request.ContentLength > bytes)
        {
            context.Result = new StatusCodeResult(StatusCodes.Status413PayloadTooLarge);
        }
    }
}
