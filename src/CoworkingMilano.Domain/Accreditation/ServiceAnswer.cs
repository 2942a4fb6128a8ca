using CoworkingMilano.Domain.Calls;

namespace CoworkingMilano.Domain.Accreditation;

/// <summary>The manager's own word on a service requirement: offered or not, and how.</summary>
public class ServiceAnswer
{
    public int Id { get; private set; }
    public required Requirement Requirement { get; init; }

    /// <summary>Null while the draft only describes it.</summary>
    public required bool? IsOffered { get; init; }

    public string? Description { get; init; }

    public string InWords => string.IsNullOrWhiteSpace(Description) ? YesOrNo : $"{YesOrNo}. {Description}";

    private string YesOrNo => IsOffered is true ? "Sì" : "No";
}
