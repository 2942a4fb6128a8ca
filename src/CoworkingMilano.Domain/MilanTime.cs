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
    }
}
