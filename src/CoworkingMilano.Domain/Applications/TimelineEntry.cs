using System.ComponentModel.DataAnnotations;
using CoworkingMilano.Domain.Accounts;

namespace CoworkingMilano.Domain.Applications;

/// <summary>One line of a case's history. Written by the entity that changed, saved in the same transaction.</summary>
public class TimelineEntry
{
    public int Id { get; private set; }
    public required Act Act { get; init; }
    public required string ActorId { get; init; }
    public Account Actor { get; private set; } = null!;
    public required DateTime At { get; init; }

    /// <summary>Words of the office to itself: never shown to the applicant.</summary>
    public string? Note { get; init; }
}

public enum Act
{
    [Display(Name = "Domanda presentata")]
    Submitted,

    [Display(Name = "Presa in carico")]
    TakenInCharge,

    [Display(Name = "Requisito verificato")]
    RequirementChecked,

    [Display(Name = "Sopralluogo fissato")]
    InspectionScheduled,

    [Display(Name = "Sopralluogo spostato")]
    InspectionRescheduled,

    [Display(Name = "Sopralluogo concluso")]
    InspectionClosed,

    [Display(Name = "Provvedimento predisposto")]
    DecisionPrepared,

    [Display(Name = "Provvedimento rimandato")]
    DecisionSentBack,

    [Display(Name = "Domanda ammessa")]
    Admitted,

    [Display(Name = "Domanda non ammessa")]
    Refused,

    [Display(Name = "Domanda ritirata")]
    Withdrawn,
}

public static class Acts
{
    /// <summary>Steps inside the office, which the applicant's history leaves out.</summary>
    public static bool IsInternal(this Act act) => act is Act.RequirementChecked or Act.DecisionPrepared or Act.DecisionSentBack;
}
