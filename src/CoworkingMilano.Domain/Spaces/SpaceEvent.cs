using System.ComponentModel.DataAnnotations;
using CoworkingMilano.Domain.Accounts;
using CoworkingMilano.Domain.Applications;

namespace CoworkingMilano.Domain.Spaces;

/// <summary>One fact in the life of an entry: from which day, why, and who decided it.</summary>
public class SpaceEvent
{
    public int Id { get; private set; }
    public required SpaceEventKind Kind { get; init; }

    /// <summary>First day on which it has effect.</summary>
    public required DateOnly On { get; init; }

    /// <summary>Of a suspension: the first day back in the registry, when the act says it or a reinstatement came first; else it lasts until lifted.</summary>
    public DateOnly? Until { get; internal set; }

    /// <summary>Why, as the law counts the reasons; null where there is nothing to give a reason for.</summary>
    public ProceedingGround? Ground { get; init; }

    /// <summary>The grounds in words, for the office: the public page shows <see cref="Ground"/> only.</summary>
    public string? Reasons { get; init; }

    public required string AuthorId { get; init; }
    public Account Author { get; private set; } = null!;
    public required DateTime RecordedAt { get; init; }

    /// <summary>Keep in step with <see cref="SpaceQueries.AccreditedOn"/>.</summary>
    public bool SuspendsOn(DateOnly day) => Kind is SpaceEventKind.Suspended && On <= day && (Until is null || day < Until);
}

public enum SpaceEventKind
{
    [Display(Name = "Ammesso nell’elenco")]
    Admitted,

    [Display(Name = "Iscrizione sospesa")]
    Suspended,

    [Display(Name = "Sospensione revocata")]
    Reinstated,

    [Display(Name = "Tolto dall’elenco")]
    Removed,
}
