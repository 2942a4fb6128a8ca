using CoworkingMilano.Domain;
using CoworkingMilano.Domain.Spaces;
using CoworkingMilano.Web.Areas.Registry.Spaces;

namespace CoworkingMilano.Tests.Domain.Spaces;

/// <summary>2 March 2026 is a Monday.</summary>
public sealed class KeepingOpeningHours
{
    [Theory]
    [InlineData("Mo-Fr 09:00-19:00", "Lunedì–venerdì 9–19")]
    [InlineData("Mo-Fr 08:30-20:00; Sa 09:00-13:00", "Lunedì–venerdì 8.30–20, sabato 9–13")]
    [InlineData("Mo 09:00-18:00; We 09:00-18:00; Sa-Su 10:00-24:00", "Lunedì 9–18, mercoledì 9–18, sabato e domenica 10–24")]
    [InlineData("Fr 18:00-02:00", "Venerdì 18–2")]
    [InlineData("Mo-Su 08:00-22:00", "Tutti i giorni 8–22")]
    [InlineData("Sa 00:00-24:00", "Sabato 24 ore")]
    [InlineData("24/7", "Aperto 24 ore, tutti i giorni")]
    [InlineData("", "")]
    public void Is_read_and_written_alike_by_machines_and_told_to_people(string notation, string words)
    {
        var hours = OpeningHours.Parse(notation);

        Assert.Equal(notation, hours.ToString());
        Assert.Equal(words, hours.InWords());
        Assert.Equal(hours, OpeningHours.Parse(hours.ToString()));
    }

    [Theory]
    [InlineData("Mo-Fr 09:00-19:00", "2026-03-02T08:59", false, "Chiuso ora, apre oggi alle 9")]
    [InlineData("Mo-Fr 09:00-19:00", "2026-03-02T09:00", true, "Aperto ora, fino alle 19")]
    [InlineData("Mo-Fr 09:00-19:00", "2026-03-02T19:00", false, "Chiuso ora, apre domani alle 9")]
    [InlineData("Mo-Fr 09:00-19:00", "2026-03-06T20:00", false, "Chiuso ora, apre lunedì alle 9")]
    [InlineData("Mo-Fr 09:00-19:00", "2026-03-08T12:00", false, "Chiuso ora, apre domani alle 9")]
    [InlineData("Su 10:00-18:30", "2026-03-08T12:00", true, "Aperto ora, fino alle 18.30")]
    [InlineData("Fr 18:00-02:00", "2026-03-07T01:59", true, "Aperto ora, fino alle 2")]
    [InlineData("Fr 18:00-02:00", "2026-03-07T02:00", false, "Chiuso ora, apre venerdì alle 18")]
    [InlineData("Su 22:00-01:00", "2026-03-09T00:30", true, "Aperto ora, fino all’1")]
    [InlineData("Mo 09:00-24:00", "2026-03-02T23:59", true, "Aperto ora, fino a mezzanotte")]
    [InlineData("Mo 09:00-24:00", "2026-03-03T00:00", false, "Chiuso ora, apre lunedì alle 9")]
    [InlineData("Mo 09:00-24:00; Tu 00:00-12:00", "2026-03-02T23:59", true, "Aperto ora, fino alle 12")]
    [InlineData("24/7", "2026-03-08T03:00", true, "Aperto ora, come sempre")]
    [InlineData("", "2026-03-02T12:00", false, "")]
    // The hour that does not exist (29 March), and both of the hour that comes twice (25 October).
    [InlineData("Su 02:00-05:00", "2026-03-29T03:00", true, "Aperto ora, fino alle 5")]
    [InlineData("Su 09:00-18:00", "2026-03-29T09:00", true, "Aperto ora, fino alle 18")]
    [InlineData("Su 09:00-18:00", "2026-10-25T08:59", false, "Chiuso ora, apre oggi alle 9")]
    public void Tells_whether_a_space_is_open_and_until_when(string notation, string inMilan, bool isOpen, string words)
    {
        var wall = DateTime.Parse(inMilan, System.Globalization.CultureInfo.InvariantCulture);

        Assert.Equal(words, OpeningHours.Parse(notation).At(wall));
        Assert.Equal(isOpen, OpeningHours.Parse(notation).IsOpenAt(wall));
    }

    [Theory]
    [InlineData("2026-10-25T00:30:00Z")]
    [InlineData("2026-10-25T01:30:00Z")]
    public void Is_open_both_times_when_an_hour_comes_twice(string instant)
    {
        var at = DateTime.Parse(instant, System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.AdjustToUniversal);

        Assert.True(OpeningHours.Parse("Su 02:00-03:00").IsOpenAt(at.InMilan));
    }

    [Theory]
    [InlineData("Mo-Fr 09:00-20:59", false, false, false)]
    [InlineData("Mo-Fr 09:00-21:00", true, false, false)]
    [InlineData("Mo-Fr 18:00-02:00", true, false, false)]
    [InlineData("Su 09:00-13:00", false, true, false)]
    [InlineData("Mo-Su 00:00-23:59", true, true, false)]
    [InlineData("24/7", true, true, true)]
    public void Tells_who_is_open_late_at_weekends_and_always(string notation, bool late, bool weekend, bool always)
    {
        var hours = OpeningHours.Parse(notation);

        Assert.Equal((late, weekend, always), (hours.EndLate, hours.IncludeWeekends, hours.IsAroundTheClock));
    }

    [Fact]
    public void Refuses_hours_that_make_no_sense()
    {
        Assert.Throws<RuleBrokenException>(() => OpeningHours.Parse("Mo 09:00-12:00; Mo 14:00-18:00"));
        Assert.Throws<RuleBrokenException>(() => OpeningHours.Of([new OpeningTime { Day = DayOfWeek.Monday, Opens = 600, Closes = 600 }]));
        Assert.Throws<FormatException>(() => OpeningHours.Parse("lunedì 9-19"));
    }

    [Theory]
    [InlineData("45.4856, 9.1902", true)]
    [InlineData("45,4856 9,1902", true)]
    [InlineData("45.4856;9.1902", true)]
    [InlineData("9.1902, 45.4856", false)]
    [InlineData("45, 9", false)]
    [InlineData("", false)]
    public void Reads_a_point_as_maps_give_it(string typed, bool isInMilan)
    {
        Assert.Equal(isInMilan, Coordinates.TryParse(typed, out var point) && point.IsInMilan);
        if (isInMilan)
        {
            Assert.Equal(new Coordinates(45.4856m, 9.1902m), point);
            Assert.Equal(point, Coordinates.Parse(point.ToString()));
        }
    }
}
