using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;

namespace CoworkingMilano.Web.Areas.Identity.Sessions;

/// <summary>
/// How often a password may be tried: 5 times a minute and 20 an hour for one address of an account, 20 times a minute from one network.
/// Waiting always helps: nobody can shut a stranger out for good.
/// </summary>
public sealed class SignInLimits : IDisposable
{
    private readonly PartitionedRateLimiter<(string Email, IPAddress? From)> _limiter = PartitionedRateLimiter.CreateChained(
        Allow(20, TimeSpan.FromMinutes(1), attempt => Network(attempt.From)),
        Allow(5, TimeSpan.FromMinutes(1), attempt => attempt.Email.ToUpperInvariant()),
        Allow(20, TimeSpan.FromHours(1), attempt => attempt.Email.ToUpperInvariant()));

    /// <summary>How long to wait, or null when the password may be tried now.</summary>
    public TimeSpan? MustWait(string email, IPAddress? from)
    {
        using var lease = _limiter.AttemptAcquire((email, from));
        return lease.IsAcquired ? null
            : lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? wait
            : TimeSpan.FromMinutes(1);
    }

    public void Dispose() => _limiter.Dispose();

    private static PartitionedRateLimiter<(string Email, IPAddress? From)> Allow(int attempts, TimeSpan window, Func<(string Email, IPAddress? From), string> key) =>
        PartitionedRateLimiter.Create<(string Email, IPAddress? From), string>(attempt =>
            RateLimitPartition.GetFixedWindowLimiter(key(attempt), _ => new() { PermitLimit = attempts, Window = window }));

    /// <summary>An IPv6 household holds a whole /64: it counts as one.</summary>
    private static string Network(IPAddress? address) => address switch
    {
        null => "",
        { IsIPv4MappedToIPv6: true } => address.MapToIPv4().ToString(),
        { AddressFamily: AddressFamily.InterNetworkV6 } => Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8)),
        _ => address.ToString(),
    };
}
