using System.Collections.Frozen;
using System.Text.Json;

namespace CoworkingMilano.Web.Areas.Identity.Passwords;

/// <summary>What is guessed first: the passwords of past leaks, runs and repetitions, the words of this portal and of the person who chooses.</summary>
public static class CommonPasswords
{
    /// <summary>Fewer letters than these beside the known words add nothing to guess.</summary>
    private const int LettersThatCount = 6;

    private const int LongestRepeatedPiece = 8;

    private static readonly string[] OurWords = ["coworking", "milano", "comune", "voucher", "portale", "password", "accesso"];

    private static readonly FrozenSet<string> Leaked = Read();

    /// <param name="password">What was typed.</param>
    /// <param name="about">Names and addresses of the person: each of their words counts as known.</param>
    public static bool IsGuessable(string password, params IEnumerable<string?> about)
    {
        var text = password.ToLowerInvariant();
        return IsLeaked(text) || Repeats(text) || IsRun(text) || SaysOnly(text, [.. OurWords, .. about.SelectMany(Words)]);
    }

    /// <summary>Also with digits and signs put around it.</summary>
    private static bool IsLeaked(string text)
    {
        var first = text.AsSpan().IndexOfAnyInRange('a', 'z');
        var last = text.AsSpan().LastIndexOfAnyInRange('a', 'z');
        return Leaked.Contains(text) || (first >= 0 && Leaked.Contains(text[first..(last + 1)]));
    }

    private static bool Repeats(string text) =>
        Enumerable.Range(1, text.Length / 2).FirstOrDefault(length => text.AsSpan(length).SequenceEqual(text.AsSpan(0, text.Length - length))) is > 0 and var piece
        && (piece <= LongestRepeatedPiece || Leaked.Contains(text[..piece]));

    /// <summary>Neighbours in the alphabet or among the digits, but for a couple of steps.</summary>
    private static bool IsRun(string text) =>
        text.Zip(text.Skip(1), (a, b) => Math.Abs(a - b) <= 1 || (a, b) is ('9', '0') or ('0', '9')).Count(isStep => !isStep) <= 2;

    private static bool SaysOnly(string text, IEnumerable<string> known)
    {
        var rest = known.OrderByDescending(word => word.Length).Aggregate(text, (left, word) => left.Replace(word, "", StringComparison.Ordinal));
        return rest.Length < text.Length && rest.Count(char.IsLetter) < LettersThatCount;
    }

    private static IEnumerable<string> Words(string? name) =>
        (name ?? "").ToLowerInvariant().Split([' ', '.', '-', '_', '+', '@', '\'', '’'], StringSplitOptions.RemoveEmptyEntries).Where(word => word.Length > 2);

    private static FrozenSet<string> Read()
    {
        using var list = typeof(CommonPasswords).Assembly.GetManifestResourceStream("common-passwords.json")!;
        return JsonSerializer.Deserialize<string[]>(list)!.ToFrozenSet();
    }
}
