using CoworkingMilano.Domain.Applications;

namespace CoworkingMilano.Domain.Calls;

/// <summary>One version of a sentence applicants declare, with the warning on false declarations (D.P.R. 445/2000 art. 48 c. 2, art. 76).</summary>
public class DeclarationText
{
    private const int OpeningWords = 6;

    public int Id { get; private set; }
    public required ApplicationKind Kind { get; init; }
    public required string Code { get; init; }
    public required int Version { get; init; }
    public required int Position { get; init; }
    public required string Text { get; init; }

    /// <summary>The first words, by which a text is told from the others.</summary>
    public string Opening => string.Join(' ', Text.Split(' ').Take(OpeningWords));
}
