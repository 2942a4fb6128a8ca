using Microsoft.AspNetCore.StaticAssets;

namespace CoworkingMilano.Web.Infrastructure;

public static class FontCaching
{
    /// <summary>
    /// Lets browsers keep the fonts for ever: their names carry the hash the asset build gave them, since a stylesheet cannot name the
    /// framework's own fingerprints. Without this every page would ask for them again.
    /// </summary>
    public static StaticAssetsEndpointConventionBuilder KeepFonts(this StaticAssetsEndpointConventionBuilder assets)
    {
        assets.Add(endpoint =>
        {
            if (endpoint is RouteEndpointBuilder { RoutePattern.RawText: { } path, RequestDelegate: { } serve } && path.StartsWith("dist/fonts/", StringComparison.Ordinal))
            {
                endpoint.RequestDelegate = context => Keep(context, serve);
            }
        });
        return assets;
    }

    private static Task Keep(HttpContext context, RequestDelegate serve)
    {
        context.Response.OnStarting(() =>
        {
            if (context.Response.StatusCode is StatusCodes.Status200OK)
            {
                context.Response.Headers.CacheControl = "max-age=31536000, immutable";
            }

            return Task.CompletedTask;
        });
        return serve(context);
    }
}
