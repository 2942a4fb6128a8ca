using Microsoft.AspNetCore.HttpOverrides;
using IPNetwork = System.Net.IPNetwork;

namespace CoworkingMilano.Web.Infrastructure;

/// <summary>What a request must be to come in at all: over https, for our own host, with a method we know.</summary>
public static class FrontDoor
{
    public static void UseFrontDoor(this WebApplication app, PortalSettings settings)
    {
        // With nobody listed the middleware would believe everybody.
        if (settings.KnownProxies.Count > 0)
        {
            app.UseForwardedHeaders(Trusting(settings.KnownProxies));
        }

        app.Use(async (context, next) =>
        {
            var refusal = Refusal(context.Request, settings);
            if (refusal is null)
            {
                if (HttpMethods.IsHead(context.Request.Method))
                {
                    context.Request.Method = HttpMethods.Get;
                    context.Features.Set(new HeadRequest());
                }

                await next(context);
                return;
            }

            context.Response.StatusCode = refusal.Value.Status;
            if (context.Response.StatusCode is StatusCodes.Status405MethodNotAllowed)
            {
                context.Response.Headers.Allow = "GET, HEAD, POST";
            }

            context.Response.ContentType = "text/plain; charset=utf-8";
            await context.Response.WriteAsync(refusal.Value.Sentence);
        });
    }

    /// <summary>It came as a HEAD, and is answered as a GET whose body the server keeps for itself: that body is nobody’s to remember.</summary>
    public static bool CameAsHead(this HttpContext context) => context.Features.Get<HeadRequest>() is not null;

    private static (int Status, string Sentence)? Refusal(HttpRequest request, PortalSettings settings) =>
        !HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method) && !HttpMethods.IsPost(request.Method)
            ? (StatusCodes.Status405MethodNotAllowed, "Il portale conosce solo GET, HEAD e POST.")
        : settings.AllowedHost is { } host && !host.Equals(request.Host.Host, StringComparison.OrdinalIgnoreCase)
            ? (StatusCodes.Status400BadRequest, "Questo indirizzo non è quello del portale.")
        : !request.IsHttps && !settings.ServesPlainHttp
            ? (StatusCodes.Status403Forbidden, "Il portale risponde solo in https.")
        : null;

    /// <summary>X-Forwarded-For and X-Forwarded-Proto count only when they come from a listed proxy; by default the framework would trust this machine.</summary>
    private static ForwardedHeadersOptions Trusting(IReadOnlyList<IPNetwork> proxies)
    {
        var options = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto };
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var proxy in proxies)
        {
            options.KnownIPNetworks.Add(proxy);
        }

        return options;
    }

    private sealed class HeadRequest;
}
