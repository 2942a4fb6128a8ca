using CoworkingMilano.Web.Areas.Registry.Spaces;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Net.Http.Headers;

namespace CoworkingMilano.Web.Infrastructure;

/// <summary>A page that is the same for every visitor without cookies, made of these facts.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class SharedPageAttribute(PublicFact shows) : Attribute
{
    public PublicFact Shows => shows;
}

/// <summary>
/// Shared pages are made once, compressed once, and kept until a fact they show changes, or for a minute: so long another node may not know. Who sends
/// any cookie of ours is answered apart, and what answers them is neither kept nor compressed: it may hold a name, a confirmation, a token.
/// </summary>
public static class SharedPages
{
    private const int KeptBytes = 24 * 1024 * 1024;

    public static void AddSharedPages(this IServiceCollection services)
    {
        services.AddSingleton<PublicFacts>();
        services.AddSingleton<SharedPagePolicy>();
        services.AddSingleton<ListEditions>();
        services.AddOutputCache(cache => cache.SizeLimit = KeptBytes);
        services.AddOptions<OutputCacheOptions>().Configure<SharedPagePolicy>((cache, policy) => cache.AddBasePolicy(policy));
        services.AddResponseCompression(compression =>
        {
            // Safe over https only because these answers hold nothing of anybody's.
            compression.EnableForHttps = true;
            compression.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, "text/csv", "application/geo+json"];
        });
    }

    public static void UseSharedPages(this IApplicationBuilder app) => app.UseWhen(IsForAnybody, shared => shared
        .Use((context, next) =>
        {
            context.Response.Headers.Vary = HeaderNames.AcceptEncoding;
            return next(context);
        })
        .UseOutputCache()
        .UseResponseCompression());

    private static bool IsForAnybody(HttpContext context) =>
        HttpMethods.IsGet(context.Request.Method)
        && !context.CameAsHead()
        && string.IsNullOrEmpty(context.Request.Headers.Cookie)
        && context.GetEndpoint()?.Metadata.GetMetadata<SharedPageAttribute>() is not null;
}

internal sealed class SharedPagePolicy(PublicFacts facts) : IOutputCachePolicy
{
    public ValueTask CacheRequestAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var shows = context.HttpContext.GetEndpoint()!.Metadata.GetMetadata<SharedPageAttribute>()!.Shows;
        context.EnableOutputCaching = context.AllowCacheLookup = context.AllowCacheStorage = context.AllowLocking = true;
        context.ResponseExpirationTimeSpan = TimeSpan.FromMinutes(1);
        context.CacheVaryByRules.QueryKeys = "*";
        context.CacheVaryByRules.VaryByValues["facts"] = facts.VersionOf(shows);
        context.CacheVaryByRules.VaryByValues["coding"] = CodingFor(context.HttpContext.Request);
        return ValueTask.CompletedTask;
    }

    public ValueTask ServeFromCacheAsync(OutputCacheContext context, CancellationToken cancellation) => ValueTask.CompletedTask;

    /// <summary>An answer that gives a cookie is for one person.</summary>
    public ValueTask ServeResponseAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var response = context.HttpContext.Response;
        context.AllowCacheStorage = response.StatusCode is StatusCodes.Status200OK && response.Headers.SetCookie.Count == 0;
        return ValueTask.CompletedTask;
    }

    /// <summary>Browsers list what they accept in many ways, and there are three answers.</summary>
    private static string CodingFor(HttpRequest request)
    {
        var accepted = request.GetTypedHeaders().AcceptEncoding;
        return Accepts("br") ? "br" : Accepts("gzip") ? "gzip" : "";

        bool Accepts(string coding) => accepted.Any(a => a.Value == coding && a.Quality is not 0);
    }
}
