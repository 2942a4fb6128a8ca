using CoworkingMilano.Domain;
using CoworkingMilano.Domain.Accreditation;
using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Tests.Support;

namespace CoworkingMilano.Tests.Domain.Accreditation;

public class SubmittingAnAccreditationApplication
{
    private static readonly FixedClock Clock = Some.Clock;

    [Fact]
    public void Starts_the_term_writes_the_history_and_tells_the_manager()
    {
        var application = Some.SubmittedAccreditation();

        Assert.Equal(ApplicationStatus.Submitted, application.Status);
        Assert.Equal(new DateOnly(2026, 5, 1), application.DueOn);
        Assert.Equal((Act.Submitted, Some.Manager.Id), (Assert.Single(application.Timeline).Act, application.Timeline[0].ActorId));
        Assert.Contains(application.Reference, Assert.Single(application.Notices).Subject, StringComparison.Ordinal);
    }

    [Fact]
    public void Wants_the_desks_the_call_asks_for()
    {
        var application = Some.DraftAccreditation(desks: 9);

        Assert.False(application.IsReadyToSubmit(Clock.TodayInMilan));
        Assert.Throws<RuleBrokenException>(() => application.Submit(Clock));
    }

    [Fact]
    public void Wants_every_section()
    {
        var application = Some.DraftAccreditation();
        application.Detach(application.Pictures.Single(), Clock);

        Assert.Throws<RuleBrokenException>(() => application.Submit(Clock));
    }

    [Fact]
    public void Wants_an_open_call()
    {
        var application = Some.DraftAccreditation();
        application.Call.Close(new DateOnly(2026, 3, 1));

        Assert.Throws<RuleBrokenException>(() => application.Submit(Clock));
    }

    [Fact]
    public void Is_done_once_and_ends_the_editing()
    {
        var application = Some.SubmittedAccreditation();

        Assert.Throws<RuleBrokenException>(() => application.Submit(Clock));
        Assert.Throws<RuleBrokenException>(() => application.DescribePremises(Some.Premises(), Clock));
        Assert.Throws<RuleBrokenException>(() => application.DescribeOperator("Altra Srl", LegalForm.Company, "12345678903", "MI-1", "a@pec.example.it", Clock));
        Assert.Throws<RuleBrokenException>(() => application.DeclareService(application.Services[0].Requirement, false, null, Clock));
        Assert.Throws<RuleBrokenException>(() => application.Declare(Clock));
        Assert.Throws<RuleBrokenException>(() => application.Detach(application.Pictures.Single(), Clock));
    }
}
