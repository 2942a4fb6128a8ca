using CoworkingMilano.Domain.Applications;

namespace CoworkingMilano.Domain.Calls;

/// <summary>A fact another administration holds. The office asks there; of who applies it asks a declaration and never a certificate (D.P.R. 445/2000 artt. 40, 43 and 44-bis).</summary>
public class OwedCheck
{
    public int Id { get; private set; }
    public required ApplicationKind Kind { get; init; }

    /// <summary>Short public name, used in URLs: <c>durc</c>.</summary>
    public required string Code { get; init; }

    public required int Position { get; init; }
    public required string Title { get; init; }

    /// <summary>Who holds the fact, and by which way the office asks.</summary>
    public required string Source { get; init; }

    /// <summary>The law that makes the office ask.</summary>
    public required string Article { get; init; }

    /// <summary>Of vouchers: nothing of the kind is known of a person who is no enterprise.</summary>
    public bool IsForEnterprisesOnly { get; init; }

    /// <summary>How many days after its own an answer still holds; null when it holds until the decision.</summary>
    public int? ValidDays { get; init; }

    /// <summary>The requirement of the call that the answer proves, alone or with others.</summary>
    public Requirement? Proves { get; init; }

    /// <summary>What people call the papers that say the same: nobody may be asked for them.</summary>
    public IReadOnlyList<string> Certificates { get; init; } = [];

    /// <summary>Said to who would ask an applicant for one of these papers.</summary>
    public string WhyNotAsked => $"Questo non si chiede a chi fa domanda: lo accerta l’ufficio (fonte: {Source}; {Article}). Usa la verifica «{Title}»";

    /// <summary>One of its papers is named in these words.</summary>
    public bool IsNamedIn(params IEnumerable<string?> words)
    {
        var text = $" {SearchText.Of(words)} ";
        return Certificates.Any(paper => text.Contains($" {SearchText.Of(paper)} ", StringComparison.Ordinal));
    }
}
