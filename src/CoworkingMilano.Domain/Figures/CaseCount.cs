using CoworkingMilano.Domain.Accreditation;
using CoworkingMilano.Domain.Applications;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace CoworkingMilano.Domain.Figures;

/// <summary>A count of cases, or the difference between two. Sorted, so that whoever writes it takes the rows in the same order as everybody else.</summary>
public sealed class CaseCount
{
    private readonly SortedDictionary<(Measure Measure, ApplicationKind Kind, DateOnly Month, int Municipio), int> _tallies = [];
    private readonly SortedDictionary<(ApplicationKind Kind, int Days), int> _decisionTimes = [];

    public IEnumerable<Tally> Tallies => _tallies.Where(t => t.Value != 0)
        .Select(t => new Tally { Measure = t.Key.Measure, Kind = t.Key.Kind, Month = t.Key.Month, Municipio = t.Key.Municipio, Count = t.Value });

    public IEnumerable<DecisionTime> DecisionTimes => _decisionTimes.Where(t => t.Value != 0)
        .Select(t => new DecisionTime { Kind = t.Key.Kind, Days = t.Key.Days, Count = t.Value });

    /// <summary>Rows that hold something.</summary>
    public int Rows => Tallies.Count() + DecisionTimes.Count();

    public bool IsEmpty => Rows == 0;

    /// <summary>What a save changes: what its cases will be, less what they were.</summary>
    public static CaseCount ChangedBy(ChangeTracker changes)
    {
        var count = new CaseCount();
        foreach (var entry in changes.Entries<Application>().Where(e => e.State is EntityState.Added or EntityState.Modified or EntityState.Deleted))
        {
            if (entry.State is not EntityState.Added)
            {
                count.Add(FactsOf(entry, p => p.OriginalValue), -1);
            }

            if (entry.State is not EntityState.Deleted)
            {
                count.Add(FactsOf(entry, p => p.CurrentValue));
            }
        }

        return count;
    }

    public void Add(CaseFacts facts, int times = 1)
    {
        foreach (var (measure, at) in facts.Measures)
        {
            Move(_tallies, (measure, facts.Kind, at.DayInMilan.FirstOfMonth, facts.Municipio ?? 0), times);
        }

        if (facts.DaysToDecision is { } days)
        {
            Move(_decisionTimes, (facts.Kind, days), times);
        }
    }

    public void Subtract(Tally tally) => Move(_tallies, (tally.Measure, tally.Kind, tally.Month, tally.Municipio), -tally.Count);

    public void Subtract(DecisionTime time) => Move(_decisionTimes, (time.Kind, time.Days), -time.Count);

    private static void Move<TKey>(SortedDictionary<TKey, int> counts, TKey key, int change) where TKey : notnull =>
        counts[key] = counts.GetValueOrDefault(key) + change;

    private static CaseFacts FactsOf(EntityEntry<Application> entry, Func<PropertyEntry, object?> value) => new(
        entry.Entity.Kind,
        (ApplicationStatus)value(entry.Property(nameof(Application.Status)))!,
        (int?)value(entry.Property(nameof(Application.Municipio))),
        (DateTime?)value(entry.Property(nameof(Application.SubmittedAt))),
        (DateTime?)value(entry.Property(nameof(Application.EndedAt))),
        entry.Entity is AccreditationApplication ? (DateTime?)value(entry.Property(nameof(AccreditationApplication.FirstInspectedAt))) : null);
}
