namespace CoworkingMilano.Domain.Spaces;

/// <summary>The hours of a whole week, at most one opening a day. No day at all: nobody has said yet.</summary>
public sealed record OpeningHours
{
    private readonly List<OpeningTime> _times;

    private OpeningHours(IEnumerable<OpeningTime> times) => _times = [.. times.OrderBy(t => Week.IndexOf(t.Day))];

    public static OpeningHours Unknown { get; } = new([]);

    public static OpeningHours AroundTheClock { get; } =
        new(Week.Days.Select(day => new OpeningTime { Day = day, Opens = 0, Closes = OpeningTime.Midnight }));

    /// <summary>From Monday on; a day that is missing is a day the space is closed.</summary>
    public IReadOnlyList<OpeningTime> Times => _times;

    public bool IsKnown => _times.Count > 0;

    public bool IsAroundTheClock => _times.Count == 7 && _times.All(t => t.IsAllDay);

    /// <summary>At least one day a week they end at nine in the evening or later.</summary>
    public bool EndLate => _times.Exists(t => t.Closes >= OpeningTime.NineInTheEvening);

    public bool IncludeWeekends => _times.Exists(t => t.Day is DayOfWeek.Saturday or DayOfWeek.Sunday);

    /// <exception cref="RuleBrokenException">A day opens twice, or its hours make no sense.</exception>
    public static OpeningHours Of(IEnumerable<OpeningTime> times)
    {
        var hours = new OpeningHours(times);
        Rule.Require(hours._times.Select(t => t.Day).Distinct().Count() == hours._times.Count, "Ogni giorno ha un solo orario.");
        Rule.Require(
            hours._times.All(t => t.Opens is >= 0 and < OpeningTime.Midnight && t.Closes > t.Opens && t.Closes <= t.Opens + OpeningTime.Midnight),
            "Uno spazio chiude dopo l’apertura, ed entro ventiquattr’ore.");
        return hours;
    }

    public OpeningTime? On(DayOfWeek day) => _times.Find(t => t.Day == day);

    /// <summary>Takes the hour that clocks in Milan show.</summary>
    public bool IsOpenAt(DateTime inMilan) => ClosesAfter(inMilan) is not null;

    /// <summary>When the opening of that hour ends, by the clocks of Milan; null when the space is closed.</summary>
    public DateTime? ClosesAfter(DateTime inMilan)
    {
        DateTime? closes = null;
        foreach (var (from, to) in OpeningsAround(inMilan))
        {
            if (closes is null ? from <= inMilan && inMilan < to : from <= closes && closes < to)
            {
                closes = to;
            }
        }

        return closes;
    }

    /// <summary>When the space opens next, by the clocks of Milan; null when it never does.</summary>
    public DateTime? OpensAfter(DateTime inMilan) =>
        OpeningsAround(inMilan).Where(o => o.From > inMilan).Select(o => (DateTime?)o.From).FirstOrDefault();

    public bool Equals(OpeningHours? other) => other is not null && _times.SequenceEqual(other._times);

    public override int GetHashCode() => _times.Aggregate(0, HashCode.Combine);

    /// <summary>In the notation of OpenStreetMap, as stored and published: <c>Mo-Fr 08:00-20:00; Sa 09:00-13:00</c>.</summary>
    public override string ToString() => OpeningNotation.Write(this);

    /// <summary>Reads what <see cref="ToString"/> writes.</summary>
    /// <exception cref="FormatException">It is something else.</exception>
    public static OpeningHours Parse(string notation) => OpeningNotation.Read(notation);

    /// <summary>Days that follow one another and keep the same hours, together.</summary>
    public IEnumerable<(DayOfWeek First, DayOfWeek Last, OpeningTime Time)> Runs()
    {
        for (var i = 0; i < _times.Count;)
        {
            var first = _times[i];
            var last = first;
            while (++i < _times.Count && Week.IndexOf(_times[i].Day) == Week.IndexOf(last.Day) + 1 && (_times[i].Opens, _times[i].Closes) == (first.Opens, first.Closes))
            {
                last = _times[i];
            }

            yield return (first.Day, last.Day, first);
        }
    }

    private IEnumerable<(DateTime From, DateTime To)> OpeningsAround(DateTime inMilan) =>
        from days in Enumerable.Range(-1, 9)
        let day = inMilan.Date.AddDays(days)
        let time = On(day.DayOfWeek)
        where time is not null
        select (day.AddMinutes(time.Opens), day.AddMinutes(time.Closes));
}
