using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CoworkingMilano.Domain.Calls;

namespace CoworkingMilano.Domain.Applications;

/// <summary>"I declare": the exact text, who, for which application, when, and a hash that binds them (D.P.R. 445/2000 art. 46, 47, 76).</summary>
public class DeclarationAnswer
{
    public int Id { get; private set; }
    public required DeclarationText Text { get; init; }
    public required DateTime AnsweredAt { get; init; }

    /// <summary>SHA-256, hexadecimal, over code, version, text, reference, account and instant.</summary>
    public required string Hash { get; init; }

    public static DeclarationAnswer To(DeclarationText text, string reference, string accountId, TimeProvider clock)
    {
        // Whole seconds: both databases give them back as they were stored.
        var now = clock.UtcNow;
        var answeredAt = new DateTime(now.Year, now.Month, now.Day, now.Hour, now.Minute, now.Second, DateTimeKind.Utc);
        return new() { Text = text, AnsweredAt = answeredAt, Hash = HashOf(text, reference, accountId, answeredAt) };
    }

    /// <summary>The text, the case, the person and the instant are still those that were declared.</summary>
    public bool IsIntact(string reference, string accountId) => Hash == HashOf(Text, reference, accountId, AnsweredAt);

    private static string HashOf(DeclarationText text, string reference, string accountId, DateTime answeredAt) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
            string.Create(CultureInfo.InvariantCulture, $"{text.Code}\n{text.Version}\n{text.Text}\n{reference}\n{accountId}\n{answeredAt:O}"))));
}
