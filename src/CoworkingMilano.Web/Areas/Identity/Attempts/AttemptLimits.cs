using System.Net;
using System.Security.Cryptography;
using System.Text;
using CoworkingMilano.Domain;
using CoworkingMilano.Domain.Accounts;
using CoworkingMilano.Domain.Data;
using CoworkingMilano.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace CoworkingMilano.Web.Areas.Identity.Attempts;

/// <summary>
/// How often something may be tried for one address and from one network, counted in the database, whichever node answers. Waiting always helps: what was refused does not count,
/// so nobody can shut a stranger out for good.
/// </summary>
public sealed class AttemptLimits(PortalDbContext db, TimeProvider clock)
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    /// <summary>How long to wait, or null when it may be done now.</summary>
    public async Task<TimeSpan?> MustWaitAsync(LimitedAct act, string email, IPAddress? from)
    {
        var now = clock.UtcNow;
        await db.Attempts.Where(a => a.At <= now - Hour).ExecuteDeleteAsync();

        // Counted first and asked afterwards: of any number of tries at once, no more than the limit see themselves within it.
        Attempt[] own = [new() { Key = KeyOf(act, email.Trim().ToUpperInvariant()), At = now }, new() { Key = KeyOf(act, RateLimits.NetworkOf(from)), At = now }];
        db.Attempts.AddRange(own);
        await db.SaveChangesAsync();

        var waits = await WaitsAsync(own[0].Key, PerAddress(act)).Concat(WaitsAsync(own[1].Key, PerNetwork(act))).ToListAsync();
        if (waits.Count == 0)
        {
            return null;
        }

        db.Attempts.RemoveRange(own);
        await db.SaveChangesAsync();
        return waits.Max();
    }

    private static (int Tries, TimeSpan Window)[] PerAddress(LimitedAct act) => act is LimitedAct.Password ? [(5, Minute), (20, Hour)] : [(3, Hour)];

    private static (int Tries, TimeSpan Window)[] PerNetwork(LimitedAct act) => act is LimitedAct.Password ? [(20, Minute)] : [(10, Hour)];

    private async IAsyncEnumerable<TimeSpan> WaitsAsync(string key, (int Tries, TimeSpan Window)[] limits)
    {
        var now = clock.UtcNow;
        var tries = await db.Attempts.Recent(key, now - limits.Max(l => l.Window)).Select(a => a.At).ToListAsync();
        foreach (var (allowed, window) in limits)
        {
            var counted = tries.Where(at => at > now - window).ToList();
            if (counted.Count > allowed)
            {
                yield return counted[counted.Count - 1 - allowed] + window - now;
            }
        }
    }

    private static string KeyOf(LimitedAct act, string whose) => $"{act}:{Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(whose)))[..40]}";
}

/// <summary>A password tried: 5 times a minute and 20 an hour for one address, 20 a minute from one network. A message asked for: 3 an hour to one address, 10 from one network.</summary>
public enum LimitedAct
{
    Password,
    SignUp,
    PasswordReset,
    AddressChange,
}
