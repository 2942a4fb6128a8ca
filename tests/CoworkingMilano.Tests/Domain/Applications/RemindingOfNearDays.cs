using CoworkingMilano.Domain;
using CoworkingMilano.Domain.Accounts;
using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Tests.Support;

namespace CoworkingMilano.Tests.Domain.Applications;

/// <summary>Which days a case speaks of, seen day by day.</summary>
public class RemindingOfNearDays
{
    private static readonly Account[] Responsible = [Some.ResponsibleOfficer];

    private readonly FixedClock _clock = Some.Clock;

    [Fact]
    public void A_running_term_of_thirty_days_alarms_at_ten_five_and_one()
    {
        var application = Some.VoucherUnderReview(clock: _clock);

        Assert.Equal([(20, 10), (25, 5), (29, 1)], Days(application, 40, ReminderOccasion.LastDayForDecision));
    }

    [Theory]
    [InlineData("2026-03-25T22:30:00Z")] // half past eleven at night; the clocks go forward on the 29th
    [InlineData("2026-10-20T21:30:00Z")] // and back on the 25th
    [InlineData("2028-02-10T09:00:00Z")] // over a 29 February
    [InlineData("2026-12-31T22:30:00Z")] // half an hour before the new year
    public void Ten_five_and_one_are_days_of_Milan_whatever_the_calendar_does(string received)
    {
        var filed = new FixedClock(DateTimeOffset.Parse(received, System.Globalization.CultureInfo.InvariantCulture));
        var lastDay = filed.TodayInMilan.AddDays(30);

        var application = Some.VoucherUnderReview(clock: filed);

        Assert.Equal(lastDay, application.DueOn);
        foreach (var (daysLeft, minutesBeforeMidnight) in (IEnumerable<(int, int)>)[(10, 1439), (10, 1), (5, 1439), (5, 1), (1, 1439), (1, 1)])
        {
            var day = lastDay.AddDays(-daysLeft);
            var moment = new FixedClock(new DateTimeOffset(day.AddDays(1).BeginsAt.AddMinutes(-minutesBeforeMidnight), TimeSpan.Zero));
            Assert.Contains(application.RemindersDueOn(moment.TodayInMilan), due => due.Occasion is ReminderOccasion.LastDayForDecision && due.DaysBefore == daysLeft && due.DaysLeft == daysLeft && due.On == lastDay);
        }

        Assert.Empty(application.RemindersDueOn(lastDay.AddDays(-11)));
    }

    [Fact]
    public void A_term_of_sixty_days_alarms_at_ten_five_and_one()
    {
        var application = Some.AccreditationUnderReview(clock: _clock);

        Assert.Equal([(50, 10), (55, 5), (59, 1)], Days(application, 70, ReminderOccasion.LastDayForDecision));
    }

    [Fact]
    public void A_deadline_is_told_fourteen_seven_and_two_days_before()
    {
        var application = Some.VoucherUnderReview(clock: _clock);
        Ask(application, 20);

        Assert.Equal([(6, 14), (13, 7), (18, 2)], Days(application, 40, ReminderOccasion.InformationDeadline));
    }

    [Fact]
    public void A_mark_that_lies_before_the_request_is_left_out()
    {
        var application = Some.VoucherUnderReview(clock: _clock);
        Ask(application, 7);

        Assert.Equal([(5, 2)], Days(application, 40, ReminderOccasion.InformationDeadline));
    }

    [Fact]
    public void A_term_that_stands_still_alarms_nobody_and_goes_on_from_where_it_was()
    {
        var application = Some.VoucherUnderReview(clock: _clock);
        var request = Ask(application, 30);
        Assert.Empty(Days(application, 28, ReminderOccasion.LastDayForDecision));

        request.Answer(request.Items[0], "Di mattina.", null, _clock);
        request.Reply(_clock);

        // 28 days stood still: 30 are left.
        Assert.Equal([(20, 10), (25, 5), (29, 1)], Days(application, 40, ReminderOccasion.LastDayForDecision));
    }

    [Fact]
    public void After_days_without_a_run_only_the_nearest_is_sent()
    {
        var application = Some.VoucherUnderReview(clock: _clock);
        _clock.Later(27);

        var due = Assert.Single(application.RemindersDueOn(_clock.TodayInMilan));

        Assert.Equal((5, 3, "mancano 3 giorni"), (due.DaysBefore, due.DaysLeft, due.TimeLeft));
    }

    [Fact]
    public void A_second_round_is_told_of_its_own_deadline()
    {
        var application = Some.VoucherUnderReview(clock: _clock);
        Ask(application, 3).Cancel("Un errore.", Some.CaseOfficer, _clock);
        Ask(application, 3);
        _clock.Later(1);

        Assert.Contains(application.RemindersDueOn(_clock.TodayInMilan), due => due is { Occasion: ReminderOccasion.InformationDeadline, Round: 2 });
    }

    [Fact]
    public void Nothing_is_said_of_a_case_that_has_ended()
    {
        var application = Some.VoucherUnderReview(clock: _clock);
        Ask(application, 20);
        application.Withdraw(_clock);

        Assert.Empty(Days(application, 40, ReminderOccasion.InformationDeadline));
    }

    [Fact]
    public void The_substitute_is_called_once_and_only_past_the_last_day()
    {
        var application = Some.VoucherUnderReview(clock: _clock);
        _clock.Later(30);
        Assert.Throws<RuleBrokenException>(() => application.CallSubstitute(Responsible, _clock));

        _clock.Later(1);
        application.CallSubstitute(Responsible, _clock);

        Assert.Equal((Act.SubstituteCalled, _clock.UtcNow, 15), (application.Timeline[^1].Act, application.SubstituteCalledAt, application.SubstituteDays));
        Assert.Equal([(Some.Coworker.Id, null), (null, application.Call.SubstituteEmail), (Some.ResponsibleOfficer.Id, null)], application.Notices.TakeLast(3).Select(n => (n.RecipientId, n.Address)));
        Assert.Throws<RuleBrokenException>(() => application.CallSubstitute(Responsible, _clock));
    }

    /// <summary>Lives the days one by one; returns the day on which each mark is first due.</summary>
    private List<(int Day, int DaysBefore)> Days(Application application, int days, ReminderOccasion occasion)
    {
        List<(int Day, int DaysBefore)> due = [];
        for (var day = 1; day <= days; day++)
        {
            _clock.Later(1);
            due.AddRange(application.RemindersDueOn(_clock.TodayInMilan).Where(d => d.Occasion == occasion).Select(d => (day, d.DaysBefore)));
        }

        return [.. due.DistinctBy(d => d.DaysBefore)];
    }

    private InformationRequest Ask(Application application, int days) =>
        application.AskForInformation(null, _clock.TodayInMilan.AddDays(days), [InformationItem.Free("Orari", "Quando lavori?")], Some.CaseOfficer, _clock);
}
