using CoworkingMilano.Domain;
using CoworkingMilano.Domain.Accreditation;
using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Domain.Inspections;
using CoworkingMilano.Tests.Support;

namespace CoworkingMilano.Tests.Domain.Inspections;

public sealed class ClosingAnInspection
{
    private readonly FixedClock _clock = Some.Clock;
    private readonly AccreditationApplication _application = Some.AccreditationUnderReview();
    private readonly Inspection _inspection;

    public ClosingAnInspection() =>
        _inspection = _application.ScheduleInspection("SO-2026-0001", _clock.TodayInMilan.AddDays(3), new TimeOnly(10, 30), Some.Inspector, Some.CaseOfficer, _clock);

    [Fact]
    public void Waits_until_everything_was_seen()
    {
        _clock.Later(3);
        var first = _inspection.Checklist.First();
        Some.FindAllMet(_inspection);
        Assert.True(_inspection.CanBeClosedOn(_clock.TodayInMilan));

        var another = Some.AccreditationUnderReview().ScheduleInspection("SO-2026-0002", _clock.TodayInMilan, new TimeOnly(10, 30), Some.Inspector, Some.CaseOfficer, _clock);
        another.Find(another.Checklist.First(), true, null, null, Some.Inspector, _clock);

        Assert.Equal(_inspection.Checklist.Skip(1).Select(r => r.Code), another.Unseen.Select(r => r.Code));
        Assert.False(another.CanBeClosedOn(_clock.TodayInMilan));
        Assert.Throws<RuleBrokenException>(() => another.Close(Some.Inspector, _clock));
        Assert.NotNull(_inspection.FindingOn(first));
    }

    [Fact]
    public void Waits_for_the_day_of_the_visit()
    {
        Some.FindAllMet(_inspection);

        Assert.False(_inspection.CanBeClosedOn(_clock.TodayInMilan));
        Assert.Throws<RuleBrokenException>(() => _inspection.Close(Some.Inspector, _clock));
    }

    [Fact]
    public void Is_for_the_inspector_to_whom_it_is_entrusted()
    {
        Some.FindAllMet(_inspection);
        _clock.Later(3);

        Assert.Throws<RuleBrokenException>(() => _inspection.Close(Some.CaseOfficer, _clock));
        Assert.Throws<RuleBrokenException>(() => _inspection.Find(_inspection.Checklist.First(), true, null, null, Some.CaseOfficer, _clock));
        Assert.Throws<RuleBrokenException>(() => _inspection.Remark("…", Some.CaseOfficer, _clock));
    }

    [Fact]
    public void Ends_all_writing_and_moving()
    {
        Close();

        Assert.Throws<RuleBrokenException>(() => _inspection.Find(_inspection.Checklist.First(), true, null, null, Some.Inspector, _clock));
        Assert.Throws<RuleBrokenException>(() => _inspection.Remark("…", Some.Inspector, _clock));
        Assert.Throws<RuleBrokenException>(() => _inspection.Close(Some.Inspector, _clock));
        Assert.False(_inspection.CanBeWrittenBy(Some.Inspector.Id));
    }

    [Fact]
    public void Tells_the_manager_and_the_history()
    {
        Close();

        Assert.Equal((Act.InspectionClosed, Some.Inspector.Id), (_application.Timeline[^1].Act, _application.Timeline[^1].ActorId));
        Assert.Contains("verbale", _application.Notices[^1].Body);
    }

    [Fact]
    public void Changes_no_entry_and_no_verdict()
    {
        var admitted = Some.AdmittedAccreditation();
        var entry = admitted.Space!;
        var before = (entry.AccreditedOn, entry.AccreditationEndsOn, entry.IsAccreditedOn(_clock.TodayInMilan));

        Close();

        Assert.Equal(ApplicationStatus.UnderReview, _application.Status);
        Assert.Null(_application.Space);
        Assert.Empty(_application.Checks);
        Assert.Equal(before, (entry.AccreditedOn, entry.AccreditationEndsOn, entry.IsAccreditedOn(_clock.TodayInMilan)));
    }

    [Fact]
    public void Keeps_the_last_look_at_each_requirement()
    {
        var requirement = _inspection.Checklist.First();

        _inspection.Find(requirement, true, "14 postazioni", null, Some.Inspector, _clock);
        _inspection.Find(requirement, false, "8 postazioni", "Sono meno di dieci", Some.Inspector, _clock);

        Assert.Equal((false, "8 postazioni"), (Assert.Single(_inspection.Findings).IsMet, _inspection.FindingOn(requirement)!.MeasuredValue));
        Assert.Equal(_clock.UtcNow, _inspection.WrittenAt);
    }

    [Fact]
    public void Describes_what_is_missing_and_only_what_a_visit_can_see()
    {
        var onSite = _inspection.Checklist.First();
        var atTheDesk = _application.Call.Requirements.Single(r => r.Code == "Q9");

        Assert.Throws<RuleBrokenException>(() => _inspection.Find(onSite, false, null, null, Some.Inspector, _clock));
        Assert.Throws<RuleBrokenException>(() => _inspection.Find(atTheDesk, true, null, null, Some.Inspector, _clock));
    }

    private void Close()
    {
        Some.FindAllMet(_inspection);
        _clock.Later(3);
        _inspection.Close(Some.Inspector, _clock);
    }
}
