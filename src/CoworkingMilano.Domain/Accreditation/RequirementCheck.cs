using System.ComponentModel.DataAnnotations;
using CoworkingMilano.Domain.Accounts;
using CoworkingMilano.Domain.Calls;

namespace CoworkingMilano.Domain.Accreditation;

/// <summary>The case officer's verdict on one requirement. A new verdict takes the place of the old one; the history keeps both.</summary>
public class RequirementCheck
{
    public int Id { get; private set; }
    public required Requirement Requirement { get; init; }
    public required CheckOutcome Outcome { get; init; }
    public string? Reason { get; init; }
    public required string CheckedById { get; init; }
    public Account CheckedBy { get; private set; } = null!;
    public required DateTime CheckedAt { get; init; }

    public bool Says(CheckOutcome outcome, string? reason) => Outcome == outcome && Reason == reason;
}

public enum CheckOutcome
{
    [Display(Name = "Soddisfatto")]
    Met,

    [Display(Name = "Non soddisfatto")]
    NotMet,

    [Display(Name = "Da chiarire")]
    ToClarify,
}
