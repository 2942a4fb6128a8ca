using System.Security.Cryptography;
using System.Text;
using CoworkingMilano.Domain.Accounts;

namespace CoworkingMilano.Domain.Inspections;

/// <summary>The secret address at which an inspector's own calendar reads the visits. Only the hash of the secret is kept: who loses it renews it.</summary>
public class CalendarFeed
{
    private const int SecretBytes = 32;

    public int Id { get; private set; }
    public required string OwnerId { get; init; }
    public Account Owner { get; private set; } = null!;

    /// <summary>SHA-256, hexadecimal.</summary>
    public string TokenHash { get; private set; } = null!;

    public DateTime RenewedAt { get; private set; }

    /// <summary>The secret of a new address; the one given before leads nowhere from now on.</summary>
    public string Renew(TimeProvider clock)
    {
        var token = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(SecretBytes));
        (TokenHash, RenewedAt) = (HashOf(token), clock.UtcNow);
        return token;
    }

    public static string HashOf(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
