namespace CoworkingMilano.Web.Infrastructure;

/// <summary>A form that came while nothing could be saved: the error page carries all of it, and a button that sends it again.</summary>
public sealed record UnsavedForm(string Action, IReadOnlyList<(string Name, string Value)> Answers)
{
    /// <returns>Null when it cannot be sent again from a page: nothing was posted, or a file or a password was among it.</returns>
    public static async Task<UnsavedForm?> OfAsync(HttpRequest request)
    {
        if (!HttpMethods.IsPost(request.Method) || request.ContentType?.StartsWith("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase) is not true)
        {
            return null;
        }

        var form = await request.ReadFormAsync();
        return form.Keys.Any(name => name.Contains("Password", StringComparison.OrdinalIgnoreCase))
            ? null
            : new UnsavedForm($"{request.PathBase}{request.Path}{request.QueryString}", [.. form.SelectMany(field => field.Value.Select(value => (field.Key, value ?? "")))]);
    }
}
