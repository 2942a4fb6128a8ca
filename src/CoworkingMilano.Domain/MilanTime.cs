namespace CoworkingMilano.Domain;

public static class MilanTime
{
    private static readonly TimeZoneInfo Rome = TimeZoneInfo.FindSystemTimeZoneById("Europe/Rome");

    extension(TimeProvider clock)
    {
        /// <summary>Instants are stored in UTC.</summary>
        public DateTime UtcNow => clock.GetUtcNow().UtcDateTime;

        /// <summary>Deadlines and validity are counted in Milan's calendar days.</summary>
        public DateOnly TodayInMilan => clock.UtcNow.DayInMilan;
    }

    extension(DateTime instant)
    {
        /// <summary>The UTC instant as a clock on a wall in Milan shows it.</summary>
        public DateTime InMilan => TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(instant, DateTimeKind.Utc), Rome);

        public DateOnly DayInMilan => DateOnly.FromDateTime(instant.InMilan);
    }

    extension(DateOnly day)
    {
        public DateOnly FirstOfMonth => new(day.Year, day.Month, 1);

        /// <summary>The UTC instant of midnight in Milan.</summary>
        public DateTime BeginsAt => TimeZoneInfo.ConvertTimeToUtc(day.ToDateTime(TimeOnly.MinValue), Rome);

        /// <summary>Monday.</summary>
        public DateOnly FirstOfWeek => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));

        /// <summary>Sunday.</summary>
        public DateOnly LastOfWeek => day.FirstOfWeek.AddDays(6);

        /// <summary>The UTC instant of an hour in Milan. An hour that the clocks skip in March is the one after; of one they repeat in October the second is meant.</summary>
        public DateTime At(TimeOnly hour)
        {
            var wall = day.ToDateTime(hour);
            return TimeZoneInfo.ConvertTimeToUtc(Rome.IsInvalidTime(wall) ? wall.AddHours(1) : wall, Rome);
        }
    }
}
