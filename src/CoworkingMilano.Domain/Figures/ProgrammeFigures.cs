using CoworkingMilano.Domain.Applications;

namespace CoworkingMilano.Domain.Figures;

/// <summary>The figures of the programme, read from its counters.</summary>
public sealed class ProgrammeFigures(IReadOnlyList<Tally> tallies, IReadOnlyList<DecisionTime> decisionTimes)
{
    public IReadOnlyList<Tally> Tallies => tallies;

    public bool HasCases => tallies.Any(t => t is { Measure: Measure.Received, Count: > 0 });

    /// <summary>The month in which the programme first had something to count; null before it.</summary>
    public DateOnly? FirstMonth { get; } = tallies.Where(t => t.Count != 0).Min(t => (DateOnly?)t.Month);

    public int Total(Measure measure, ApplicationKind kind) => Sum(measure, kind, _ => true);

    public int InMonth(Measure measure, ApplicationKind kind, DateOnly month) => Sum(measure, kind, t => t.Month == month);

    public int InMunicipio(Measure measure, ApplicationKind kind, int municipio) => Sum(measure, kind, t => t.Municipio == municipio);

    /// <summary>Decided, one way or the other.</summary>
    public int Examined(ApplicationKind kind) => Total(Measure.Admitted, kind) + Total(Measure.Refused, kind);

    /// <summary>Received and not yet ended.</summary>
    public int Open(ApplicationKind kind) => Total(Measure.Received, kind) - Examined(kind) - Total(Measure.Withdrawn, kind) - Total(Measure.Lapsed, kind);

    /// <summary>Days within which half of the decisions came; none before the first.</summary>
    public decimal? MedianDays(ApplicationKind kind)
    {
        var times = decisionTimes.Where(t => t.Kind == kind).OrderBy(t => t.Days).ToList();
        var decisions = times.Sum(t => t.Count);
        return decisions == 0 ? null : (DaysOf((decisions - 1) / 2) + DaysOf(decisions / 2)) / 2m;

        // The days of the decision with so many quicker ones before it.
        int DaysOf(int before)
        {
            var passed = 0;
            return times.First(t => (passed += t.Count) > before).Days;
        }
    }

    private int Sum(Measure measure, ApplicationKind kind, Func<Tally, bool> isAsked) =>
        tallies.Where(t => t.Measure == measure && t.Kind == kind && isAsked(t)).Sum(t => t.Count);
}
