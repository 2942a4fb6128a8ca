using CoworkingMilano.Domain;
using CoworkingMilano.Domain.Applications;

namespace CoworkingMilano.Tests.Domain.Applications;

/// <summary>The clock of L. 241/1990 artt. 2 and 10-bis, on dated facts alone.</summary>
public sealed class CountingTheTerm
{
    private const int Cases = 400;

    [Theory]
    [InlineData("2026-03-01", 30, "2026-03-31")]
    [InlineData("2028-02-10", 30, "2028-03-11")] // leap year
    [InlineData("2026-02-10", 30, "2026-03-12")]
    [InlineData("2026-12-15", 60, "2027-02-13")] // year end
    [InlineData("2026-03-20", 30, "2026-04-19")] // clocks go forward on 29 March
    [InlineData("2026-10-10", 30, "2026-11-09")] // and back on 25 October
    public void Leaves_the_day_of_filing_out(string received, int term, string due) =>
        Assert.Equal(Day(due), new ProcedureClock(Day(received), term, [], []).LastDay(Day(received)));

    [Theory]
    [InlineData("2026-03-28T22:30:00Z", "2026-03-28", "2026-04-27")] // half past eleven at night, before the clocks go forward
    [InlineData("2026-03-28T23:30:00Z", "2026-03-29", "2026-04-28")]
    [InlineData("2026-10-24T22:30:00Z", "2026-10-25", "2026-11-24")] // half past midnight on the day they go back
    [InlineData("2026-10-25T22:59:00Z", "2026-10-25", "2026-11-24")]
    [InlineData("2026-10-25T23:01:00Z", "2026-10-26", "2026-11-25")]
    public void Counts_the_days_of_Milan_when_the_clocks_change(string instant, string received, string due)
    {
        var day = DateTime.Parse(instant, System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.AdjustToUniversal).DayInMilan;

        Assert.Equal(Day(received), day);
        Assert.Equal(Day(due), new ProcedureClock(day, 30, [], []).LastDay(day));
    }

    [Fact]
    public void A_notice_with_remarks_moves_the_last_day_to_15_April()
    {
        var clock = new ProcedureClock(Day("2026-03-01"), 30, [], [new(Day("2026-03-15"), Day("2026-03-20"))]);

        Assert.Equal(Day("2026-04-15"), clock.LastDay(Day("2026-03-20")));
        Assert.Equal(14, clock.DaysUsed(Day("2026-03-15")));
        Assert.Equal(16, clock.DaysLeft(Day("2026-03-29")));
        Assert.Equal(SuspensionCause.RefusalNotice, clock.SuspensionOn(Day("2026-03-29"))?.Cause);
        Assert.Null(clock.SuspensionOn(Day("2026-03-30")));
        Assert.Equal(15, clock.DaysLeft(Day("2026-03-31")));
    }

    [Fact]
    public void A_notice_without_remarks_moves_it_to_10_April()
    {
        var clock = new ProcedureClock(Day("2026-03-01"), 30, [], [new(Day("2026-03-15"), null)]);

        Assert.Equal(Day("2026-04-10"), clock.LastDay(Day("2026-03-15")));
        Assert.Equal(Day("2026-04-10"), clock.LastDay(Day("2026-04-09")));
        Assert.Equal(10, clock.DaysSuspended(Day("2026-04-10")));
    }

    [Fact]
    public void Information_suspends_until_it_is_answered()
    {
        var open = new ProcedureClock(Day("2026-03-01"), 30, [new(1, Day("2026-03-11"), Day("2026-03-26"), null)], []);
        var answered = new ProcedureClock(Day("2026-03-01"), 30, [new(1, Day("2026-03-11"), Day("2026-03-26"), Day("2026-03-18"))], []);

        Assert.Equal(Day("2026-03-31"), open.LastDay(Day("2026-03-11")));
        Assert.Equal(Day("2026-04-07"), open.LastDay(Day("2026-03-18")));
        Assert.Equal(10, open.DaysUsed(Day("2026-03-18")));
        Assert.Equal(Day("2026-04-07"), answered.LastDay(Day("2026-03-18")));
        Assert.Equal(Day("2026-04-07"), answered.LastDay(Day("2026-04-01")));
    }

    [Fact]
    public void Information_suspends_for_thirty_days_at_most()
    {
        var clock = new ProcedureClock(Day("2026-03-01"), 30, [new(1, Day("2026-03-11"), Day("2026-05-10"), null)], []);

        Assert.Equal(Day("2026-04-30"), clock.LastDay(Day("2026-05-01")));
        Assert.Null(clock.SuspensionOn(Day("2026-04-10")));
    }

    [Fact]
    public void A_deadline_that_nobody_met_sets_the_term_going_again()
    {
        var clock = new ProcedureClock(Day("2026-03-01"), 30, [new(1, Day("2026-03-11"), Day("2026-03-26"), null)], []);

        Assert.Equal(Day("2026-04-15"), clock.LastDay(Day("2026-04-20")));
        Assert.True(clock.IsOverdue(Day("2026-04-16")));
        Assert.False(clock.IsOverdue(Day("2026-04-15")));
    }

    [Fact]
    public void Later_rounds_do_not_suspend()
    {
        InformationRound first = new(1, Day("2026-03-11"), Day("2026-03-26"), Day("2026-03-18"));
        InformationRound second = new(2, Day("2026-03-20"), Day("2026-04-04"), Day("2026-04-01"));

        Assert.Equal(
            new ProcedureClock(Day("2026-03-01"), 30, [first], []).LastDay(Day("2026-04-02")),
            new ProcedureClock(Day("2026-03-01"), 30, [second, first], []).LastDay(Day("2026-04-02")));
    }

    [Fact]
    public void Of_two_rounds_of_one_day_the_first_is_the_one_asked_first_whichever_ends_first()
    {
        InformationRound first = new(1, Day("2026-03-11"), Day("2026-03-26"), Day("2026-03-11"));
        InformationRound second = new(2, Day("2026-03-11"), Day("2026-03-16"), null);
        var clock = new ProcedureClock(Day("2026-03-01"), 30, [second, first], []);

        Assert.Equal(Day("2026-03-31"), clock.LastDay(Day("2026-03-20")));
        Assert.Null(clock.SuspensionOn(Day("2026-03-12")));
    }

    [Theory]
    [InlineData("2026-03-15", "2026-03-31", 0)] // the day it came
    [InlineData("2026-03-19", "2026-04-04", 4)]
    [InlineData("2026-04-02", "2026-04-10", 10)] // after the ten days
    public void A_notice_taken_back_stops_the_term_no_longer_than_it_stood(string takenBack, string due, int suspended)
    {
        var clock = new ProcedureClock(Day("2026-03-01"), 30, [], [new(Day("2026-03-15"), null, Day(takenBack))]);

        Assert.Equal(Day(due), clock.LastDay(Day("2026-04-20")));
        Assert.Equal(suspended, clock.DaysSuspended(Day("2026-04-20")));
    }

    [Fact]
    public void Information_and_a_notice_are_two_counters_and_a_day_in_both_is_left_out_once()
    {
        var clock = new ProcedureClock(Day("2026-03-01"), 30, [new(1, Day("2026-03-11"), Day("2026-03-26"), Day("2026-03-21"))], [new(Day("2026-03-16"), null)]);

        Assert.Equal(15, clock.DaysSuspended(Day("2026-04-30")));
        Assert.Equal(Day("2026-04-15"), clock.LastDay(Day("2026-04-30")));
    }

    [Fact]
    public void No_act_of_the_applicant_moves_the_last_day_earlier()
    {
        foreach (var story in Stories())
        {
            var before = story.Clock().LastDay(story.Today);

            if (story.Rounds.FindIndex(r => r.EndedOn is null && r.RequestedOn <= story.Today) is >= 0 and var open)
            {
                story.Rounds[open] = story.Rounds[open] with { EndedOn = story.Today };
                Assert.True(story.Clock().LastDay(story.Today) >= before, story.ToString());
            }

            if (story.Notices.FindIndex(n => n is { RemarksOn: null, TakenBackOn: null } && n.ReceivedOn <= story.Today && story.Today <= n.ReceivedOn.AddDays(10)) is >= 0 and var unanswered)
            {
                story.Notices[unanswered] = story.Notices[unanswered] with { RemarksOn = story.Today };
                Assert.True(story.Clock().LastDay(story.Today) >= before, story.ToString());
            }
        }
    }

    [Fact]
    public void A_suspended_day_is_never_counted_and_every_other_is()
    {
        foreach (var story in Stories())
        {
            var clock = story.Clock();
            var last = clock.LastDay(story.Today);

            Assert.Equal(story.Term, last.DayNumber - story.Received.DayNumber - Suspended(story, last));
            Assert.Equal(story.Today.DayNumber - story.Received.DayNumber, clock.DaysUsed(story.Today) + clock.DaysSuspended(story.Today));
            Assert.Equal(last < story.Today, clock.IsOverdue(story.Today));
        }
    }

    [Fact]
    public void Facts_in_any_order_of_writing_give_one_answer()
    {
        var chance = new Random(7);
        foreach (var story in Stories())
        {
            var shuffled = new ProcedureClock(story.Received, story.Term, story.Rounds.OrderBy(_ => chance.Next()), story.Notices.OrderBy(_ => chance.Next()));

            Assert.Equal(story.Clock().LastDay(story.Today), shuffled.LastDay(story.Today));
            Assert.Equal(story.Clock().SuspensionOn(story.Today)?.LatestEnd, shuffled.SuspensionOn(story.Today)?.LatestEnd);
        }
    }

    [Fact]
    public void The_last_day_only_moves_later_as_days_pass()
    {
        foreach (var story in Stories())
        {
            Assert.True(story.Clock().LastDay(story.Today) <= story.Clock().LastDay(story.Today.AddDays(1)), story.ToString());
        }
    }

    /// <summary>Counted another way: by marking each suspended day in a set.</summary>
    private static int Suspended(Story story, DateOnly last)
    {
        HashSet<DateOnly> days = [];
        if (story.Rounds.FirstOrDefault() is { } first)
        {
            var end = new[] { first.DeadlineOn, first.RequestedOn.AddDays(30), first.EndedOn ?? story.Today }.Min();
            Mark(first.RequestedOn, end);
        }

        story.Notices.ForEach(n => Mark(n.ReceivedOn, new[] { (n.RemarksOn ?? n.ReceivedOn).AddDays(10), n.TakenBackOn ?? DateOnly.MaxValue }.Min()));
        return days.Count(day => story.Received < day && day <= last);

        void Mark(DateOnly from, DateOnly to)
        {
            for (var day = from.AddDays(1); day <= to; day = day.AddDays(1))
            {
                days.Add(day);
            }
        }
    }

    private static IEnumerable<Story> Stories()
    {
        var chance = new Random(241);
        for (var i = 0; i < Cases; i++)
        {
            var received = new DateOnly(2027, 11, 20).AddDays(chance.Next(500));
            var story = new Story(received, chance.Next(20, 61), received.AddDays(chance.Next(0, 120)), [], []);
            var (requested, rounds) = (received.AddDays(chance.Next(0, 30)), chance.Next(4));
            for (var number = 1; number <= rounds; number++)
            {
                requested = requested.AddDays(chance.Next(2) * chance.Next(0, 20)); // often the same day
                story.Rounds.Add(new(number, requested, requested.AddDays(chance.Next(5, 50)), chance.Next(2) == 0 ? null : requested.AddDays(chance.Next(0, 40))));
            }

            for (var n = chance.Next(3); n > 0; n--)
            {
                var noticed = received.AddDays(chance.Next(0, 60));
                var takenBack = chance.Next(3) == 0;
                story.Notices.Add(new(noticed, takenBack || chance.Next(2) == 0 ? null : noticed.AddDays(chance.Next(0, 11)), takenBack ? noticed.AddDays(chance.Next(0, 20)) : null));
            }

            yield return story;
        }
    }

    private static DateOnly Day(string day) => DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);

    /// <param name="Rounds">In the order they were asked: the first of them suspends.</param>
    private sealed record Story(DateOnly Received, int Term, DateOnly Today, List<InformationRound> Rounds, List<NoticeRound> Notices)
    {
        public ProcedureClock Clock() => new(Received, Term, Rounds, Notices);

        public override string ToString() => $"{Received:O} {Term} {Today:O} {string.Join(';', Rounds)} {string.Join(';', Notices)}";
    }
}
