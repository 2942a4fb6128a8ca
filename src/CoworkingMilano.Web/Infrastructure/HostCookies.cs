namespace CoworkingMilano.Web.Infrastructure;

/// <summary>
/// Over https every cookie carries the prefix <c>__Host-</c>, with which browsers vouch that nobody but this host set it over https;
/// over plain http (Development) the same cookies go without, as browsers demand. Code knows only the names without it.
/// </summary>
public static class HostCookies
{
    public const string Prefix = "__Host-";

    public static void UseHostCookies(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        if (context.Request.IsHttps)
        {
            if (context.Request.Headers.Cookie.Count > 0)
            {
                context.Request.Headers.Cookie = string.Join("; ", Ours(context.Request));
            }

            context.Response.OnStarting(MarkAsOurs, context.Response);
        }

        return next(context);
    });

    private static Task MarkAsOurs(object response)
    {
        var headers = ((HttpResponse)response).Headers;
        if (headers.SetCookie.Count > 0)
        {
            headers.SetCookie = headers.SetCookie.Select(cookie => Prefix + cookie).ToArray();
        }

        return Task.CompletedTask;
    }

    /// <summary>The cookies this host set, prefix taken off; whatever else was planted beside them is not seen.</summary>
    private static IEnumerable<string> Ours(HttpRequest request) =>
        request.Headers.Cookie
            .SelectMany(header => header!.Split(';', StringSplitOptions.TrimEntries))
            .Where(cookie => cookie.StartsWith(Prefix, StringComparison.Ordinal))
            .Select(cookie => cookie[Prefix.Length..]);
}
