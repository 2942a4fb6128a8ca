using System.Security.Claims;
using System.Security.Cryptography;
using System.Text.Json;
using CoworkingMilano.Domain;
using CoworkingMilano.Domain.Accounts;
using CoworkingMilano.Domain.Data;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;

namespace CoworkingMilano.Web.Infrastructure;

/// <summary>
/// Keeps what a person sends when their session turns out to be over, or the form’s own token does, until they are back: docs/adr/0011. Every form of somebody signed in carries a seal of who
/// reads it and where; only what comes with that seal is kept, sealed anew for that account alone. Nothing is ever done with it but to fill the same form again.
/// </summary>
public sealed class KeptForms(PortalDbContext db, SealedTokens tokens, IDataProtectionProvider protection, TimeProvider clock)
{
    public const string OriginField = "provenienza";

    /// <summary>Says which form was kept, so that pages need not ask the database for one.</summary>
    public const string Cookie = "ritrovato";

    private const int MaximumCharacters = 64 * 1024;

    public static string AddressOf(HttpContext http) => $"{http.Request.PathBase}{http.Request.Path}{http.Request.QueryString}";

    /// <summary>Where the form stands that has just expired in this request, if what was typed is kept.</summary>
    public static string? WayBackOf(HttpContext http) => http.Items[typeof(FormOrigin)] as string;

    /// <summary>The seal for the forms of this page. A page shown in answer to a form is the page where that form stood.</summary>
    public string OriginOf(HttpContext http) => (string)(http.Items[OriginField] ??= tokens.Seal(
        new FormOrigin(AccountOf(http)!, OriginIn(http.Request)?.Page ?? AddressOf(http)), SessionTerms.Citizen.Absolute));

    /// <returns>The page where the form stands, or null when there is nothing to keep: no form, no seal, another person’s, too long.</returns>
    public async Task<string?> KeepAsync(HttpContext http)
    {
        if (await OriginOfPostAsync(http.Request) is not { } origin || AccountOf(http) is { } account && account != origin.AccountId)
        {
            return null;
        }

        var answers = http.Request.Form.Where(field => field.Key is not (OriginField or "__RequestVerificationToken")).ToDictionary(field => field.Key, field => field.Value.Select(value => value ?? "").ToArray());
        if (answers.Sum(field => field.Key.Length + field.Value.Sum(value => value.Length)) > MaximumCharacters)
        {
            return null;
        }

        var kept = new KeptForm { AccountId = origin.AccountId, Content = Seal(new RecoveredForm(origin.Page, AddressOf(http), answers), origin.AccountId), KeptAt = clock.UtcNow };
        await db.KeptForms.LeftBehind(clock.UtcNow).ExecuteDeleteAsync();
        await db.KeptForms.Where(f => f.AccountId == origin.AccountId).ExecuteDeleteAsync();
        db.Add(kept);
        await db.SaveChangesAsync();
        http.Response.Cookies.Append(Cookie, kept.Id.ToString(), new CookieOptions { HttpOnly = true, Secure = http.Request.IsHttps, SameSite = SameSiteMode.Lax, MaxAge = KeptForm.Life });
        http.Items[typeof(FormOrigin)] = origin.Page;
        return origin.Page;
    }

    /// <summary>What the person who is signed in was typing, if this browser says that something was kept.</summary>
    public async Task<RecoveredForm?> FindAsync(HttpContext http)
    {
        if (AccountOf(http) is not { } account || !Guid.TryParse(http.Request.Cookies[Cookie], out var id))
        {
            return null;
        }

        var kept = await db.KeptForms.KeptFor(account, clock.UtcNow).Where(f => f.Id == id).AsNoTracking().SingleOrDefaultAsync();
        return kept is null ? null : Open(kept);
    }

    public async Task ForgetAsync(HttpContext http)
    {
        var account = AccountOf(http);
        await db.KeptForms.Where(f => f.AccountId == account).ExecuteDeleteAsync();
        http.Response.Cookies.Delete(Cookie, new CookieOptions { Secure = http.Request.IsHttps });
    }

    private static string? AccountOf(HttpContext http) => http.User.FindFirstValue(ClaimTypes.NameIdentifier);

    private FormOrigin? OriginIn(HttpRequest request) => request.HasFormContentType ? tokens.Open<FormOrigin>(request.Form[OriginField]) : null;

    /// <summary>Reads what was posted, unless it is more than the portal reads at all.</summary>
    private async Task<FormOrigin?> OriginOfPostAsync(HttpRequest request)
    {
        try
        {
            await request.ReadFormAsync();
            return OriginIn(request);
        }
        catch (Exception failure) when (failure is InvalidDataException or InvalidOperationException or IOException)
        {
            return null;
        }
    }

    private byte[] Seal(RecoveredForm form, string account) => ProtectorFor(account).Protect(JsonSerializer.SerializeToUtf8Bytes(form));

    private RecoveredForm? Open(KeptForm kept)
    {
        try
        {
            return JsonSerializer.Deserialize<RecoveredForm>(ProtectorFor(kept.AccountId).Unprotect(kept.Content));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private IDataProtector ProtectorFor(string account) => protection.CreateProtector(nameof(KeptForm), account);
}

/// <summary>Who reads a form, and on which page. It proves that what comes back was typed there, by them: another site cannot make one.</summary>
public sealed record FormOrigin(string AccountId, string Page);
