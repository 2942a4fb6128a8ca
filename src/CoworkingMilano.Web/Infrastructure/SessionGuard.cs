using System.Globalization;
using System.Security.Claims;
using CoworkingMilano.Domain.Data;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.EntityFrameworkCore;

namespace CoworkingMilano.Web.Infrastructure;

/// <summary>
/// Asks at each page or act whether the session still holds: one query, none for the files of the look, which are everybody's. A stamp changed by a sign-out, a lock or a new password
/// ends it at once, idleness and age in time; roles are today's.
/// </summary>
public static class SessionGuard
{
    private const string BegunAt = "inizio";

    /// <summary>A cookie is written anew only so often: idleness is known to the minute.</summary>
    private static readonly TimeSpan Renewal = TimeSpan.FromMinutes(1);

    private static readonly string StampClaim = new ClaimsIdentityOptions().SecurityStampClaimType;

    /// <summary>What an account is today: asked by every page for who signed in, so it is compiled once.</summary>
    private static readonly Func<PortalDbContext, string?, Task<Standing?>> Today = EF.CompileAsyncQuery((PortalDbContext db, string? id) => db.Users
        .Where(a => a.Id == id)
        .Select(a => new Standing(a.SecurityStamp, db.UserRoles.Where(r => r.UserId == a.Id).Join(db.Roles, r => r.RoleId, r => r.Id, (_, role) => role.Name!).ToList()))
        .SingleOrDefault());

    /// <summary>Writes down when the session began; a cookie renewed, or written again after a change of password, keeps the first instant.</summary>
    public static Task Begin(CookieSigningInContext context)
    {
        Begin(context.Properties, context.HttpContext.RequestServices.GetRequiredService<TimeProvider>());
        return Task.CompletedTask;
    }

    public static void Begin(AuthenticationProperties session, TimeProvider clock) =>
        session.Items.TryAdd(BegunAt, clock.GetUtcNow().ToString("O", CultureInfo.InvariantCulture));

    public static async Task CheckAsync(CookieValidatePrincipalContext context)
    {
        if (context.HttpContext.GetEndpoint()?.Metadata.GetMetadata<StaticAssetDescriptor>() is not null)
        {
            return;
        }

        var identity = (ClaimsIdentity)context.Principal!.Identity!;
        var id = identity.FindFirst(ClaimTypes.NameIdentifier)?.Value;
        var db = context.HttpContext.RequestServices.GetRequiredService<PortalDbContext>();
        var account = await Today(db, id);
        if (account is null || account.SecurityStamp != identity.FindFirst(StampClaim)?.Value || !IsInTime(context, account.Roles.Count > 0 ? SessionTerms.Officer : SessionTerms.Citizen))
        {
            context.RejectPrincipal();
            return;
        }

        foreach (var role in identity.FindAll(identity.RoleClaimType).ToList())
        {
            identity.RemoveClaim(role);
        }

        identity.AddClaims(account.Roles.Select(role => new Claim(identity.RoleClaimType, role)));
    }

    private static bool IsInTime(CookieValidatePrincipalContext context, SessionTerms terms)
    {
        var now = context.HttpContext.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow();
        if (context.Properties is not { IssuedUtc: { } seenAt } session
            || !session.Items.TryGetValue(BegunAt, out var begunAt)
            || !terms.Allow(DateTimeOffset.Parse(begunAt!, CultureInfo.InvariantCulture), seenAt, now))
        {
            return false;
        }

        context.ShouldRenew = now - seenAt >= Renewal;
        return true;
    }

    private sealed record Standing(string? SecurityStamp, List<string> Roles);
}
