namespace CoworkingMilano.Domain.Spaces;

/// <summary>The life of an entry as anybody may read it: what was decided, and what came about by itself when a term ran out.</summary>
public static class SpaceHistory
{
    /// <summary>What has had effect by that day, the latest first.</summary>
    public static IReadOnlyList<SpaceHistoryLine> HistoryOn(this CoworkingSpace space, DateOnly today) =>
    [
        .. space.Events.Select(e => new SpaceHistoryLine(e.On, e.Kind.Label(), e.Ground?.Label()))
            .Concat(space.Events.Where(space.EndedByItself).Select(e => new SpaceHistoryLine(e.Until!.Value, "Sospensione terminata", null)))
            .Concat(space.IsRemoved ? [] : [new(space.AccreditationEndsOn.AddDays(1), "Iscrizione scaduta", null)])
            .Where(line => line.On <= today)
            .OrderBy(line => line.On)
            .Reverse(),
    ];

    /// <summary>A suspension that was not lifted by another act, whose term comes while the space is still in the registry.</summary>
    private static bool EndedByItself(this CoworkingSpace space, SpaceEvent happened) =>
        happened.Until <= space.AccreditationEndsOn && !space.Events.Any(e => e.Kind is SpaceEventKind.Reinstated && e.On == happened.Until);
}

/// <param name="On">First day on which it has effect.</param>
/// <param name="Title">What happened, in Italian.</param>
/// <param name="Ground">Why, as the law counts the reasons, or null.</param>
public sealed record SpaceHistoryLine(DateOnly On, string Title, string? Ground);
