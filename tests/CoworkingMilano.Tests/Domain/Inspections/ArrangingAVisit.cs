using CoworkingMilano.Domain;
using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Tests.Support;

namespace CoworkingMilano.Tests.Domain.Inspections;

public sealed class ArrangingAVisit
{
    private readonly FixedClock _clock = Some.Clock;

    [Fact]
    public void Tells_the_manager_day_and_hour()
    {
        var application = Some.AccreditationUnderReview();

        application.ScheduleInspection("SO-2026-0001", new DateOnly(2026, 3, 12), new TimeOnly(10, 30), Some.Inspector, Some.CaseOfficer, _clock);

        Assert.Contains("12\u00A0marzo\u00A02026 alle 10:30", application.Notices[^1].Body);
        Assert.Equal(Some.Manager.Id, application.Notices[^1].RecipientId);
        Assert.Equal((Act.InspectionScheduled, "SO-2026-0001: 12\u00A0marzo\u00A02026 alle 10:30, Ivo Ispettori"), (application.Timeline[^1].Act, application.Timeline[^1].Note));
    }

    [Fact]
    public void Again_moves_it_and_tells_the_manager()
    {
        var application = Some.AccreditationUnderReview();
        var inspection = application.ScheduleInspection("SO-2026-0001", new DateOnly(2026, 3, 12), new TimeOnly(10, 30), Some.Inspector, Some.CaseOfficer, _clock);

        Assert.Equal((0, _clock.UtcNow), (inspection.TimesMoved, inspection.ArrangedAt));

        _clock.Later(1);
        application.RescheduleInspection(new DateOnly(2026, 3, 20), new TimeOnly(9, 0), Some.Inspector, Some.CaseOfficer, _clock);

        Assert.Equal((new DateOnly(2026, 3, 20), new TimeOnly(9, 0)), (inspection.ScheduledOn, inspection.ScheduledHour));
        Assert.Contains("20\u00A0marzo\u00A02026 alle 09:00", application.Notices[^1].Body);
        Assert.Equal(Act.InspectionRescheduled, application.Timeline[^1].Act);
        Assert.Equal((1, _clock.UtcNow), (inspection.TimesMoved, inspection.ArrangedAt));
    }

    [Fact]
    public void Is_for_one_at_a_time_and_never_in_the_past()
    {
        var application = Some.AccreditationUnderReview();
        Assert.Throws<RuleBrokenException>(() => application.ScheduleInspection("SO-2026-0001", new DateOnly(2026, 3, 1), new TimeOnly(10, 30), Some.Inspector, Some.CaseOfficer, _clock));
        Assert.Throws<RuleBrokenException>(() => application.RescheduleInspection(new DateOnly(2026, 3, 12), new TimeOnly(10, 30), Some.Inspector, Some.CaseOfficer, _clock));

        application.ScheduleInspection("SO-2026-0001", new DateOnly(2026, 3, 12), new TimeOnly(10, 30), Some.Inspector, Some.CaseOfficer, _clock);

        Assert.False(application.CanScheduleInspection);
        Assert.Throws<RuleBrokenException>(() => application.ScheduleInspection("SO-2026-0002", new DateOnly(2026, 3, 13), new TimeOnly(10, 30), Some.Inspector, Some.CaseOfficer, _clock));
    }

    [Fact]
    public void Is_called_off_when_the_case_ends_before_anybody_went()
    {
        var application = Some.AccreditationUnderReview();
        var inspection = application.ScheduleInspection("SO-2026-0001", new DateOnly(2026, 3, 12), new TimeOnly(10, 30), Some.Inspector, Some.CaseOfficer, _clock);
        Assert.False(inspection.IsCalledOff);

        application.Withdraw(_clock);

        Assert.True(inspection.IsCalledOff);
        Assert.All(Some.AdmittedAccreditation().Inspections, made => Assert.False(made.IsCalledOff));
    }
}
