using Microsoft.AspNetCore.Authorization;

namespace CoworkingMilano.Web.Infrastructure;

/// <summary>What every answer carries, errors included.</summary>
public static class SecurityHeaders
{
    private const string ContentSecurityPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; "
        + "form-action 'self'; base-uri 'none'; object-src 'none'; frame-ancestors 'none'";

    private const string ContentSecurityPolicyOverHttps = $"{ContentSecurityPolicy}; upgrade-insecure-requests";

    private const string PermissionsPolicy =
        "camera=(), microphone=(), geolocation=(), payment=(), usb=(), publickey-credentials-get=(self), publickey-credentials-create=(self)";

    public static void UseSecurityHeaders(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        context.Response.OnStarting(Write, context);
        return next(context);
    });

    private static Task Write(object answered)
    {
        var context = (HttpContext)answered;
        var headers = context.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = IsPublic(context) ? "strict-origin-when-cross-origin" : "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = PermissionsPolicy;
        headers.ContentSecurityPolicy = headers.ContentSecurityPolicy.Count > 0 ? headers.ContentSecurityPolicy
            : context.Request.IsHttps ? ContentSecurityPolicyOverHttps
            : ContentSecurityPolicy;
        if (context.Request.IsHttps)
        {
            headers.StrictTransportSecurity = "max-age=63072000; includeSubDomains";
        }

        if (headers.CacheControl.Count == 0)
        {
            WriteCaching(context);
        }

        return Task.CompletedTask;
    }

    /// <summary>A public page may be kept for a minute by whoever has no cookie; anything else by nobody.</summary>
    private static void WriteCaching(HttpContext context)
    {
        var headers = context.Response.Headers;
        if (IsPublic(context) && headers.SetCookie.Count == 0)
        {
            headers.CacheControl = "public, max-age=60";
            headers.Append("Vary", "Cookie");
        }
        else
        {
            headers.CacheControl = "no-store";
        }
    }

    private static bool IsPublic(HttpContext context) =>
        context.Response.StatusCode is StatusCodes.Status200OK
        && HttpMethods.IsGet(context.Request.Method)
        && context.User.Identity?.IsAuthenticated is not true
        && context.GetEndpoint()?.Metadata is { } metadata
        && metadata.GetMetadata<IAllowAnonymous>() is not null
        && metadata.GetMetadata<SecretInAddressAttribute>() is null;
}
