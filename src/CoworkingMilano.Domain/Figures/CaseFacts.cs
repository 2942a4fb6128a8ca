using CoworkingMilano.Domain.Accreditation;
using CoworkingMilano.Domain.Applications;

namespace CoworkingMilano.Domain.Figures;

/// <summary>What the figures look at in a case.</summary>
public sealed record CaseFacts(ApplicationKind Kind, ApplicationStatus Status, int? Municipio, DateTime? SubmittedAt, DateTime? EndedAt, DateTime? FirstInspectedAt)
{
    /// <summary>Keep in step with <see cref="AccreditationApplication.AwaitsInspection"/>.</summary>
    public bool AwaitsInspection => Kind is ApplicationKind.Accreditation && SubmittedAt is not null && EndedAt is null && FirstInspectedAt is null;

    /// <summary>Days from submission to decision; none for a case withdrawn or filed: it had no decision.</summary>
    public int? DaysToDecision => Status is ApplicationStatus.Admitted or ApplicationStatus.Refused
        ? EndedAt!.Value.DayInMilan.DayNumber - SubmittedAt!.Value.DayInMilan.DayNumber
        : null;

    /// <summary>What the case is, each with the instant that says in which month.</summary>
    public IEnumerable<(Measure Measure, DateTime At)> Measures
    {
        get
        {
            if (SubmittedAt is not { } submittedAt)
            {
                yield break;
            }

            yield return (Measure.Received, submittedAt);
            if (AwaitsInspection)
            {
                yield return (Measure.AwaitingInspection, submittedAt);
            }

            if (End is { } end)
            {
                yield return (end, EndedAt!.Value);
            }
        }
    }

    private Measure? End => Status switch
    {
        ApplicationStatus.Admitted => Measure.Admitted,
        ApplicationStatus.Refused => Measure.Refused,
        ApplicationStatus.Withdrawn => Measure.Withdrawn,
        ApplicationStatus.Lapsed => Measure.Lapsed,
        _ => null,
    };
}
