using CoworkingMilano.Domain;
using CoworkingMilano.Domain.Accreditation;
using CoworkingMilano.Domain.Calls;
using CoworkingMilano.Tests.Support;

namespace CoworkingMilano.Tests.Domain.Accreditation;

public sealed class AdoptingFindings
{
    private readonly FixedClock _clock = Some.Clock;

    [Fact]
    public void Makes_each_finding_the_verdict_of_the_case_officer()
    {
        var application = Some.AccreditationUnderReview();
        var inspection = application.ScheduleInspection("SO-2026-0001", _clock.TodayInMilan, new TimeOnly(10, 30), Some.Inspector, Some.CaseOfficer, _clock);
        Some.FindAllMet(inspection);
        var events = application.Call.Requirements.Single(r => r.Code == "Q8");
        inspection.Find(events, false, null, "Non c’è una sala per gli incontri", Some.Inspector, _clock);
        inspection.Close(Some.Inspector, _clock);
        Assert.True(application.CanAdoptFindings);

        application.AdoptFindings(Some.CaseOfficer, _clock);

        Assert.Equal(inspection.Checklist.Count(), application.Checks.Count);
        Assert.True(application.CheckOf(events)!.Says(CheckOutcome.NotMet, "Non c’è una sala per gli incontri"));
        Assert.All(application.Checks, check => Assert.Equal(Some.CaseOfficer.Id, check.CheckedById));
        Assert.All(application.Checks.Where(c => c.Requirement != events), check => Assert.True(check.Says(CheckOutcome.Met, "visto")));
    }

    [Fact]
    public void Is_over_once_it_is_done_and_offered_again_when_a_verdict_differs()
    {
        var application = Some.InspectedAccreditation();
        application.AdoptFindings(Some.CaseOfficer, _clock);
        Assert.False(application.CanAdoptFindings);

        application.Check(application.LastClosedInspection!.Checklist.First(), CheckOutcome.ToClarify, "Conto di nuovo", Some.CaseOfficer, _clock);

        Assert.True(application.CanAdoptFindings);
    }

    [Fact]
    public void Needs_a_closed_visit()
    {
        var application = Some.AccreditationUnderReview();
        application.ScheduleInspection("SO-2026-0001", _clock.TodayInMilan, new TimeOnly(10, 30), Some.Inspector, Some.CaseOfficer, _clock);

        Assert.False(application.CanAdoptFindings);
        Assert.Throws<RuleBrokenException>(() => application.AdoptFindings(Some.CaseOfficer, _clock));
    }

    [Fact]
    public void Says_nothing_of_what_no_visit_can_see()
    {
        var application = Some.InspectedAccreditation();

        application.AdoptFindings(Some.CaseOfficer, _clock);

        Assert.All(application.Checks, check => Assert.Equal(Verification.OnSite, check.Requirement.Verification));
        Assert.NotEmpty(application.ObstaclesToAdmission(_clock.TodayInMilan));
    }
}
