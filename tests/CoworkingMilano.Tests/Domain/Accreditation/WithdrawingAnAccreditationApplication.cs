using CoworkingMilano.Domain;
using CoworkingMilano.Domain.Accreditation;
using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Tests.Support;

namespace CoworkingMilano.Tests.Domain.Accreditation;

public class WithdrawingAnAccreditationApplication
{
    private static readonly FixedClock Clock = Some.Clock;

    public static TheoryData<string> Moments => ["submitted", "under review", "inspected", "awaiting signature"];

    [Theory]
    [MemberData(nameof(Moments))]
    public void Ends_the_case_at_any_moment_before_the_decision(string moment)
    {
        var application = At(moment);

        application.Withdraw(Clock);

        Assert.Equal(ApplicationStatus.Withdrawn, application.Status);
        Assert.Equal(Clock.UtcNow, application.EndedAt);
        Assert.Equal((Act.Withdrawn, Some.Manager.Id), (application.Timeline[^1].Act, application.Timeline[^1].ActorId));
    }

    [Fact]
    public void Is_not_for_drafts_nor_for_cases_that_ended()
    {
        var withdrawn = Some.SubmittedAccreditation();
        withdrawn.Withdraw(Clock);

        Assert.All([Some.DraftAccreditation(), Some.AdmittedAccreditation(), withdrawn], application =>
        {
            Assert.False(application.CanBeWithdrawn);
            Assert.Throws<RuleBrokenException>(() => application.Withdraw(Clock));
        });
    }

    [Fact]
    public void Leaves_a_prepared_decision_without_effect()
    {
        var application = Some.PreparedAccreditation();
        var decision = application.CurrentDecision!;

        application.Withdraw(Clock);

        Assert.Throws<RuleBrokenException>(() => decision.Sign(Some.ResponsibleOfficer, Clock));
        Assert.Null(application.Space);
    }

    private static AccreditationApplication At(string moment) => moment switch
    {
        "submitted" => Some.SubmittedAccreditation(),
        "under review" => Some.AccreditationUnderReview(),
        "inspected" => Some.InspectedAccreditation(),
        _ => Some.PreparedAccreditation(),
    };
}
