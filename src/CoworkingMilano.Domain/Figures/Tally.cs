using System.ComponentModel.DataAnnotations;
using CoworkingMilano.Domain.Applications;

namespace CoworkingMilano.Domain.Figures;

/// <summary>How many cases are one thing, for one kind, month and Municipio. Every save that moves a case moves its tallies too, so that no figure ever counts the cases.</summary>
public class Tally
{
    public required Measure Measure { get; init; }
    public required ApplicationKind Kind { get; init; }

    /// <summary>First day of the Milan month of the submission; for what has ended, of the end.</summary>
    public required DateOnly Month { get; init; }

    /// <summary>1 to 9; 0 for a case that names none.</summary>
    public required int Municipio { get; init; }

    public required int Count { get; init; }
}

/// <summary>How many decisions of one kind took so many days: medians are read from these, whatever the number of cases.</summary>
public class DecisionTime
{
    public required ApplicationKind Kind { get; init; }

    /// <summary>Milan days from the submission to the signature.</summary>
    public required int Days { get; init; }

    public required int Count { get; init; }
}

public enum Measure
{
    [Display(Name = "Ricevute")]
    Received,

    [Display(Name = "In attesa di sopralluogo")]
    AwaitingInspection,

    [Display(Name = "Ammesse")]
    Admitted,

    [Display(Name = "Non ammesse")]
    Refused,

    [Display(Name = "Ritirate")]
    Withdrawn,

    [Display(Name = "Archiviate")]
    Lapsed,
}
