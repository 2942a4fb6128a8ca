using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.RegularExpressions;

namespace CoworkingMilano.Domain.Protocol;

/// <summary>Where the chain had come to, and the hash it had there: what a daily register takes out of the building. Written <c>42-3fa9…</c>.</summary>
public sealed partial record ProtocolSeal(int Sequence, string Hash)
{
    public static ProtocolSeal Beginning { get; } = new(0, ProtocolHash.Beginning);

    /// <summary>Copied from paper it may hold spaces and line ends.</summary>
    public static bool TryParse(string? typed, [NotNullWhen(true)] out ProtocolSeal? seal)
    {
        seal = Form().Match(string.Concat((typed ?? "").Where(c => !char.IsWhiteSpace(c)))) is { Success: true } match && int.TryParse(match.Groups["line"].Value, CultureInfo.InvariantCulture, out var line)
            ? new(line, match.Groups["hash"].Value.ToLowerInvariant())
            : null;
        return seal is not null;
    }

    public override string ToString() => $"{Sequence}-{Hash}";

    [GeneratedRegex("^(?<line>[0-9]{1,9})-(?<hash>[0-9a-fA-F]{64})$")]
    private static partial Regex Form();
}
