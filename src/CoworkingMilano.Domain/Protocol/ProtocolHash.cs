using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CoworkingMilano.Domain.Applications;

namespace CoworkingMilano.Domain.Protocol;

/// <summary>What the chain hashes, spelled the same whatever database gave it back.</summary>
public static class ProtocolHash
{
    /// <summary>Stands before the first line.</summary>
    public const string Beginning = "0000000000000000000000000000000000000000000000000000000000000000";

    public static string Of(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    public static string Of(IEnumerable<TimelineEntry> history) =>
        Of(string.Join('\n', history.Select(e => $"{Spelled(e.At)}|{e.Act}|{e.ActorId}|{e.Note}").Order(StringComparer.Ordinal)));

    public static string Of(ProtocolEntry line) => Of(string.Join(
        '\n',
        line.Sequence, line.Year, line.Number, line.Reference, line.Act, line.Direction, line.Correspondent, line.Subject, Spelled(line.RegisteredAt), line.DocumentSha256, line.HistorySha256, line.PreviousHash));

    /// <summary>Whole milliseconds: both databases give them back as they were stored.</summary>
    internal static DateTime Rounded(DateTime instant) => new(instant.Ticks - (instant.Ticks % TimeSpan.TicksPerMillisecond), DateTimeKind.Utc);

    private static string Spelled(DateTime instant) => instant.ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture);
}
