using CoworkingMilano.Domain.Calls;

namespace CoworkingMilano.Domain.Accreditation;

/// <summary>The manager's own word on a service requirement: offered or not, and how.</summary>
public class ServiceAnswer
{
    public int Id { get; private set; }
    public required Requirement Requirement { get; init; }
    public required bool IsOffered { get; init; }
    public string? Description { get; init; }

    public string InWords => string.IsNullOrWhiteSpace(Description) ? (IsOffered ? "Sì" : "No") : $"{(IsOffered ? "Sì" : "No")}. {Description}";
}
