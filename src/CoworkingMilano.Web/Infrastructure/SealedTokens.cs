using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;

namespace CoworkingMilano.Web.Infrastructure;

/// <summary>Records that leave the portal, in a link or a form, and are believed when they come back: sealed, of one kind, for a while.</summary>
public sealed class SealedTokens(IDataProtectionProvider protection, TimeProvider clock)
{
    public string Seal<TContent>(TContent content, TimeSpan life)
        where TContent : class =>
        Protector<TContent>().Protect(JsonSerializer.Serialize(new Dated<TContent>(content, clock.GetUtcNow() + life)));

    /// <summary>What was sealed, or null when the token is another kind's, too old or made up.</summary>
    public TContent? Open<TContent>(string? token)
        where TContent : class
    {
        if (string.IsNullOrEmpty(token))
        {
            return null;
        }

        try
        {
            var opened = JsonSerializer.Deserialize<Dated<TContent>>(Protector<TContent>().Unprotect(token))!;
            return clock.GetUtcNow() < opened.Until ? opened.Content : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private IDataProtector Protector<TContent>() => protection.CreateProtector(typeof(TContent).Name);

    private sealed record Dated<TContent>(TContent Content, DateTimeOffset Until);
}
