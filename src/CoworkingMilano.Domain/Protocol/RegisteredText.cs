using System.Globalization;
using System.Text.RegularExpressions;

namespace CoworkingMilano.Domain.Protocol;

/// <summary>The text of a registered act, taken apart again.</summary>
public sealed partial class RegisteredText(string text)
{
    public string Text => text;

    /// <summary>It has parts, in the words of today. Older texts stand as they were registered: one long part.</summary>
    public bool IsCurrent => text.StartsWith(ActDocument.Version + "\n", StringComparison.Ordinal);

    /// <summary>What the act itself said.</summary>
    internal string? Record => Part(ActDocument.RecordPart);

    /// <summary>What the application said once the act was done; null for acts that say nothing of it.</summary>
    internal string? Answers => Part(ActDocument.AnswersPart);

    /// <summary>The letter that went out; null where there was none.</summary>
    public string? Letter => Part(ActDocument.LetterPart)?.TrimEnd('\n');

    /// <summary>Which request, notice, proceeding, decision or message of its case it was.</summary>
    public int? RecordNumber => Record is { } record && Number().Match(record) is { Success: true } match && int.TryParse(match.Groups[1].Value, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>The SHA-256 of each file it names; not what somebody wrote in their own words.</summary>
    public IEnumerable<string> Files => File().Matches(text).Select(match => match.Groups[1].Value).Distinct();

    private string? Part(string name)
    {
        var heading = $"\n[{name}]\n";
        if (!IsCurrent || text.IndexOf(heading, StringComparison.Ordinal) is not (>= 0 and var at))
        {
            return null;
        }

        var begins = at + heading.Length;
        var ends = text.IndexOf("\n[", begins - 1, StringComparison.Ordinal);
        return ends < 0 ? text[begins..] : text[begins..Math.Max(begins, ends)];
    }

    [GeneratedRegex(@"\A[^:\n]+: ([0-9]{1,9})\b")]
    private static partial Regex Number();

    [GeneratedRegex(@"^(?:Allegato [^:\n]+|File [0-9]+|[^:\n]+, file): .+ \(SHA-256 ([0-9a-f]{64})\)$", RegexOptions.Multiline)]
    private static partial Regex File();
}
