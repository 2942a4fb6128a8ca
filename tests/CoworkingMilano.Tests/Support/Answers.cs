using System.Text.RegularExpressions;

namespace CoworkingMilano.Tests.Support;

public static partial class Answers
{
    /// <summary>All that an answer says, status and headers too, less the token that is new in each.</summary>
    public static async Task<string> Told(this HttpResponseMessage answer)
    {
        var headers = answer.Headers.Concat(answer.Content.Headers).Where(h => h.Key is not ("Set-Cookie" or "Content-Length")).Select(h => $"{h.Key}: {string.Join(',', h.Value)}");
        var cookies = answer.Headers.TryGetValues("Set-Cookie", out var set) ? set.Select(c => c.Split('=')[0]) : [];
        return AntiforgeryToken().Replace($"{(int)answer.StatusCode}\n{string.Join('\n', headers)}\n{string.Join(',', cookies)}\n{await answer.Content.ReadAsStringAsync()}", "");
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" type=\"hidden\" value=\"[^\"]*\"")]
    private static partial Regex AntiforgeryToken();
}
