using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;

namespace CoworkingMilano.Web.Infrastructure;

/// <summary>How often one network may ask for what is worth guessing.</summary>
public static class RateLimits
{
    /// <summary>Addresses that are their own key: 60 times a minute from one network, plenty for an office's calendars and nothing for who tries secrets.</summary>
    public const string SecretAddresses = nameof(SecretAddresses);

    public const int SecretAddressesAMinute = 60;

    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    public static void AddRateLimits(this IServiceCollection services) => services.AddRateLimiter(limits =>
    {
        limits.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        limits.OnRejected = (rejected, _) =>
        {
            rejected.HttpContext.Response.Headers.RetryAfter = "60";
            return ValueTask.CompletedTask;
        };
        limits.AddPolicy(SecretAddresses, request => RateLimitPartition.GetFixedWindowLimiter(
            NetworkOf(request.Connection.RemoteIpAddress), _ => new() { PermitLimit = SecretAddressesAMinute, Window = Minute }));
    });

    /// <summary>An IPv6 household holds a whole /64: it counts as one.</summary>
    public static string NetworkOf(IPAddress? address) => address switch
    {
        null => "",
        { IsIPv4MappedToIPv6: true } => address.MapToIPv4().ToString(),
        { AddressFamily: AddressFamily.InterNetworkV6 } => Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8)),
        _ => address.ToString(),
    };
}
