namespace CoworkingMilano.Domain.Applications;

/// <summary>A section of a draft and what it still lacks.</summary>
public record DraftSection(Enum Part, IReadOnlyList<MissingAnswer> Missing)
{
    public bool IsComplete => Missing.Count == 0;

    public string Title => Part.Label();
}
